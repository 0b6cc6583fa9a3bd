"""A class's way through a lesson, and its votes."""
