"""`serve`: the browser edition for this computer, or for a class on the same network."""

import argparse
import sys
from pathlib import Path

from game.network.missing import missing

PORT = 8765
LACKS = (
    "Serving needs a few libraries that are not installed here. In the game's folder: "
    "python -m pip install -c constraints.txt -e '.[network]'"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder that was built")
    parser.add_argument(
        "--lan", action="store_true", help="let other devices on the local network open it"
    )
    parser.add_argument("--address", default="", help="the private IPv4 address to serve on")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port; {PORT} if not given")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl+C; 1 where that cannot be."""
    if missing():
        sys.stderr.write(f"soundcheck: {LACKS}\n")
        return 1
    from game.network.serving.serving import CannotServeError, serve

    try:
        serve(options.site, options.address, options.port, lan=options.lan)
    except CannotServeError as error:
        sys.stderr.write(f"soundcheck: {error}\n")
        return 1
    return 0
