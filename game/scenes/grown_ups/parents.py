"""For parents, one press from the title: what this is, and what can be done with it at home."""

from collections.abc import Callable
from functools import partial

from game.i18n import Words
from game.scenes.grown_ups.gate import gate
from game.scenes.grown_ups.guide import parents_guide
from game.scenes.grown_ups.page import grown_ups
from game.scenes.grown_ups.progress import progress_page
from game.scenes.together.start import start_together
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Push, Scene
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

VENUE = "park"
Ways = tuple[tuple[Role, str, Callable[[], Scene], str], ...]


def parents(context: Context) -> Page:
    """Open the page for parents; what changes the game is behind the gate."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        about = _(
            "A running game about a school band. Now and then a friend's phone shows a small "
            "story, and your child finds out what could be done. No account, no internet, no "
            "clock, nothing to buy."
        )
        ways: Ways = (
            (Role.TOGETHER, _("Play together"), lambda: start_together(context), "heart"),
            (Role.PROGRESS, _("Progress: topics met"), lambda: progress_page(context), "tick"),
            (Role.GUIDE, _("Notes for parents, to print"), lambda: parents_guide(context), "comic"),
            (
                Role.GROWN_UPS, _("More for grown-ups"),
                lambda: gate(context, grown_ups), "lock",
            ),
        )  # fmt: skip
        rows: list[Row] = [text_row(brush, about, width)]
        rows += [
            button(
                brush, role, label, partial(opened, to), width, icon=icon,
                primary=role is Role.TOGETHER,
            )
            for role, label, to, icon in ways
        ]  # fmt: skip
        for head, text in notes(context.words):
            rows.append(text_row(brush, head, width, Style(LEAD, display=True)))
            rows.append(text_row(brush, text, width))
        return Contents(_("For parents"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)


def opened(way: Callable[[], Scene]) -> Push:
    """Open a page."""
    return Push(way())


def notes(words: Words) -> tuple[tuple[str, str], ...]:
    """Return what parents ask, with answers."""
    _ = words.gettext
    return (
        (
            _("What are careful stories?"),
            _("In them someone pushes, threatens, asks for a secret or for a picture. They are "
              "off when a child plays alone, because it is easier with somebody beside you. "
              "Together asks you each time. A grown-up can turn them on under “More for "
              "grown-ups”."),
        ),
        (
            _("After a talk"),
            _("Thank your child for telling you. Stay calm. Do one thing from the card this week, "
              "and look again at it together. Do not take the device away for telling."),
        ),
        (
            _("Something has really happened?"),
            _("It is never your child's fault. Keep unkind words as proof, never a worrying "
              "picture. The heart on every page has helplines."),
        ),
    )  # fmt: skip
