"""The web pages' templates: everything that goes in is escaped, and nothing is left undefined."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from game.assets import needed
from game.teaching.shared.terms import Gettext


def template(assets: Path, name: str, _: Gettext) -> Template:
    """Load a template of the shipped assets."""
    environment = Environment(
        loader=FileSystemLoader(assets / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["_"] = _
    with needed(assets / "templates" / name):
        return environment.get_template(name)
