"""A friend's phone: the scene of a story, line by line, as a page that scrolls."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import pi, sin

import pygame

from game.scenario.model import Line, Scenario, Sign
from game.scenario.sign_families import SignFamily
from game.view.brush import Brush
from game.view.phone import chat, device, outline
from game.view.phone.art import PhoneArt
from game.view.phone.ground import draw_ground
from game.view.phone.page import EDGE, GAP, Block, PhonePage, draw_growing, look_for
from game.view.phone.sheet import NO_SHEET, LaidSheet, Sheet, draw_sheet, lay_sheet
from game.view.phone.stagings import art_of
from game.view.phone.tag import draw_tag, ring_room, tag_colour, tag_height
from game.view.theme import Colour

GROW_NS = 200_000_000
RING_NS = 300_000_000
DOTS_NS = 1_800_000_000  # one calm wave of the three dots
SHEET_ABOVE = 40  # design px of the page that are seen above a sheet that is too tall
FOOT = 76  # design px, for the buttons that scroll


class Phone:
    """Lays a scene out on a phone's page; newer lines stand below older ones."""

    def __init__(  # noqa: PLR0913  (a phone is made of these)
        self,
        brush: Brush,
        art: PhoneArt,
        scenario: Scenario,
        rect: pygame.Rect,
        words: Callable[[str], str],
        sign_name: Callable[[Sign], str],
        families: Sequence[SignFamily] = (),
    ) -> None:
        staging = art_of(scenario.staging)
        told = staging.paper
        bar = art.colour("night-light") if told else art.app(scenario.app or scenario.title).bar
        look = look_for(brush.theme, bar, told=told)
        width = rect.width - 2 * brush.u(device.CASE + device.BEZEL)
        self._page = PhonePage(
            brush, art, look, staging, scenario, width, words, sign_name, families
        )
        self._device = device.lay_device(self._page, rect, 0)
        self.rect = rect
        self.still = False
        """Whether nothing moves: bubbles are there at once, rings are whole."""
        self._scroll = 0
        self._content = 0
        self._sheet = NO_SHEET
        self._laid: LaidSheet | None = None
        self._blocks: list[Block] = []
        self._found: frozenset[int] = frozenset()
        self._head = staging.head(self._page) if staging.head else None
        self._ground = draw_ground(self._page, self._device.screen.size)
        self._typist = ""
        self._grown_ns = GROW_NS
        self._ringed_ns = RING_NS
        self._ringing = -1
        self._dots_ns = 0

    @property
    def tint(self) -> Colour:
        """The colour of the app, in which everything round the phone is bathed."""
        return self._page.look.bar

    @property
    def page(self) -> pygame.Rect:
        """Where the page is seen in the window."""
        return self._device.page

    # Lines

    @property
    def lines(self) -> Sequence[Line]:
        """The lines on the page."""
        return self._page.lines

    def show(
        self,
        lines: Sequence[Line],
        found: frozenset[int] = frozenset(),
        coming: Line | None = None,
        sheet: Sheet = NO_SHEET,
    ) -> None:
        """Lay lines out and scroll to the newest; found signs are ringed.

        `coming` is the line that somebody is about to write, `sheet` what can be pressed.
        """
        before = len(self._page.lines)
        if len(lines) == before + 1 and before and not self.still:
            self._grown_ns = 0
        fresh = found - self._found
        if fresh and before and not self.still:
            self._ringing, self._ringed_ns = min(fresh), 0
        stays = self._scroll if sheet.keys == self._sheet.keys and len(lines) == before else None
        self._page = replace(self._page, lines=tuple(lines))
        self._found, self._sheet = found, sheet
        typed = coming and not coming.told and self._page.story.staging.spec.chat
        self._typist = coming.speaker if coming and typed else ""
        self._lay_out()
        if self._laid and self._laid.places:
            top = self._laid.top - self._page.brush.u(SHEET_ABOVE)
            self._scroll = min(self.limit, top if stays is None else stays)

    def _lay_out(self) -> None:
        self._device = device.lay_device(self._page, self.rect, 0)
        self._place_lines()
        if self.limit:
            foot = self._page.brush.u(FOOT)
            self._device = device.lay_device(self._page, self.rect, foot)
        self._scroll = self.limit

    def _place_lines(self) -> None:
        brush, lay = self._page.brush, self._page.staging.lay
        head = self._head if self._page.lines else None
        y = brush.u(GAP) + (head.get_height() if head else 0)
        self._blocks = []
        for index, line in enumerate(self._page.lines):
            if index and self._page.first_of(index):
                y += brush.u(4)
            block = lay(self._page, index, line, y)
            self._blocks.append(block)
            y = block.rect.bottom + brush.u(GAP - 4)
            if index in self._found and line.sign:
                y += tag_height(self._page, line) + ring_room(brush)
        if self._typist:
            y += brush.u(54)
        self._laid = lay_sheet(self._page, self._sheet, y, self.page.height)
        self._content = self._laid.bottom if self._laid else y + brush.u(6)

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

    def place_of(self, index: int) -> pygame.Rect | None:
        """Return where a line is seen now, cut to the page; None if it is out of sight."""
        return self._seen(self._blocks[index].rect) if 0 <= index < len(self._blocks) else None

    def places_of(self, name: str) -> list[pygame.Rect | None]:
        """Return where the parts of a name are seen now: what can be pressed in a drawing."""
        found = [
            spot.move(block.rect.topleft)
            for block in self._blocks
            for called, spot in block.spots
            if called == name
        ]
        return [self._seen(rect) for rect in found]

    def place_of_button(self, key: str) -> pygame.Rect | None:
        """Return where a button of the sheet is seen now."""
        rect = self._laid.places.get(key) if self._laid else None
        return self._seen(rect) if rect else None

    def has_button(self, key: str) -> bool:
        """Return whether the sheet has a button, in sight or not."""
        return bool(self._laid) and key in self._sheet.keys

    def reveal_button(self, key: str) -> None:
        """Scroll so that a button of the sheet is seen."""
        rect = self._laid.places.get(key) if self._laid else None
        if rect:
            gap = self._page.brush.u(GAP)
            low, high = rect.bottom + gap - self.page.height, rect.top - gap
            self._scroll = max(0, min(max(self._scroll, low), high, self.limit))

    def reveal_part(self, name: str) -> None:
        """Scroll so that the last line with a part of a name is seen from its top."""
        tops = [block.rect.top for block in self._blocks if name in dict(block.spots)]
        if tops:
            self._scroll = max(0, min(tops[-1] - self._page.brush.u(GAP), self.limit))

    def _seen(self, rect: pygame.Rect) -> pygame.Rect | None:
        """Return what is seen of a place on the page."""
        seen = rect.move(self.page.x, self.page.y - self._scroll)
        seen = seen.clip(self.page)
        return seen if seen.height > self._page.brush.u(16) else None

    def is_above(self, index: int) -> bool:
        """Return whether a line lies above what is seen of the page."""
        return self._blocks[index].rect.centery < self._scroll + self.page.height // 2

    @property
    def foot_height(self) -> int:
        """The height of the strip below the page, where it scrolls; real px."""
        return self._device.screen.bottom - self.page.bottom

    def reveal(self, index: int) -> None:
        """Scroll so that a line is seen."""
        if 0 <= index < len(self._blocks):
            rect, gap = self._blocks[index].rect, self._page.brush.u(GAP)
            tagged = tag_height(self._page, self._page.lines[index])
            low = rect.bottom + gap + (tagged if index in self._found else 0) - self.page.height
            self._scroll = max(0, min(max(self._scroll, low), rect.top - gap, self.limit))

    # Time

    def tick(self, elapsed_ns: int) -> None:
        """Advance what moves: the newest bubble, a ring being drawn, the dots of a writer."""
        self._grown_ns = min(GROW_NS, self._grown_ns + elapsed_ns)
        self._ringed_ns = min(RING_NS, self._ringed_ns + elapsed_ns)
        self._dots_ns = (self._dots_ns + elapsed_ns) % DOTS_NS

    @property
    def state(self) -> tuple[object, ...]:
        """Return what the still part of the picture depends on."""
        growing, ringing = self._grown_ns < GROW_NS, self._ringed_ns < RING_NS
        shown = (self._page.lines, self._found, self._sheet)
        return (*shown, self._scroll, self._typist, growing, ringing)

    # Drawing

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the phone with everything on it that stands still."""
        device.draw_shadow(self._page, screen, self._device)
        page = self.page
        screen.blit(self._ground, self._device.screen)
        screen.set_clip(page)
        offset = (page.x, page.y - self._scroll)
        if self._head and self._page.lines:
            screen.blit(self._head, offset)
        growing = self._grown_ns < GROW_NS
        for block in self._blocks[: len(self._blocks) - growing]:
            self._draw_block(screen, block, offset)
        if self._typist and not growing:
            picture, _dots = chat.typing(self._page, self._typist)
            screen.blit(picture, self._typing_place(picture))
        if self._laid:
            draw_sheet(self._page, screen, self._laid, offset)
        screen.set_clip(None)
        device.draw_foot(self._page, screen, self._device)
        device.draw_bar(self._page, screen, self._device)
        device.draw_frame(self._page, screen, self._device)

    def _draw_block(self, screen: pygame.Surface, block: Block, offset: tuple[int, int]) -> None:
        rect = block.rect.move(offset)
        if not rect.inflate(0, self._page.brush.u(120)).colliderect(self.page):
            return
        screen.blit(block.picture, rect)
        line = self._page.lines[block.index]
        if block.index in self._found and line.sign:
            if block.index != self._ringing or self._ringed_ns >= RING_NS:
                self._draw_ring(screen, block, offset, outline.RING_STEPS)
            draw_tag(self._page, screen, line, block.body.move(offset), self.page.x)

    def _draw_ring(
        self, screen: pygame.Surface, block: Block, offset: tuple[int, int], step: int
    ) -> None:
        brush = self._page.brush
        around = block.body.move(offset).inflate(2 * ring_room(brush), 2 * ring_room(brush))
        colour, halo = tag_colour(self._page, self._page.lines[block.index]), brush.theme.halo
        ring = outline.hand_ring(around.size, block.index, step, colour, halo, brush.u(5))
        screen.blit(ring, around)

    def _typing_place(self, picture: pygame.Surface) -> tuple[int, int]:
        brush, page = self._page.brush, self.page
        mine = self._typist == self._page.story.hero
        left = page.right - brush.u(EDGE) - picture.get_width() if mine else page.x + brush.u(EDGE)
        return left, page.y + self._content - self._scroll - brush.u(60)

    def draw_moving(self, screen: pygame.Surface) -> None:
        """Paint what moves, over the still picture."""
        screen.set_clip(self.page)
        offset = (self.page.x, self.page.y - self._scroll)
        if self._grown_ns < GROW_NS and self._blocks:
            draw_growing(screen, self._blocks[-1], offset, self._grown_ns / GROW_NS)
        elif self._typist:
            self._draw_dots(screen)
        if self._ringed_ns < RING_NS and self._ringing < len(self._blocks):
            step = 1 + round((outline.RING_STEPS - 1) * self._ringed_ns / RING_NS)
            self._draw_ring(screen, self._blocks[self._ringing], offset, step)
        screen.set_clip(None)

    def _draw_dots(self, screen: pygame.Surface) -> None:
        picture, dots = chat.typing(self._page, self._typist)
        left, top = self._typing_place(picture)
        brush = self._page.brush
        px = brush.u(5)
        for place in range(3):
            wave = 0.0 if self.still else sin(2 * pi * self._dots_ns / DOTS_NS - place * 0.9)
            middle = (
                left + dots.centerx + (place - 1) * brush.u(17),
                top + dots.centery - round(max(0.0, wave) * brush.u(5)),
            )
            pygame.draw.aacircle(screen, brush.theme.soft_ink, middle, px)
