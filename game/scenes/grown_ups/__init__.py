"""Pages for teachers and parents."""
