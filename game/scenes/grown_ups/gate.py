"""The gate: a sum that is worked out, not guessed. A gate, not a lock."""

from collections.abc import Callable
from functools import partial
from random import Random

import pygame

from game.ui.button_bar import BarButton, foot
from game.ui.column import EDGE
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Change, Replace, Scene
from game.ui.sheet import FOOT, Sheet
from game.view.text import LEAD, TITLE, Style

VENUE = "backstage"
DIGITS = 3
"""How many digits the answer has: one guess of 900 is right, and a wrong one brings another sum."""

ROOM = 0.7
"""How much of the window rows may take up beside a page's title; else the digits scroll."""


class Sum:
    """A sum with an answer of three digits, which is put together digit by digit."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.again()

    def again(self) -> None:
        """Think of another sum."""
        self.one, self.other = self._random.randrange(4, 10), self._random.randrange(34, 99)
        self.given = ""

    @property
    def answer(self) -> int:
        """The answer."""
        return self.one * self.other

    @property
    def shown(self) -> str:
        """The digits so far, and the places of those to come."""
        return " ".join(self.given.ljust(DIGITS, "_"))

    def put(self, digit: int) -> bool:
        """Take the next digit; returns whether the whole answer is there and right.

        A wrong answer brings another sum.
        """
        self.given += str(digit)
        if len(self.given) < DIGITS:
            return False
        right = self.given == str(self.answer)
        if not right:
            self.again()
        return right


def gate(context: Context, behind: Callable[[Context], Scene], sums: Sum | None = None) -> Page:
    """Open the sum in front of a page for grown-ups."""
    asked = sums or Sum(Random())

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        intro = _("This part is for grown-ups. What is {one} × {other}?").format(
            one=asked.one, other=asked.other
        )
        hint = _("Press the three digits of the answer. Paper or a calculator is fine.")
        rows: list[Row] = [
            text_row(context.brush, intro, sheet.width, Style(LEAD)),
            text_row(context.brush, hint, sheet.width),
            text_row(context.brush, asked.shown, sheet.width, Style(TITLE, display=True)),
        ]
        tools = [
            BarButton(Of(Role.DIGIT, digit), str(digit), partial(put, sheet, digit))
            for digit in (*range(1, 10), 0)
        ]
        strip = Row(foot(context.brush, tools, pygame.Rect(0, 0, sheet.width, 0))[1].height)
        if sheet.column.height_of([*rows, strip]) > context.brush.frame.size[1] * ROOM:
            rows += [
                button(context.brush, tool.key, tool.label, tool.act, sheet.width) for tool in tools
            ]
            return Contents(_("For grown-ups"), rows, sheet_corners(context))
        rows.append(strip)
        pad = partial(keypad, context, sheet, tools)

        def corners(panel: pygame.Rect) -> list[Control]:
            return [*pad(panel), *sheet_corners(context)(panel)]

        return Contents(_("For grown-ups"), rows, corners)

    def put(sheet: Sheet, digit: int) -> Change | None:
        if asked.put(digit):
            return Replace(behind(context))
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners)
        if asked.given:
            sheet.column.controls.speak()
        else:
            sheet.column.introduce()
        return None

    return Page(context, VENUE, contents)


def keypad(
    context: Context, sheet: Sheet, tools: list[BarButton], panel: pygame.Rect
) -> list[Control]:
    """Place the digits at the foot of the page, over the room that is kept for them."""
    brush = context.brush
    left = panel.centerx - sheet.width // 2
    bottom = panel.bottom - brush.u(FOOT) - brush.u(EDGE)
    return foot(brush, tools, pygame.Rect(left, panel.y, sheet.width, bottom - panel.y))[0]
