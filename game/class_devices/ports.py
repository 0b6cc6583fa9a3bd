"""The ports on which devices reach this computer; a firewall needs a rule for one."""

DEFAULT_PORT = 8765
PORTS = tuple(range(DEFAULT_PORT, DEFAULT_PORT + 10))
"""Those that a teacher can choose from."""
