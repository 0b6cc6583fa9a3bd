"""Which address a class is given, and its QR code."""

import pytest
import segno

from game.network.address import LOOPBACK, Offer, is_local, may_be_bound, offers, sorted_offers
from game.network.qr import QUIET, modules, svg, url


@pytest.mark.parametrize("address", ["10.0.0.1", "172.16.4.4", "172.31.255.1", "192.168.0.9"])
def test_private_addresses_are_of_the_room(address: str) -> None:
    assert is_local(address)


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "8.8.8.8", "100.64.0.1", "127.0.0.2", "172.32.0.1", "192.0.2.5", "198.18.0.1",  # noqa: S104
     "255.255.255.255", "::1", "fe80::1", "localhost", "", "10.0.0.1 "],
)  # fmt: skip
def test_other_addresses_are_never_bound(address: str) -> None:
    assert not may_be_bound(address)


def test_the_default_route_comes_first_and_self_given_addresses_late() -> None:
    found = [
        Offer("169.254.7.7", "eth1"),
        Offer("192.168.1.4", "eth0"),
        Offer("10.1.2.3", "wlan0"),
        Offer("8.8.8.8", "eth2"),
    ]
    order = [offer.address for offer in sorted_offers(found, default="10.1.2.3")]
    assert order == ["10.1.2.3", "192.168.1.4", "169.254.7.7", LOOPBACK]


@pytest.mark.parametrize("adapter", ["docker0", "br-12ab", "tun0", "VirtualBox Host-Only", "wg0"])
def test_containers_and_tunnels_are_not_offered(adapter: str) -> None:
    found = [Offer("172.17.0.1", adapter)]
    assert [offer.address for offer in sorted_offers(found, "172.17.0.1")] == [LOOPBACK]


def test_hyper_v_is_offered_only_on_the_default_route() -> None:
    found = [Offer("172.20.0.1", "vEthernet (WSL)"), Offer("192.168.1.4", "vEthernet (External)")]
    order = [offer.address for offer in sorted_offers(found, default="192.168.1.4")]
    assert order == ["192.168.1.4", LOOPBACK]


def test_an_address_knows_its_network() -> None:
    assert Offer("192.168.77.5", "eth0", 24).network == "192.168.77.0/24"
    assert Offer("10.1.200.5", "eth0", 16).network == "10.1.0.0/16"


def test_this_machine_offers_only_what_may_be_bound() -> None:
    assert all(may_be_bound(offer.address) for offer in offers())


def test_a_plain_address_is_a_small_code_and_words_make_it_little_larger() -> None:
    assert len(modules(url("192.168.100.200", 8765))) == 25
    assert len(modules(url("192.168.100.200", 8765, secret="lemon-trumpet"[:13]))) <= 29


def test_the_rows_are_those_of_the_library() -> None:
    text = url("10.0.0.7", 8765)
    made = segno.make(text, error="m", micro=False, boost_error=False)
    assert [list(map(int, row)) for row in modules(text)] == [list(row) for row in made.matrix]


def test_the_svg_has_a_name_a_quiet_zone_and_no_size_of_its_own() -> None:
    picture = svg(url("10.0.0.7", 8765), title="Join <here>")
    side = 25 + 2 * QUIET
    assert f'viewBox="0 0 {side} {side}"' in picture
    assert "&lt;here&gt;" in picture
    assert "width=" not in picture
