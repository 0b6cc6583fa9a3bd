"""Guides, reports and cards for grown-ups."""
