"""What helps whom to play, and how it is turned on: the summary of docs/accessibility.md."""

import pygame

from game.ui.context import Context
from game.ui.control import Control, nothing
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, text_row
from game.ui.sentence import said
from game.ui.sheet import Sheet
from game.view.brush import Brush, Face
from game.view.text import BODY, LEAD, Style

SUMMARY: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Seeing and reading",
        (
            ("Text from 100 to 200 %", "Settings: Text size"),
            ("Andika or OpenDyslexic, also with wider letters", "Settings: Letters"),
            ("White, cream, blue or dark page", "Settings: Page colour"),
            ("High contrast: a plain road, bright outlines", "Settings: Colours"),
            (
                "A closer, slower road that grows with the text",
                "Settings: The road grows with the text",
            ),
            ("Everything is read aloud, and said again by a key", "V, or Settings: Read aloud"),
            ("A sound a beat before each jump and each strum", "Settings: Sounds ahead"),
            ("Shapes, words and icons beside every colour", "Always"),
        ),
    ),
    (
        "Hearing",
        (
            ("All of it can be played without sound", "Always"),
            ("Captions for sounds that matter", "Settings: Captions (on at the start)"),
            ("Volumes for music, sounds and voice", "Settings: Hearing"),
        ),
    ),
    (
        "Moving",
        (
            ("Keyboard, mouse, touch or gamepad alone", "Always"),
            ("One switch: it jumps, and chooses what lights up", "Settings: One button"),
            ("Own keys and buttons", "Settings: Keys and buttons"),
            ("The road from 50 to 150 % speed", "Settings: Speed, also in the middle of a run"),
            ("More time, smaller hurdles, no tumbles", "Settings: Running"),
            ("Skip any obstacle", "The skip key, on the road"),
            (
                "Nothing to hold, drag or press again and again",
                "Settings: Every tap is a full jump",
            ),
            ("Corner buttons and touch for the left hand", "Settings: Playing hand"),
            ("A short rest after each choice", "Settings: Short rest after a choice"),
            ("Stories without running", "Title: Story stage"),
        ),
    ),
    (
        "Thinking",
        (
            ("No clock in any story; nothing goes on by itself", "Always"),
            ("Pause at any moment, with the goal and the keys", "The pause key, or the corner"),
            ("No shaking, nothing moves behind words", "Settings: Less motion"),
            ("Shorter or longer stories; any story can be skipped", "Settings: Stories"),
            ("Easier words, where a longer story has them", "Settings: Easier words"),
            ("Ready-made sets for all of this", "Settings: Ready-made sets"),
        ),
    ),
)
"""By part: what there is, and where it is turned on."""


def access_page(context: Context) -> Page:
    """Open the page that says what helps whom."""
    return Page(context, "corridor", lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _, brush, width = context.words.gettext, context.brush, sheet.width
    intro = _("What helps you play, and where to turn it on. Each part is read when you reach it.")
    rows = [text_row(brush, intro, width)]
    rows += [
        passage(brush, _(title), [f"{_(what)}. {_(where)}." for what, where in lines], width)
        for title, lines in SUMMARY
    ]
    return Contents(_("Everyone can play"), rows, sheet_corners(context))


def passage(brush: Brush, title: str, lines: list[str], width: int) -> Row:
    """Return a part to read; it can have the focus, so that it is said and scrolled to by key."""
    pad = brush.u(14)
    head = brush.text.render(title, Style(LEAD, display=True), brush.theme.ink, width - 2 * pad)
    pictures = [
        brush.text.render(line, Style(BODY), brush.theme.ink, width - 2 * pad) for line in lines
    ]
    gap = brush.u(8)
    height = head.get_height() + sum(one.get_height() + gap for one in pictures) + 2 * pad

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.plate(screen, rect, brush.theme.other)
        if face.focused:
            brush.ring(screen, rect, 14)
        screen.blit(head, (rect.x + pad, rect.y + pad))
        top = rect.y + pad + head.get_height()
        for picture in pictures:
            screen.blit(picture, (rect.x + pad, top))
            top += picture.get_height() + gap

    control = Control(
        Of(Role.PART, title), pygame.Rect(0, 0, width, height), said(title, *lines), nothing, draw
    )
    return Row(height, control=control)
