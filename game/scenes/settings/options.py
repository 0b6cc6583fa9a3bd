"""Settings: everything applies at once and is kept."""

from collections.abc import Callable, Sequence
from typing import Any

from game.scenes.settings.access import access_page
from game.scenes.settings.keys import keys
from game.scenes.settings.packs import packs
from game.scenes.settings.presets import comfort
from game.scenes.settings.sample import sample_row
from game.scenes.settings.start_values import ALL, reset_rows
from game.settings import Settings, values_of
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, headed, option, text_row
from game.ui.scene import Change, Push, Scene
from game.ui.sheet import Sheet
from game.view.brush import Brush
from game.view.text import LEAD, Style

VENUE = "corridor"
Translate = Callable[[str], str]

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Seeing and reading",
        (
            ("text_scale", "Text size"),
            ("face", "Letters"),
            ("wide_letters", "Wider letters"),
            ("page", "Page colour"),
            ("theme", "Colours"),
            ("closer_road", "The road grows with the text"),
            ("reduced_motion", "Less motion"),
            ("fullscreen", "Full screen"),
        ),
    ),
    (
        "Hearing",
        (
            ("music", "Music"),
            ("effects", "Sounds"),
            ("mute", "All sound off"),
            ("mono", "Mono, from the next start"),
            ("captions", "Captions"),
            ("sounds_ahead", "Sounds ahead"),
            ("voice", "Voice"),
            ("voice_rate", "Reading speed of the voice"),
            ("speech", "Volume of the voice"),
        ),
    ),
    (
        "Running",
        (
            ("speed", "Speed"),
            ("wide_timing", "More time and smaller hurdles"),
            ("tap_full_jump", "Every tap is a full jump"),
            ("no_tumble", "No tumbles"),
            ("hand", "Playing hand"),
            ("one_button", "One button (strums by itself)"),
            ("scan_seconds", "One button: seconds a step"),
            ("selection_pause", "Short rest after a choice"),
        ),
    ),
    (
        "Stories",
        (
            ("stories", "Length"),
            ("easier_words", "Easier words, where a story has them"),
            ("tumble_dilemmas", "Stories after a tumble"),
        ),
    ),
)
VALUES = {
    "reading": "Andika",
    "dyslexic": "OpenDyslexic",
    "white": "White",
    "cream": "Cream",
    "blue": "Blue",
    "dark": "Dark",
    "standard": "Standard",
    "contrast": "High contrast",
    "right": "Right",
    "left": "Left",
    "own": "The computer's own",
    "higher": "Higher",
    "lower": "Lower",
    "none": "None",
    "one": "One a run",
    "every": "Every tumble",
    "8-9": "Shorter",
    "10-12": "Longer",
}
SAMPLE_AFTER = "wide_letters"
"""The sample stands in the middle of what changes it, so that it is in sight."""
PERCENT = {"text_scale", "music", "effects", "speech", "speed", "voice_rate"}


def options(context: Context) -> Page:
    """Open the settings."""
    return Page(context, VENUE, lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    rows: list[Row] = [
        page_button(
            context.brush, sheet.width, Role.COMFORT, _("Ready-made sets"), lambda: comfort(context)
        ),
        setting_row(context, sheet, "read_aloud", _("Read aloud")),
    ]
    for title, names in GROUPS:
        rows += group(context, sheet, _(title), names)
    label, again = _("Reset the settings"), lambda: show(context, sheet)
    rows += reset_rows(context, sheet.width, label, ALL, again)
    label = _("Everyone can play: what helps whom")
    pages: tuple[tuple[Role, str, Callable[[], Scene]], ...] = (
        (Role.ACCESS, label, lambda: access_page(context)),
        (Role.PACKS, _("Packs of stories"), lambda: packs(context)),
        (Role.KEYS, _("Keys and buttons"), lambda: keys(context)),
    )
    rows += [page_button(context.brush, sheet.width, *page) for page in pages]
    return Contents(_("Settings"), rows, sheet_corners(context))


def page_button(brush: Brush, width: int, key: Role, label: str, make: Callable[[], Scene]) -> Row:
    """Return the button that opens a page."""
    return button(brush, key, label, lambda: Push(make()), width)


def group(
    context: Context, sheet: Sheet, title: str, names: Sequence[tuple[str, str]]
) -> list[Row]:
    """Return a heading and its options; the heading is said with the first of them."""
    heading = text_row(context.brush, title, sheet.width, Style(LEAD, display=True))
    rows: list[Row] = []
    for name, label in names:
        row = setting_row(context, sheet, name, context.words.gettext(label))
        rows += [row] if rows else headed(heading, row)
        if name == SAMPLE_AFTER:
            rows.append(sample_row(context, sheet.width))
    return rows


def spell(name: str, value: Any, _: Translate) -> str:
    """Put an option's value into words."""
    if isinstance(value, bool):
        return _("On") if value else _("Off")
    if name in PERCENT:
        return f"{value} %"
    return _(VALUES.get(str(value), str(value)))


def setting_row(context: Context, sheet: Sheet, name: str, label: str) -> Row:
    """Return the row of one option."""

    def adjust(by: int) -> Change | None:
        move(context.settings, name, by)
        context.apply_settings()
        return show(context, sheet)

    value = spell(name, getattr(context.settings, name), context.words.gettext)
    if name == "read_aloud" and not context.voice.available:
        value = context.words.gettext("There is no voice on this machine")
    return option(context.brush, Of(Role.SETTING, name), label, value, adjust, sheet.width)


def move(settings: Settings, name: str, by: int) -> None:
    """Step an option; a plain press goes on to the next value, and round at the end."""
    values = values_of(name)
    if by == 0 or len(values) == 2:
        place = (values.index(getattr(settings, name)) + 1) % len(values)
        settings.set(name, values[place])
    else:
        settings.step(name, by)


def show(context: Context, sheet: Sheet) -> Change | None:
    """Lay the page out again and say the changed option."""
    new = contents(context, sheet)
    sheet.show(new.title, new.rows, new.corners)
    sheet.column.controls.speak()
    return None
