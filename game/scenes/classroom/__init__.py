"""A class at one projector."""
