"""One dilemma on the phone, from its first line to its feedback."""
