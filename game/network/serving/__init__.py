"""Serving the browser edition from a folder: read only, on this computer or its local network."""
