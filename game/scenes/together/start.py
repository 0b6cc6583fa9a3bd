"""The start of Together: what it is, how long it takes, and what was agreed last time."""

from collections.abc import Callable
from secrets import randbelow

from game.scenario.model import Scenario
from game.scenes.together.scene import TogetherScene
from game.teaching.shared.plain import plain
from game.teaching.together.round import STORIES, RoundDeck, minutes
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, option, text_row
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.sheet import Sheet
from game.ui.story_length import length_of, turn_length
from game.view.text import LEAD, Style

VENUE = "park"
ROOM = 0.8  # of the window; where the rows are taller the page begins at its top


class Wishes:
    """What the two want this time; nothing of it is remembered."""

    def __init__(self) -> None:
        self.count = STORIES
        self.careful = False


def start_together(context: Context) -> Scene:
    """Open what was agreed last time, where there is something, else the start page."""
    story = context.session.library.scenarios.get(context.session.progress.agreed)
    return last_time(context, story) if story else start_page(context)


def last_time(context: Context, story: Scenario) -> Page:
    """Ask whether what was agreed is done; either answer is fine."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        intro = _("Last time you agreed on this:")
        mission = plain(story.worded(easy=context.settings.easier_words).mission)
        asked = _("Is it done?")
        rows: list[Row] = [
            text_row(brush, intro, width),
            colour_row(brush, mission, brush.theme.nearly, width),
            text_row(brush, asked, width, Style(LEAD, display=True)),
            button(brush, Role.DONE, _("Yes"), done, width, icon="tick"),
            button(brush, Role.NOT_YET, _("Not yet, that's fine"), later, width, icon="leaf"),
        ]
        return Contents(_("Last time"), rows, sheet_corners(context))

    def done() -> Change:
        context.session.progress.agreed = ""
        context.save_progress()
        return later()

    def later() -> Change:
        return Replace(start_page(context))

    return Page(context, VENUE, contents)


def start_page(context: Context) -> Page:
    """Open the page before the first story."""
    wishes = Wishes()
    return Page(context, VENUE, lambda sheet: contents(context, sheet, wishes))


def contents(context: Context, sheet: Sheet, wishes: Wishes) -> Contents:
    """Say what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    intro = _(
        "You read a short story together, and each of you chooses in private what could be done. "
        "Then you look at both ideas and talk."
    )
    mouse = _(
        "Whose turn it is has the mouse or the keys. The other one looks away until it says "
        "“Hand over”."
    )

    def changed() -> None:
        new = contents(context, sheet, wishes)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()

    rows: list[Row] = [
        text_row(brush, intro, width),
        text_row(brush, mouse, width),
        *option_rows(context, width, wishes, changed),
        button(
            brush, Role.START, _("Start"),
            lambda: Push(together(context, wishes.count, careful=wishes.careful)),
            width, primary=True, icon="play",
        ),
    ]  # fmt: skip
    in_sight = sheet.column.height_of(rows) < brush.frame.size[1] * ROOM
    focus = Role.START if in_sight else None
    return Contents(_("Together"), rows, sheet_corners(context), focus)


def option_rows(
    context: Context, width: int, wishes: Wishes, changed: Callable[[], None]
) -> list[Row]:
    """Return the rows for how much is read, in which words, and whether with a careful story."""
    _, brush = context.words.gettext, context.brush

    def turn_count(_by: int) -> Change | None:
        wishes.count = 1 if wishes.count == STORIES else STORIES
        changed()
        return None

    def turn_words(by: int) -> Change | None:
        turn_length(context, by)
        changed()
        return None

    def turn_careful(_by: int) -> Change | None:
        wishes.careful = wishes.count == 1 or not wishes.careful
        wishes.count = STORIES  # one story alone is never a careful one
        changed()
        return None

    rows = [
        option(
            brush, Role.ROUNDS, time_words(context, wishes.count),
            count_words(context, wishes.count), turn_count, width,
        ),
        option(brush, Role.LENGTH, _("Stories"), length_of(context), turn_words, width),
    ]  # fmt: skip
    if deck(context, "start").has_careful:
        label = _("One can be a careful story: someone pushes, or asks for a secret")
        value = _("Play it") if wishes.careful else _("Not today")
        if wishes.count == 1:
            value = _("With {count} stories").format(count=STORIES)
        rows.append(option(brush, Role.CAREFUL, label, value, turn_careful, width))
    return rows


def count_words(context: Context, count: int) -> str:
    """Say how many stories are read."""
    return context.words.ngettext("{count} story", "{count} stories", count).format(count=count)


def time_words(context: Context, count: int) -> str:
    """Say how long that many stories take with talk."""
    takes = minutes(deck(context, "start").round(count, careful=False))
    return context.words.gettext("How much (about {minutes} minutes)").format(minutes=takes)


def deck(context: Context, seed: str) -> RoundDeck:
    """Return the stories for two of the chosen length, as they are in turn."""
    library = context.session.library
    return RoundDeck(
        library.scenarios.values(),
        context.session.progress.together,
        seed,
        context.ages,
        library.first,
    )


def together(context: Context, count: int = STORIES, *, careful: bool = False) -> TogetherScene:
    """Open a round of stories for two."""
    seed = str(context.options.seed if context.options.seed is not None else randbelow(1_000_000))
    stories = deck(context, seed)
    drawn = stories.round(count, careful=careful)
    return TogetherScene(context, drawn, seed, stories.swap)
