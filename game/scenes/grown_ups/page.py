"""For grown-ups: behind a small sum, everything that a teacher or a parent sets up or looks up."""

from collections.abc import Callable
from functools import partial
from random import Random

from game.scenes.classroom.setup import class_setup
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.privacy import delete_page, privacy_page
from game.scenes.grown_ups.saved import saved_page
from game.scenes.help.reporting import reporting_page
from game.scenes.lesson_code.start import code_maker
from game.scenes.library.album import album
from game.scenes.settings.packs import packs
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

VENUE = "backstage"
ANSWERS = 6


class Sum:
    """A small sum and some numbers to choose its answer from: a gate, not a lock."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.again()

    def again(self) -> None:
        """Think of another sum."""
        self.one, self.other = (self._random.randrange(13, 49) for _part in range(2))
        near = [n for n in range(self.answer - 12, self.answer + 13) if n != self.answer]
        numbers = [self.answer, *self._random.sample(near, ANSWERS - 1)]
        self.numbers = sorted(numbers)

    @property
    def answer(self) -> int:
        """The answer."""
        return self.one + self.other


def gate(context: Context, behind: Callable[[Context], Scene], sums: Sum | None = None) -> Page:
    """Open the sum in front of a page for grown-ups."""
    asked = sums or Sum(Random())

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        intro = _("This part is for grown-ups. What is {one} + {other}?").format(
            one=asked.one, other=asked.other
        )
        rows: list[Row] = [text_row(context.brush, intro, sheet.width, Style(LEAD))]
        rows += [
            button(context.brush, Of(Role.SUM, n), str(n), chooser(n, sheet), sheet.width)
            for n in asked.numbers
        ]
        return Contents(_("For grown-ups"), rows, sheet_corners(context))

    def chooser(number: int, sheet: Sheet) -> Callable[[], Change | None]:
        def choose() -> Change | None:
            if number == asked.answer:
                return Replace(behind(context))
            asked.again()
            new = contents(sheet)
            sheet.show(new.title, new.rows, new.corners)
            sheet.column.introduce()
            return None

        return choose

    return Page(context, VENUE, contents)


def grown_ups(context: Context) -> Page:
    """Open the corner for grown-ups."""
    return Page(context, VENUE, lambda sheet: corner_contents(context, sheet))


def corner_contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    ways: tuple[tuple[Role, str, Callable[[Context], Scene], str], ...] = (
        (Role.CLASS, _("With a class"), class_setup, "star"),
        (Role.CODE, _("Make a lesson code"), code_maker, "note"),
        (Role.PROGRESS, _("Progress (the same view the child has)"), album, "tick"),
        (Role.PACKS, _("Packs of stories"), packs, "star-empty"),
        (Role.GUIDE, _("Guide to print"), guide_page, "comic"),
        (Role.SAVED, _("Saved files: reports, cards, certificates"), saved_page, "tick"),
        (Role.REPORTING, _("Where to report"), reporting_page, "heart"),
        (Role.PRIVACY, _("Privacy: what is kept, and where"), privacy_page, "lock"),
        (Role.DELETE, _("Delete everything"), delete_page, "again"),
    )
    rows = [
        button(brush, role, label, partial(open_page, context, page), width, icon=icon)
        for role, label, page, icon in ways
    ]
    rows.insert(3, careful_row(context, sheet))
    return Contents(_("For grown-ups"), rows, sheet_corners(context))


def open_page(context: Context, page: Callable[[Context], Scene]) -> Change:
    """Open a page from the corner."""
    return Push(page(context))


def careful_row(context: Context, sheet: Sheet) -> Row:
    """Return the row that lets careful stories into solo play."""
    _ = context.words.gettext

    def switch(_by: int) -> Change | None:
        context.settings.careful_stories = not context.settings.careful_stories
        context.save_settings()
        new = corner_contents(context, sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    value = _("On") if context.settings.careful_stories else _("Off")
    label = _("Careful stories when a child plays alone")
    return option(context.brush, Role.CAREFUL, label, value, switch, sheet.width)
