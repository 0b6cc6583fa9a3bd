"""The game's side of a class's own devices: what they are shown, and who serves them."""
