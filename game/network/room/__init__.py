"""A class's own devices: who is in, what they are shown and vote, and who is kept out."""
