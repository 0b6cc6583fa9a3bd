"""The parts of Together's pages: whose turn it is, two choices side by side, what to talk about."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.teaching.together.flow import Participant
from game.ui.rows import Row
from game.view import shapes
from game.view.brush import Brush
from game.view.phone.signs import sign
from game.view.text import BODY, LEAD, Style
from game.view.theme import Colour

GROWN_UP = (
    '<circle cx="10" cy="6" r="4.6"/><path d="M10 12 A8 8 0 0 1 18 20 V25 A3 3 0 0 1 15 28 H5'
    ' A3 3 0 0 1 2 25 V20 A8 8 0 0 1 10 12 Z"/>'
)
CHILD = (
    '<circle cx="23.4" cy="13" r="3.2"/><path d="M23.4 17.4 A5.4 5.4 0 0 1 28.8 22.8 V25.8'
    ' A2.2 2.2 0 0 1 26.6 28 H20.2 V20 A8.6 8.6 0 0 0 19.9 18.6 A5.4 5.4 0 0 1 23.4 17.4 Z"/>'
)
MARK = 52  # design px, the drawing of the two
BADGE = 64  # design px, the letter on a card of the reveal
PAD = 16  # design px
BETWEEN = 24  # design px, between the two cards
NARROW = 640  # design px, a panel beside the phone, too narrow for two cards side by side
LARGE = 125  # % text: heads and choices need no size of their own any more


@dataclass(frozen=True)
class PrivatePick:
    """What one of the two chose."""

    who: Participant
    label: str
    index: int
    """The choice's place, which gives its letter and shape."""
    text: str
    told: str
    """Who chose what, as one sentence."""


def who_mark(brush: Brush, who: Participant, px: int) -> pygame.Surface:
    """Draw child and grown-up; the one who is meant is filled, the other one an outline."""
    ink = shapes.code(brush.theme.ink)
    filled, outline = f'fill="{ink}"', f'fill="none" stroke="{ink}" stroke-width="1.4"'
    looks = (filled, outline) if who is Participant.GROWN_UP else (outline, filled)
    drawn = "".join(
        f"<g {look}>{body}</g>" for look, body in zip(looks, (GROWN_UP, CHILD), strict=True)
    )
    return shapes.picture(px, px, drawn, "0 0 30 30")


def turn_row(brush: Brush, who: Participant, texts: tuple[str, str], width: int) -> Row:
    """Return the head of a private choice: who chooses, and who looks away."""
    px, pad = brush.u(MARK), brush.u(PAD)
    mark, room = who_mark(brush, who, px), width - px - 3 * pad
    ink = brush.theme.ink
    head = brush.text.render(texts[0], Style(LEAD, display=True), ink, room)
    told = brush.text.render(texts[1], Style(BODY), ink, room)
    block = head.get_height() + told.get_height()

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, brush.theme.mine, 18)
        screen.blit(mark, mark.get_rect(midleft=(rect.x + pad, rect.centery)))
        left, top = rect.x + 2 * pad + px, rect.centery - block // 2
        screen.blit(head, (left, top))
        screen.blit(told, (left, top + head.get_height()))

    return Row(max(px, block) + brush.u(10), paint, told="\n".join(texts))


