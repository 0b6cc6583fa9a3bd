"""Soundcheck: a school band runs to its gig and learns to be sound online."""
