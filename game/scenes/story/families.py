"""The families of signs as rows: shape and colour, name and the line of the rhyme."""

from collections.abc import Sequence

import pygame

from game.scenario.model import Sign
from game.scenario.sign_families import SignFamily
from game.teaching.shared.terms import sign_name
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Push
from game.ui.sheet import Sheet
from game.view.phone.family_mark import family_mark
from game.view.text import BODY, SMALL, Style

VENUE = "shop"
MARK = 44  # design px
PAD = 14  # design px


def family_of(families: Sequence[SignFamily], sign: Sign | None) -> SignFamily | None:
    """Return the family that a sign belongs to."""
    return next((one for one in families if sign in one.signs), None)


def family_row(context: Context, family: SignFamily, width: int, under: str = "") -> Row:
    """Return a family: its shape in its colour, its name, its line, and a smaller text under it."""
    brush, pad = context.brush, context.brush.u(PAD)
    mark = family_mark(context.session.band.phone_art, family, brush.u(MARK), brush.theme)
    room, ink = width - mark.get_width() - 3 * pad, brush.theme.ink
    parts = [
        brush.text.render(family.name, Style(BODY, bold=True), ink, room),
        brush.text.render(family.rhyme, Style(BODY), ink, room),
    ]
    if under:
        parts.append(brush.text.render(under, Style(SMALL), brush.theme.soft_ink, room))
    tall = max(mark.get_height(), sum(part.get_height() for part in parts)) + pad

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, brush.theme.other)
        screen.blit(mark, mark.get_rect(midleft=(rect.x + pad, rect.centery)))
        top = rect.y + pad // 2
        for part in parts:
            screen.blit(part, (rect.x + 2 * pad + mark.get_width(), top))
            top += part.get_height()

    return Row(tall, paint, told=told_of(family, under))


def told_of(family: SignFamily, under: str = "") -> str:
    """Say a family: its name, its line, and what stands under it."""
    return " ".join(filter(None, (f"{family.name}: {family.rhyme}", under)))


def signs_button(context: Context, width: int) -> Row:
    """Return the button to the page of all signs."""
    label, act = context.words.gettext("Signs to listen for"), lambda: Push(signs_page(context))
    return button(context.brush, Role.SIGNS, label, act, width, icon="ear")


def signs_page(context: Context) -> Page:
    """Open the page of all signs, family by family: their lines are one rhyme."""
    return Page(context, VENUE, lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Say what stands on the page."""
    _, width = context.words.gettext, sheet.width
    intro = _("Four lines, one rhyme. Each line is for a family of signs.")
    under = [
        ", ".join(sign_name(s, _) for s in one.signs) for one in context.session.library.families
    ]
    pairs = list(zip(context.session.library.families, under, strict=True))
    rows = [text_row(context.brush, intro, width)]
    rows += [family_row(context, family, width, text) for family, text in pairs]
    return Contents(_("Signs to listen for"), rows, sheet_corners(context))
