"""Getting help, where to report, and a break."""
