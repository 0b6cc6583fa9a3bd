"""`serve`: the browser edition for this computer, or for a class on the same network."""

import argparse
import socket
import sys
from pathlib import Path

from game.network.missing import missing

PORT = 8765
PORTS = 20
"""How many ports are tried from the first one on."""
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
    from game.network.serving.folder import NoSiteError, files_of

    try:
        files = files_of(options.site)
    except NoSiteError:
        sys.stderr.write(f"soundcheck: there is no built game in {options.site}\n")
        return 1
    address = chosen(options)
    listening = listen(address, options.port) if address else None
    if listening is None:
        sys.stderr.write(f"soundcheck: {no_socket(address)}\n")
        return 1
    from game.network.room.listening import server
    from game.network.serving.app import app
    from game.network.serving.show import page

    place = listening.getsockname()
    shown = page(f"http://{place[0]}:{place[1]}/") if options.lan or options.address else ""
    tell(place, bool(shown))
    server(app(files, shown)).run(sockets=[listening])
    return 0


def chosen(options: argparse.Namespace) -> str:
    """Return the address to serve on; nothing where there is none that may be."""
    from game.network.address import LOOPBACK, may_be_bound, offers

    if options.address:
        return options.address if may_be_bound(options.address) else ""
    if not options.lan:
        return LOOPBACK
    return next((offer.address for offer in offers() if not offer.alone), "")


def listen(address: str, port: int) -> socket.socket | None:
    """Return a socket on the first port that is free."""
    from game.network.room.listening import listener

    for number in range(port, port + PORTS):
        try:
            return listener(address, number)
        except OSError:
            continue
    return None


def no_socket(address: str) -> str:
    """Say why nothing can be served."""
    if not address:
        return (
            "there is no private IPv4 address here to serve on. Is this computer on a network? "
            "Another one is named with --address."
        )
    return f"nothing can be served on {address}: its ports are in use, or it is not this computer's"


def tell(place: tuple[str, int], shown: bool) -> None:
    """Print where the game is."""
    from game.network.qr import url
    from game.network.serving.app import SHOWN_AT
    from game.network.serving.show import in_terminal

    address = f"http://{place[0]}:{place[1]}/"
    if shown:
        print(in_terminal(url(*place)))
        print(f"For the projector: {address.rstrip('/')}{SHOWN_AT}")
    print(f"Soundcheck is at {address} until you press Ctrl+C.", flush=True)
