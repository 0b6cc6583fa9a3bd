"""Two at home: their way through a round, and the card they take along."""
