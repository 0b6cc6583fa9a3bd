"""What the monkey, the soak and the failing disk share: a game that is played without a person."""
