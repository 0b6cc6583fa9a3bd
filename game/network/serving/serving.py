"""Finds an address and a port for a site, says where it is, and serves it."""

import socket
from pathlib import Path

from game.network.address import LOOPBACK, may_be_bound, offers
from game.network.qr import url
from game.network.room.listening import listener, server
from game.network.serving.app import SHOWN_AT, app
from game.network.serving.folder import NoSiteError, files_of
from game.network.serving.show import in_terminal, page

PORTS = 20
"""How many ports are tried from the first one on."""


class CannotServeError(Exception):
    """Why nothing can be served, in words."""


def serve(site: Path, named: str, port: int, *, lan: bool) -> None:
    """Serve a built site until Ctrl+C; raises CannotServeError."""
    try:
        files = files_of(site)
    except NoSiteError:
        raise CannotServeError(f"there is no built game in {site}") from None
    with listening_at(address_for(named, lan=lan), port) as listening:
        place: tuple[str, int] = listening.getsockname()
        others = place[0] != LOOPBACK
        tell(place, others=others)
        shown = page(address_of(place)) if others else ""
        server(app(files, shown)).run(sockets=[listening])


def address_for(named: str, *, lan: bool) -> str:
    """Return the address to serve on; raises CannotServeError where there is none that may be."""
    if named and not may_be_bound(named):
        raise CannotServeError(f"{named} is no private IPv4 address, so nothing is served there.")
    if named or not lan:
        return named or LOOPBACK
    for offer in offers():
        if not offer.alone:
            return offer.address
    raise CannotServeError(
        "there is no private IPv4 address here to serve on. Is this computer on a network? "
        "--address names another one."
    )


def listening_at(address: str, port: int) -> socket.socket:
    """Return a socket on the first port that is free; raises CannotServeError."""
    for number in range(port, port + PORTS):
        try:
            return listener(address, number)
        except OSError:
            continue
    raise CannotServeError(
        f"nothing can be served on {address}: its ports are in use, or it is not this computer's."
    )


def address_of(place: tuple[str, int]) -> str:
    """Return the address that a browser opens."""
    return f"http://{place[0]}:{place[1]}/"


def tell(place: tuple[str, int], *, others: bool) -> None:
    """Print where the game is, for others with a code that devices scan."""
    address = address_of(place)
    if others:
        print(in_terminal(url(*place)))
        print(f"For the projector: {address.rstrip('/')}{SHOWN_AT}")
    print(f"Soundcheck is at {address} until you press Ctrl+C.", flush=True)
