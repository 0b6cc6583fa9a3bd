"""What is installed is what was tested: bounds in pyproject.toml, exact versions beside it."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [
    Requirement(line)
    for lines in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
    for line in lines
    if not line.startswith("soundcheck")
]
PINS = {
    canonicalize_name(pin.name): pin
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for pin in [Requirement(line)]
}


@pytest.mark.parametrize("wanted", WANTED, ids=lambda wanted: wanted.name)
def test_a_library_has_bounds_and_a_tested_version_between_them(wanted: Requirement) -> None:
    operators = {bound.operator for bound in wanted.specifier}
    assert operators == {">=", "<"}
    (pin,) = PINS[canonicalize_name(wanted.name)].specifier
    assert pin.operator == "=="
    assert wanted.specifier.contains(pin.version)


@pytest.mark.parametrize("page", ["README.md", ".ci/run", "docs/for-school-it.md", "docs/music.md"])
def test_every_command_installs_the_tested_versions(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    commands = re.findall(r"pip (?:install|download) [^\n`&]*", text)
    assert commands
    for command in commands:
        assert "-c constraints.txt" in command, command


def test_every_library_is_told_of() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    for wanted in WANTED:
        assert wanted.name.lower() in page, wanted.name
