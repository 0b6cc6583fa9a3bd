"""What lessons, reports, card and guide have in common."""
