"""The first page, the title and where everything leads."""
