"""The same lesson on many laptops, by a code."""
