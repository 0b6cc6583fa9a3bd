"""The picture of a dilemma: painted whole only when something changed, moving parts on top."""

from collections.abc import Callable, Sequence

import pygame

from game.scenes.story.paint import backdrop
from game.scenes.story.view import DilemmaView

SLIDE_NS = 280_000_000
OPEN_NS = 250_000_000
REST_NS = 250_000_000  # between two faces that are drawn ahead
POP_NS = 220_000_000  # what the bandmate feels pops up in this time
TURN = 0.4  # the part of OPEN_NS in which a card turns, before its feedback opens
Rect = pygame.Rect


class DilemmaPicture:
    """Keeps the last still picture; a frame in which nothing changed costs one blit."""

    def __init__(self, behind: Callable[[pygame.Surface], None]) -> None:
        self._behind = behind
        self._backdrop: pygame.Surface | None = None
        self._still: pygame.Surface | None = None
        self._before: pygame.Surface | None = None
        self._stage: pygame.Surface | None = None
        self._stage_key: tuple[object, ...] = ()
        self._layer: pygame.Surface | None = None
        self._bare: pygame.Surface | None = None
        self._key: tuple[object, ...] = ()
        self._from: Rect | None = None
        self._panel = Rect(0, 0, 0, 0)
        self._turned: pygame.Surface | None = None
        self._opened_ns = OPEN_NS
        self._slid_ns = 0
        self._popped_ns = POP_NS
        self._face = ""
        self._rested_ns = 0
        self._faces_due: list[str] = []

    def forget(self) -> None:
        """Paint everything anew: the window or an option changed."""
        self._backdrop = self._still = self._before = self._layer = self._bare = None
        self._stage = None
        self._key = self._stage_key = ()

    def tick(self, elapsed_ns: int) -> None:
        """Let time pass."""
        self._slid_ns = min(SLIDE_NS, self._slid_ns + elapsed_ns)
        self._opened_ns = min(OPEN_NS, self._opened_ns + elapsed_ns)
        if self.settled:
            self._popped_ns = min(POP_NS, self._popped_ns + elapsed_ns)

    def expect(self, faces: Sequence[str]) -> None:
        """Note the faces that may be wanted, to be drawn while somebody reads."""
        self._faces_due = list(faces)

    def draw_ahead(self, shown: DilemmaView, elapsed_ns: int) -> None:
        """Draw one face ahead now and then, so that no press waits for it."""
        self._rested_ns += elapsed_ns
        if shown.mate and self._faces_due and self.settled and self._rested_ns > REST_NS:
            self._rested_ns = 0
            shown.mate.portrait(self._faces_due.pop())

    def feel(self, face: str) -> None:
        """Let what the bandmate feels pop up anew, where it changed."""
        if face != self._face and self._face:
            self._popped_ns = 0
        self._face = face

    @property
    def settled(self) -> bool:
        """Whether the phone has arrived and no panel is opening."""
        return self._slid_ns >= SLIDE_NS and not self._opening

    @property
    def _opening(self) -> bool:
        return self._opened_ns < OPEN_NS and self._before is not None and self._from is not None

    def be_still(self) -> None:
        """Skip what moves."""
        self._slid_ns, self._opened_ns, self._popped_ns = SLIDE_NS, OPEN_NS, POP_NS

    def open_from(self, rect: Rect, panel: Rect, *, card: bool) -> None:
        """Let the next panel open over a rectangle of the one before; a card turns first.

        What is scrolled out of the window cannot turn: the panel then opens from its own place.
        """
        if self._still is None:
            return
        self._before = self._still
        self._still, self._key = None, ()
        window = self._before.get_rect()
        seen = window.colliderect(rect)
        inside = rect.clip(window) if seen else panel.clip(window)
        self._turned = self._before.subsurface(inside).copy() if card and seen else None
        self._from, self._panel, self._opened_ns = inside, panel.copy(), 0

    # Drawing

    def draw(self, screen: pygame.Surface, shown: DilemmaView) -> None:
        """Paint the frame."""
        if self._slid_ns < SLIDE_NS and self._draw_sliding(screen, shown):
            return
        self._take_over(shown)
        still = self._paint_still(screen, shown)
        if self._opening:
            self._draw_opening(screen, shown, still)
            return
        self._before = self._turned = None
        if shown.phone:
            shown.phone.draw_moving(screen)
        if self.popping and shown.mate:
            shown.mate.draw_emote(screen, self._popped_ns / POP_NS)

    @property
    def popping(self) -> bool:
        """Whether what the bandmate feels is on its way."""
        return self._popped_ns < POP_NS

    def _paint_still(self, screen: pygame.Surface, shown: DilemmaView) -> pygame.Surface:
        """Paint all that stands still, from memory where nothing changed."""
        key = (self.popping, shown.key)
        if self._still is None or key != self._key or differ(self._still, screen):
            self._paint_stage(screen, shown)
            shown.draw_panel(screen)
            self._still, self._key = kept(screen, self._still), key
        elif self.settled:
            screen.blit(self._still, (0, 0))
        return self._still

    def _paint_stage(self, screen: pygame.Surface, shown: DilemmaView) -> None:
        """Paint road, bandmate and phone, which change less often than the panel."""
        key = (self.popping, shown.stage_key)
        if self._stage is None or key != self._stage_key or differ(self._stage, screen):
            screen.blit(self._road(screen, shown), (0, 0))
            if shown.phone:
                shown.draw_phone(screen, emote=not self.popping)
            self._stage, self._stage_key = kept(screen, self._stage), key
        else:
            screen.blit(self._stage, (0, 0))

    def _road(self, screen: pygame.Surface, shown: DilemmaView) -> pygame.Surface:
        if self._backdrop is None or self._backdrop.get_size() != screen.get_size():
            theme = shown.brush.theme
            tint = shown.phone.tint if shown.phone else theme.edge
            self._backdrop = backdrop(self._behind, screen.get_size(), theme, tint)
        return self._backdrop

    def _draw_sliding(self, screen: pygame.Surface, shown: DilemmaView) -> bool:
        """Paint the phone on its way up; who presses on does not wait for it to arrive."""
        key = (self.popping, shown.key)
        if not shown.phone or (self._layer and key != self._key):
            self._slid_ns, self._layer, self._bare = SLIDE_NS, None, None
            return False
        if self._layer is None or self._bare is None:
            self._key, self._stage_key = key, (self.popping, shown.stage_key)
            self._bare = self._road(screen, shown).copy()
            shown.draw_panel(self._bare)
            end = shown.phone.rect.right + shown.brush.u(20)
            self._layer = pygame.Surface((end, screen.get_height()), pygame.SRCALPHA)
            shown.draw_phone(self._layer)
        left = (1 - self._slid_ns / SLIDE_NS) ** 3
        screen.blit(self._bare, (0, 0))
        screen.blit(self._layer, (0, round(left * screen.get_height() * 0.55)))
        return True

    def _take_over(self, shown: DilemmaView) -> None:
        """Keep what was painted for the slide, now that the phone has arrived."""
        bare, layer, road = self._bare, self._layer, self._backdrop
        self._bare = self._layer = None
        if bare and layer and road and (self.popping, shown.key) == self._key:
            bare.blit(layer, (0, 0))
            self._still, self._stage = bare, road.copy()
            self._stage.blit(layer, (0, 0))

    def _draw_opening(
        self, screen: pygame.Surface, shown: DilemmaView, still: pygame.Surface
    ) -> None:
        """Paint a card that turns, or the new panel that opens where it was."""
        assert self._before is not None  # noqa: S101
        assert self._from is not None  # noqa: S101
        part = self._opened_ns / OPEN_NS
        start = TURN if self._turned else 0.0
        theme, card = shown.brush.theme, self._from
        if part < start and self._turned:
            screen.blit(self._before, (0, 0))
            screen.fill(theme.paper, card)
            height = max(2, round(card.height * (1 - part / start)))
            flat = pygame.transform.scale(self._turned, (card.width, height))
            screen.blit(flat, flat.get_rect(center=card.center))
            return
        grown = 1 - (1 - (part - start) / (1 - start)) ** 3
        self._paint_stage(screen, shown)
        leaving = between(self._panel, shown.panel, grown)
        screen.blit(self._before, leaving, leaving)
        rect = between(card, shown.panel, grown)
        screen.blit(still, rect, rect)
        pygame.draw.rect(screen, theme.edge, rect, 2, shown.brush.u(18))


def differ(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Return whether two pictures have different sizes."""
    return one.get_size() != other.get_size()


def kept(screen: pygame.Surface, memory: pygame.Surface | None) -> pygame.Surface:
    """Copy what was painted, into the memory of the last time where it still fits."""
    if memory is None or differ(memory, screen):
        memory = pygame.Surface(screen.get_size()).convert()
    memory.blit(screen, (0, 0))
    return memory


def between(start: Rect, end: Rect, part: float) -> Rect:
    """Return a rectangle on the way from one to another."""
    pairs = zip(start, end, strict=True)
    left, top, width, height = (round(a + (b - a) * part) for a, b in pairs)
    return Rect(left, top, max(2, width), max(2, height))
