"""Children who play through a real window and know only what the game says."""
