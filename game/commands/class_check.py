"""`class-check`: what IT needs to know for a class that votes from its own devices."""

import argparse

from game.class_devices.ports import DEFAULT_PORT

RULES = """\
What a firewall on this computer has to let in: TCP port {port}, from the local network alone.
  Windows   netsh advfirewall firewall add rule name="Soundcheck class" dir=in action=allow
            protocol=TCP localport={port} remoteip=localsubnet profile=private,domain
  Linux     sudo ufw allow from {network} to any port {port} proto tcp
  macOS     System Settings, Network, Firewall, Options: allow incoming connections for Python
What the network has to allow: devices of the class reach this computer (no client isolation
between them), and a filter on the devices lets {place} through.
Nothing goes out: no DNS, no internet, no other port. docs/for-school-it.md says more.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="the port (8765)")


def run(options: argparse.Namespace) -> int:
    """Print addresses, the port and the firewall's rules; 1 where devices cannot take part."""
    from game.network.missing import TELLS, missing

    if missing():
        print(TELLS)
        return 1
    from game.network.address import offers

    if not 1024 <= options.port <= 65535:
        print(f"soundcheck: {options.port} is no port from 1024 to 65535")
        return 2
    found = [offer for offer in offers() if not offer.alone]
    if not found:
        print("This computer has no address on a local network: devices cannot reach it.")
        print("Connect it to the school's Wi-Fi or cable, then run this again.")
        return 1
    print("The addresses of this computer; the first is taken unless the teacher picks another:")
    for offer in found:
        print(f"  http://{offer.address}:{options.port}/  ({offer.adapter})")
        print(f"      {heard(offer.address, options.port)}")
    address = found[0].address
    place = f"http://{address}:{options.port}/"
    print(RULES.format(port=options.port, network=found[0].network, place=place), end="")
    return 0


def heard(address: str, port: int) -> str:
    """Say whether this computer can listen there."""
    from game.network.room.listening import listener

    try:
        listener(address, port).close()
    except OSError as error:
        return f"cannot be used now: {error.strerror}"
    return "can be used"
