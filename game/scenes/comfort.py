"""Comfort options, offered once before the first run; they can be waved away."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from game.scenes.corners import sheet_corners
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.rows import button, words
from game.scenes.scene import Change, Pop
from game.scenes.sheet import Sheet

PRESETS: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("big", "Big and clear", {"text_scale": 150, "theme": "contrast"}),
    ("calm", "Calm", {"reduced_motion": True, "speed": 80, "effects": 40, "music": 40}),
    ("slow", "I read slowly", {"text_scale": 125, "wide_letters": True, "page": "cream"}),
    ("switch", "One button", {"one_button": True, "wide_timing": True, "speed": 70}),
)


def comfort(kit: Kit) -> Page:
    """Open the page of ready-made sets of options."""
    return Page(kit, "corridor", lambda sheet: contents(kit, sheet))


def contents(kit: Kit, sheet: Sheet) -> Contents:
    """Say what stands on the page."""
    _ = kit.words.gettext
    intro = _("Pick one, or none. You can change everything later in the settings.")
    rows = [words(kit.brush, intro, sheet.width)]
    rows += [
        button(kit.brush, name, _(label), partial(take, kit, wanted), sheet.width)
        for name, label, wanted in PRESETS
    ]
    rows.append(button(kit.brush, "none", _("It is fine as it is"), Pop, sheet.width, primary=True))
    return Contents(_("Make it comfy"), rows, sheet_corners(kit), intro)


def take(kit: Kit, wanted: Mapping[str, Any]) -> Change:
    """Set several options at once."""
    for name, value in wanted.items():
        kit.settings.set(name, value)
    kit.changed()
    return Pop()
