"""Ready-made sets of options, offered before the first run; they can be waved away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from game.scenes.settings.sample import sample_row
from game.settings import Settings
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, explained, text_row
from game.ui.scene import Change, Pop
from game.ui.sheet import Sheet
from game.view.text import SMALL, Style


@dataclass(frozen=True)
class Preset:
    """Several options that belong together: their name, what they do, their values."""

    id: str
    label: str
    told: str
    values: Mapping[str, Any]

    def on(self, settings: Settings) -> bool:
        """Return whether all of them are in force, or help even more."""
        return all(
            stronger(name, getattr(settings, name), value) == getattr(settings, name)
            for name, value in self.values.items()
        )


STRONGER: Mapping[str, Callable[[int, int], int]] = {
    "text_scale": max, "speed": min, "music": min, "effects": min, "voice_rate": min,
}  # fmt: skip
"""Where two sets, or a set and the player, want different values: the one that helps more."""


def stronger(name: str, one: Any, other: Any) -> Any:
    """Return which of two values of an option helps more; of others, the second."""
    return STRONGER[name](one, other) if name in STRONGER else other


PRESETS = (
    Preset(
        "slow",
        "I read slowly",
        "Larger, wider letters on a cream page. Shorter stories, easier words. A slow voice "
        "reads aloud.",
        {
            "text_scale": 125, "wide_letters": True, "page": "cream",
            "read_aloud": True, "voice_rate": 80, "stories": "8-9", "easier_words": True,
            "tumble_dilemmas": "none",
        },
    ),
    Preset(
        "switch",
        "One switch",
        "One key or button does it all: it jumps, and it chooses what lights up in turn.",
        {
            "one_button": True, "scan_seconds": "2", "selection_pause": True,
            "wide_timing": True, "tap_full_jump": True, "speed": 70,
        },
    ),
    Preset(
        "calm",
        "Calm",
        "Nothing moves behind words. A slower road without tumbles. Soft sounds and music.",
        {
            "reduced_motion": True, "speed": 80, "no_tumble": True, "effects": 30, "music": 30,
            "tumble_dilemmas": "none",
        },
    ),
    Preset(
        "big",
        "Big and clear",
        "The largest letters, white on black. The road is plain and closer, what matters on it is "
        "bright.",
        {
            "text_scale": 200, "theme": "contrast", "closer_road": True, "captions": True,
            "reduced_motion": True,
        },
    ),
    Preset(
        "ear",
        "By ear",
        "Everything is read aloud. A beat before each jump you hear a high sound, before each "
        "strum a low one.",
        {
            "read_aloud": True, "sounds_ahead": True, "music": 50,
            "wide_timing": True, "tap_full_jump": True, "tumble_dilemmas": "none",
        },
    ),
)  # fmt: skip


def comfort(context: Context) -> Page:
    """Open the page of ready-made sets of options."""
    return Page(context, "corridor", lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _, brush, width = context.words.gettext, context.brush, sheet.width
    intro = _("Pick some, or none. You can change everything later in the settings.")
    rows = [text_row(brush, intro, width), sample_row(context, width)]
    for preset in PRESETS:
        rows += preset_rows(context, sheet, preset)
    rows.append(button(brush, Role.NONE, _("It is fine as it is"), Pop, width, primary=True))
    return Contents(_("Make it comfy"), rows, sheet_corners(context))


def preset_rows(context: Context, sheet: Sheet, preset: Preset) -> list[Row]:
    """Return the button of a set, with a tick where it is in force, and what it does."""
    _, brush = context.words.gettext, context.brush
    label, told, on = _(preset.label), _(preset.told), preset.on(context.settings)
    act = partial(switch, context, sheet, preset)
    icon = "tick" if on else ""
    row = button(brush, Of(Role.PRESET, preset.id), label, act, sheet.width, icon=icon)
    if row.control:
        row.control.spoken = f"{label}: {_('On') if on else _('Off')}"  # what the tick shows
    return explained(row, text_row(brush, told, sheet.width, Style(SMALL)))


def switch(context: Context, sheet: Sheet, preset: Preset) -> Change | None:
    """Set several options at once, or take them back where they are all in force.

    What another set that is in force wants as well stays as that set wants it.
    """
    settings, start = context.settings, Settings()
    others = [one for one in PRESETS if one is not preset and one.on(settings)]
    on = preset.on(settings)
    for name, value in preset.values.items():
        new = getattr(start, name) if on else stronger(name, getattr(settings, name), value)
        for wanted in [one.values[name] for one in others if name in one.values]:
            new = stronger(name, new, wanted)
        settings.set(name, new)
    return show(context, sheet)


def show(context: Context, sheet: Sheet) -> Change | None:
    """Apply what changed, lay the page out again, and say the set."""
    context.apply_settings()
    new = contents(context, sheet)
    controls = sheet.column.controls
    sheet.show(new.title, new.rows, new.corners, controls.focus)
    controls.speak()
    return None
