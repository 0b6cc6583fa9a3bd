"""The browser edition has the desktop's versions, and names no registry."""

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB = ROOT / "tools" / "web"
PINS = dict(
    re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)
)
WHEELS = re.findall(
    r"^([\w.-]+)==(\S+) --hash=sha256:[0-9a-f]{64}$",
    (WEB / "wheels.txt").read_text("utf-8"),
    re.MULTILINE,
)


def test_every_wheel_is_named_by_its_hash() -> None:
    lines = (WEB / "wheels.txt").read_text("utf-8").splitlines()
    assert len(WHEELS) == len([line for line in lines if not line.startswith("#")]) > 5


@pytest.mark.parametrize(("name", "version"), WHEELS)
def test_browser_and_desktop_have_the_same_version(name: str, version: str) -> None:
    assert PINS[name] == version


def test_pygame_is_the_desktops_and_the_one_that_was_tested(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(WEB))
    from inputs import PYGAME, PYGAME_SHA256

    wheel = WEB / "pygame" / PYGAME
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == PYGAME_SHA256
    assert wheel.name.split("-")[1] == PINS["pygame-ce"]


@pytest.mark.parametrize("folder", ["tools/web", "tests/window/browser"])
def test_locked_packages_have_hashes_and_no_address(folder: str) -> None:
    locked = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))["packages"]
    packages = {name: package for name, package in locked.items() if name}
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
