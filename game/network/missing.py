"""What to say where the libraries of the network are not installed."""

import importlib.util

LIBRARIES = ("starlette", "uvicorn", "segno", "ifaddr")
TELLS = (
    "Devices need a few libraries that are not installed here. In the game's folder: "
    "python -m pip install -c constraints.txt -e '.[network]'"
)


def missing() -> tuple[str, ...]:
    """Return the libraries that are not there, without loading any."""
    return tuple(name for name in LIBRARIES if importlib.util.find_spec(name) is None)
