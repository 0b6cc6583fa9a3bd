"""`class-check`: what IT is told."""

import importlib.util

import pytest

from game.cli import main
from game.network import address
from game.network.address import LOOPBACK, Offer


def test_it_names_addresses_the_port_and_rules_for_each_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = (Offer("192.168.77.5", "eth0", 20), Offer(LOOPBACK, "loopback"))
    monkeypatch.setattr(address, "offers", lambda: found)
    assert main(["class-check", "--port", "8770"]) == 0
    told = capsys.readouterr().out
    for words in (
        "http://192.168.77.5:8770/  (eth0)", "cannot be used now", "localport=8770",
        "from 192.168.64.0/20 to any port 8770",
    ):  # fmt: skip
        assert words in told
    assert LOOPBACK not in told


def test_without_a_network_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(address, "offers", lambda: (Offer(LOOPBACK, "loopback"),))
    assert main(["class-check"]) == 1
    assert "no address on a local network" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["80", "0", "70000", "-1"])
def test_a_port_that_cannot_be_is_refused(port: str) -> None:
    assert main(["class-check", f"--port={port}"]) == 2


def test_without_the_libraries_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert main(["class-check"]) == 1
    told = capsys.readouterr().out
    assert "pip install -c constraints.txt -e '.[network]'" in told
    assert main(["serve-devices"]) == 1
    assert "missing" in capsys.readouterr().out
