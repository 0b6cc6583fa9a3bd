"""Ready-made sets of options, offered before the first run; they can be waved away."""

from collections.abc import Mapping
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
        """Return whether all of them are in force."""
        return all(getattr(settings, name) == value for name, value in self.values.items())


PRESETS = (
    Preset(
        "slow",
        "I read slowly",
        "Larger, wider letters on a cream page. Shorter stories, easier words. A slow voice "
        "reads aloud.",
        {
            "text_scale": 125, "wide_letters": True, "theme": "standard", "page": "cream",
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
        "Nothing moves behind words. A slower road, quieter sounds, no story after a tumble.",
        {
            "reduced_motion": True, "speed": 80, "effects": 40, "music": 40,
            "tumble_dilemmas": "none",
        },
    ),
    Preset(
        "big",
        "Big and clear",
        "Large letters, white on black. The road is plain, what matters on it is bright.",
        {
            "text_scale": 150, "theme": "contrast", "face": "reading", "captions": True,
            "reduced_motion": True,
        },
    ),
    Preset(
        "ear",
        "By ear",
        "Everything is read aloud. A beat before each jump you hear a high sound, before each "
        "strum a low one.",
        {
            "read_aloud": True, "sounds_ahead": True, "effects": 100, "music": 50,
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
    back = partial(start_values, context, sheet)
    rows.append(button(brush, Role.RESET, _("Reset the settings"), back, width, icon="again"))
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
    """Set several options at once, or take them back where they are all in force."""
    start = Settings()
    on = preset.on(context.settings)
    for name, value in preset.values.items():
        context.settings.set(name, getattr(start, name) if on else value)
    return show(context, sheet)


def start_values(context: Context, sheet: Sheet) -> Change | None:
    """Put every option back to its start value."""
    context.settings.reset()
    return show(context, sheet)


def show(context: Context, sheet: Sheet) -> Change | None:
    """Apply what changed, lay the page out again, and say the set."""
    context.apply_settings()
    new = contents(context, sheet)
    controls = sheet.column.controls
    sheet.show(new.title, new.rows, new.corners, controls.focus)
    controls.speak()
    return None
