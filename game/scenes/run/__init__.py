"""The road: a run from its start to the gig."""
