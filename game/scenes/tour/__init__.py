"""Playing alone: the map of venues, comics, looks, jukebox, gig."""
