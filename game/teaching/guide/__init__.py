"""The guide for teachers and parents, as pages and as PDF."""