def hand_over_row(brush: Brush, first: Participant, second: Participant) -> Row:
    """Draw the screen going from one to the other."""
    px, step = brush.u(120), brush.u(56)
    marks = [who_mark(brush, who, px) for who in (first, second)]
    arrow = shapes.icon("next", step, brush.theme.ink)
    disc = shapes.rounded((px + 2 * brush.u(18),) * 2, px, brush.theme.mine)
    quiet = shapes.rounded(disc.get_size(), px, brush.theme.other)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        apart = min(brush.u(150), (rect.width - disc.get_width()) // 2)
        for mark, ground, way in zip(marks, (quiet, disc), (-1, 1), strict=True):
            middle = (rect.centerx + way * apart, rect.centery)
            screen.blit(ground, ground.get_rect(center=middle))
            screen.blit(mark, mark.get_rect(center=middle))
        screen.blit(arrow, arrow.get_rect(center=rect.center))

    return Row(disc.get_height(), paint)


def reveal_rows(brush: Brush, picks: Sequence[PrivatePick], width: int) -> list[Row]:
    """Return what both chose, side by side; where that is too narrow, one under the other."""
    if width < brush.u(NARROW):
        return [low_card(brush, pick, width) for pick in picks]
    half = (width - brush.u(BETWEEN)) // 2
    room = half - brush.u(BADGE) - 3 * brush.u(PAD)
    if any(widest_word(brush, pick.text) > room for pick in picks):
        return [row_of([pick_card(brush, pick, width)]) for pick in picks]
    return [row_of([pick_card(brush, pick, half) for pick in picks])]


def low_card(brush: Brush, pick: PrivatePick, width: int) -> Row:
    """Return a card beside the phone: the letter, who chose, and under it the words."""
    px, pad, ink = brush.u(BADGE), brush.u(PAD), brush.theme.ink
    mark = who_mark(brush, pick.who, brush.u(40))
    room = width - px - 3 * pad
    label = brush.text.render(
        pick.label, Style(BODY, display=True), ink, room - mark.get_width() - pad
    )
    text = brush.text.render(pick.text, Style(BODY), ink, room)
    head = max(label.get_height(), mark.get_height())
    block = head + text.get_height()
    line = max(1, brush.u(2))

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        body = shapes.rounded(rect.size, brush.u(18), brush.theme.control, brush.theme.edge, line)
        screen.blit(body, rect)
        brush.badge(screen, pygame.Rect(rect.x + pad, rect.centery - px // 2, px, px), pick.index)
        left, top = rect.x + 2 * pad + px, rect.centery - block // 2
        screen.blit(label, label.get_rect(midleft=(left, top + head // 2)))
        screen.blit(text, (left, top + head))
        screen.blit(mark, mark.get_rect(midright=(rect.right - pad, top + head // 2)))

    height = max(px, block) + brush.u(PAD)
    return Row(height, paint, told=pick.told)


def widest_word(brush: Brush, text: str) -> int:
    """Measure the widest word of a choice, real px."""
    font = brush.text.font(picked_style(brush))
    return max((font.size(word)[0] for word in text.split()), default=0)


def picked_style(brush: Brush) -> Style:
    """Return the style of a choice on its card: larger than other words, where words are small."""
    return Style(LEAD if brush.text.text_scale < LARGE else BODY, bold=True)


@dataclass(frozen=True)
class PickCard:
    """A card of the reveal, ready to be painted."""

    brush: Brush
    pick: PrivatePick
    width: int
    mark: pygame.Surface
    label: pygame.Surface
    text: pygame.Surface

    @property
    def head(self) -> int:
        """The height of the strip that says who chose."""
        return max(self.mark.get_height(), self.label.get_height()) + self.brush.u(12)

    @property
    def height(self) -> int:
        """The height that the card needs."""
        body = max(self.brush.u(BADGE), self.text.get_height())
        return self.head + body + 2 * self.brush.u(PAD + 6)

    def paint(self, screen: pygame.Surface, rect: pygame.Rect) -> None:
        """Paint a card: who, the letter in its shape, the words."""
        brush, pad, px = self.brush, self.brush.u(PAD), self.brush.u(BADGE)
        theme, line = brush.theme, max(1, brush.u(2))
        screen.blit(
            shapes.rounded(rect.size, brush.u(18), theme.control, theme.edge, line), rect.topleft
        )
        strip = pygame.Rect(rect.x + pad // 2, rect.y + pad // 2, rect.width - pad, self.head)
        brush.plate(screen, strip, theme.other, 12)
        screen.blit(self.mark, self.mark.get_rect(midleft=(strip.x + pad // 2, strip.centery)))
        left = strip.x + pad + self.mark.get_width()
        screen.blit(self.label, self.label.get_rect(midleft=(left, strip.centery)))
        middle = (strip.bottom + rect.bottom) // 2
        brush.badge(screen, pygame.Rect(rect.x + pad, middle - px // 2, px, px), self.pick.index)
        screen.blit(self.text, self.text.get_rect(midleft=(rect.x + 2 * pad + px, middle)))


def pick_card(brush: Brush, pick: PrivatePick, width: int) -> PickCard:
    """Lay out a card of the reveal; both look alike, for nobody is right yet."""
    ink, pad = brush.theme.ink, brush.u(PAD)
    mark = who_mark(brush, pick.who, brush.u(40))
    return PickCard(
        brush, pick, width, mark,
        brush.text.render(
            pick.label, Style(BODY, display=True), ink, width - mark.get_width() - 3 * pad
        ),
        brush.text.render(
            pick.text, picked_style(brush), ink, width - brush.u(BADGE) - 3 * pad
        ),
    )  # fmt: skip


def row_of(cards: Sequence[PickCard]) -> Row:
    """Put cards of one height side by side; the same choice looks like two different ones."""
    height = max(card.height for card in cards)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        left = rect.x
        for card in cards:
            card.paint(screen, pygame.Rect(left, rect.y, card.width, height))
            left = rect.right - card.width

    return Row(height, paint, told="\n".join(card.pick.told for card in cards))


def talk_row(brush: Brush, lead: str, prompt: str, fill: Colour, width: int) -> Row:
    """Return what to talk about: who begins, and a question."""
    px, pad = brush.u(44), brush.u(PAD)
    room, ink = width - px - 3 * pad, brush.theme.ink
    head = brush.text.render(lead, Style(BODY, bold=True), ink, room)
    text = brush.text.render(prompt, Style(BODY), ink, room)
    mark = sign("speech", px, brush.theme.letters[0])
    block = head.get_height() + text.get_height()

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill, 18)
        screen.blit(mark, mark.get_rect(midleft=(rect.x + pad, rect.centery)))
        left, top = rect.x + 2 * pad + px, rect.centery - block // 2
        screen.blit(head, (left, top))
        screen.blit(text, (left, top + head.get_height()))

    return Row(max(px, block) + 2 * brush.u(12), paint, told=f"{lead}\n{prompt}")
