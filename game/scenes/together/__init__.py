"""A child and a grown-up at one screen."""
