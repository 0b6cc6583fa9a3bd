"""Which of this computer's addresses a class may reach: private IPv4 alone, and one of them.

Not `ipaddress.is_private`: that takes 127/8, 192.0.2/24 and 198.18/15 for private, too.
"""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

PRIVATE = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
UNCONFIGURED = IPv4Network("169.254.0.0/16")
"""What computers give themselves where no router gives addresses: it works, so it comes late."""
LOOPBACK = "127.0.0.1"
"""This computer alone: to try things out."""
NOT_THE_ROOM = (
    "docker", "br-", "veth", "virbr", "tun", "tap", "utun", "wg", "ppp", "tailscale", "zt",
    "vmnet", "vboxnet", "virtualbox", "vmware", "lxc", "lxd", "podman", "cni",
)  # fmt: skip
"""How adapters begin that lead to containers, guests and tunnels, not into the room."""
HYPER_V = "vethernet"
"""Leads into the room only where the default route goes through it."""
ELSEWHERE = "192.0.2.1"
"""An address for documentation: nothing is sent to it, only the route is looked up."""


@dataclass(frozen=True)
class Offer:
    """An address that this computer has, and the adapter that it belongs to."""

    address: str
    adapter: str
    bits: int = 24
    """How many of the address's bits name its network."""

    @property
    def alone(self) -> bool:
        """Whether only this computer reaches it."""
        return self.address == LOOPBACK

    @property
    def network(self) -> str:
        """The network that it is in."""
        return str(IPv4Network((self.address, self.bits), strict=False))


def offers() -> tuple[Offer, ...]:
    """Return the addresses to choose from: the default route's first, this computer alone last."""
    import ifaddr  # noqa: PLC0415  (an extra: it may be missing)

    found = [
        Offer(str(ip.ip), adapter.nice_name, ip.network_prefix)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    ]
    return sorted_offers(found, default_address())


def sorted_offers(found: Iterable[Offer], default: str) -> tuple[Offer, ...]:
    """Leave out what does not lead into the room, and sort the rest."""
    room = [offer for offer in found if leads_into_the_room(offer, default)]

    def late(offer: Offer) -> tuple[bool, bool]:
        return offer.address != default, IPv4Address(offer.address) in UNCONFIGURED

    return (*sorted(room, key=late), Offer(LOOPBACK, "loopback"))


def leads_into_the_room(offer: Offer, default: str) -> bool:
    """Tell whether a class can be at the other end of an address."""
    name = offer.adapter.lower()
    if name.startswith(HYPER_V):
        return offer.address == default and is_local(default)
    return not name.startswith(NOT_THE_ROOM) and is_local(offer.address)


def is_local(address: str) -> bool:
    """Tell whether an address is one of a private network."""
    try:
        ip = IPv4Address(address)
    except ValueError:
        return False
    return ip in UNCONFIGURED or any(ip in network for network in PRIVATE)


def may_be_bound(address: str) -> bool:
    """Tell whether a server may listen there: never everywhere, and never to the internet."""
    return is_local(address) or address == LOOPBACK


def default_address() -> str:
    """Return the address that the default route leaves from; nothing where there is no route."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as looking:
        try:
            looking.connect((ELSEWHERE, 9))
            return str(looking.getsockname()[0])
        except OSError:
            return ""
