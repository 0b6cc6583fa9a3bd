"""The report of a class, in which no child's vote can be worked out."""
