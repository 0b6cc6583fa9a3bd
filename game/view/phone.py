"""A friend's phone: the scene of a story, line by line."""

from dataclasses import dataclass

import pygame

from game.scenario.model import Line, Scenario
from game.view import shapes
from game.view.brush import Brush
from game.view.text import BODY, SMALL, Style

BEZEL = 12  # design px
BAR = 58  # design px, the app's bar
GAP = 12  # design px, between bubbles


@dataclass(frozen=True)
class Bubble:
    """One line laid out: where it lies on the phone's page (real px, unscrolled)."""

    index: int
    line: Line
    rect: pygame.Rect
    mine: bool


class Phone:
    """Lays a scene out as bubbles in a rectangle; newer lines stand below older ones."""

    def __init__(self, brush: Brush, scenario: Scenario, rect: pygame.Rect) -> None:
        self._brush = brush
        self._scenario = scenario
        self.rect = rect
        self._scroll = 0
        self._bubbles: list[Bubble] = []
        bezel = brush.u(BEZEL)
        self.screen_rect = rect.inflate(-2 * bezel, -2 * bezel)
        bar = max(brush.u(BAR), brush.text.line_height(Style(SMALL, bold=True)) + brush.u(8))
        self._bar = pygame.Rect(self.screen_rect.topleft, (self.screen_rect.width, bar))
        self.page = pygame.Rect(
            self.screen_rect.x,
            self._bar.bottom,
            self.screen_rect.width,
            self.screen_rect.height - bar,
        )

    def show(self, lines: int) -> None:
        """Lay out the first `lines` lines and scroll to the newest."""
        brush, y = self._brush, self._brush.u(GAP)
        self._bubbles = []
        for index, line in enumerate(self._scenario.scene[:lines]):
            bubble = self._lay(index, line, y)
            self._bubbles.append(bubble)
            y = bubble.rect.bottom + brush.u(GAP)
        self._content = y
        self._scroll = self.limit

    @property
    def limit(self) -> int:
        """How far the page can be scrolled, real px."""
        return max(0, self._content - self.page.height)

    @property
    def scrolled(self) -> int:
        """How far the page is scrolled, real px."""
        return self._scroll

    def scroll(self, by: int) -> None:
        """Move the page; positive shows newer lines."""
        self._scroll = max(0, min(self._scroll + by, self.limit))

    def _lay(self, index: int, line: Line, top: int) -> Bubble:
        brush, pad = self._brush, self._brush.u(12)
        told = line.told
        room = self.page.width - 2 * brush.u(GAP)
        widest = room if told else room * 86 // 100
        picture = brush.text.render(line.text, Style(BODY), brush.theme.ink, widest - 2 * pad)
        name = 0 if told else brush.text.line_height(Style(SMALL, bold=True))
        width = (
            widest if told else max(picture.get_width() + 2 * pad, self._name_width(line) + 2 * pad)
        )
        mine = line.speaker == self._scenario.hero
        left = self.page.x + brush.u(GAP)
        if mine and not told:
            left = self.page.right - brush.u(GAP) - width
        height = picture.get_height() + name + brush.u(12)
        return Bubble(index, line, pygame.Rect(left, top, width, height), mine)

    def _name_width(self, line: Line) -> int:
        return self._brush.text.font(Style(SMALL, bold=True)).size(line.speaker or "")[0]

    def place_of(self, index: int) -> pygame.Rect | None:
        """Give where a line is seen now, cut to the page; None if it is out of sight."""
        for bubble in self._bubbles:
            if bubble.index == index:
                seen = bubble.rect.move(0, self.page.y - self._scroll).clip(self.page)
                return seen if seen.height > self._brush.u(16) else None
        return None

    def reveal(self, index: int) -> None:
        """Scroll so that a line is seen."""
        for bubble in self._bubbles:
            if bubble.index == index:
                top = bubble.rect.top - self._brush.u(GAP)
                bottom = bubble.rect.bottom + self._brush.u(GAP) - self.page.height
                self._scroll = max(0, min(max(self._scroll, bottom), top, self.limit))

    def draw(self, screen: pygame.Surface, found: frozenset[int]) -> None:
        """Paint the phone; found signs have a ring."""
        brush = self._brush
        body = (26, 28, 44)
        screen.blit(shapes.rounded(self.rect.size, brush.u(40), body), self.rect)
        screen.blit(
            shapes.rounded(self.screen_rect.size, brush.u(30), brush.theme.paper), self.screen_rect
        )
        self._draw_bar(screen)
        screen.set_clip(self.page)
        for bubble in self._bubbles:
            self._draw_bubble(screen, bubble, ringed=bubble.index in found)
        screen.set_clip(None)

    def _draw_bar(self, screen: pygame.Surface) -> None:
        brush = self._brush
        name = brush.text.render(self._scenario.app or "", Style(SMALL, bold=True), brush.theme.ink)
        screen.blit(name, name.get_rect(center=self._bar.center))
        line = pygame.Rect(self._bar.x, self._bar.bottom - brush.u(2), self._bar.width, brush.u(2))
        pygame.draw.rect(screen, brush.theme.other, line)

    def _draw_bubble(self, screen: pygame.Surface, bubble: Bubble, *, ringed: bool) -> None:
        brush, pad = self._brush, self._brush.u(12)
        rect = bubble.rect.move(0, self.page.y - self._scroll)
        fill = brush.theme.mine if bubble.mine else brush.theme.other
        if bubble.line.told:
            fill = brush.theme.paper
        screen.blit(shapes.rounded(rect.size, brush.u(16), fill), rect)
        y = rect.y + brush.u(6)
        if not bubble.line.told:
            name = brush.text.render(
                bubble.line.speaker or "", Style(SMALL, bold=True), brush.theme.soft_ink
            )
            screen.blit(name, (rect.x + pad, y))
            y += name.get_height()
        words = brush.text.render(
            bubble.line.text, Style(BODY), brush.theme.ink, rect.width - 2 * pad
        )
        screen.blit(words, (rect.x + pad, y))
        if ringed:
            around = rect.inflate(brush.u(8), brush.u(8))
            screen.blit(shapes.ring(around.size, brush.u(20), brush.theme.sign, brush.u(4)), around)
