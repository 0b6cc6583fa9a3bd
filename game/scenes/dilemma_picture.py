"""The picture of a dilemma: painted whole only when something changed, moving parts on top."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.view import shapes
from game.view.theme import Colour

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene

SLIDE_NS = 280_000_000
OPEN_NS = 250_000_000
TURN = 0.4  # the part of OPEN_NS in which a card turns, before its feedback opens
COARSE = 4  # the road behind is blurred at this part of its size,
BLUR = 2  # by so many px, so that nothing on it asks to be read
VEIL = 72  # of 255, how much of the theme's shade lies over the road
DARK_VEIL = 150  # the same in a dark theme
EMOTE = 92  # design px
SITTING = 0.62  # width to height: somebody this wide sits
SEATED = 0.86  # and is drawn this much smaller, to the others' scale
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

    def forget(self) -> None:
        """Paint everything anew: the window or an option changed."""
        self._backdrop = self._still = self._before = self._layer = self._bare = None
        self._stage = None
        self._key = self._stage_key = ()

    def tick(self, elapsed_ns: int) -> None:
        """Let time pass."""
        self._slid_ns = min(SLIDE_NS, self._slid_ns + elapsed_ns)
        self._opened_ns = min(OPEN_NS, self._opened_ns + elapsed_ns)

    @property
    def settled(self) -> bool:
        """Whether the phone has arrived and no panel is opening."""
        return self._slid_ns >= SLIDE_NS and not self._opening

    @property
    def _opening(self) -> bool:
        return self._opened_ns < OPEN_NS and self._before is not None and self._from is not None

    def be_still(self) -> None:
        """Skip what moves."""
        self._slid_ns, self._opened_ns = SLIDE_NS, OPEN_NS

    def open_from(self, rect: Rect, panel: Rect, *, card: bool) -> None:
        """Let the next panel open over a rectangle of the one before; a card turns first."""
        if self._still is None:
            return
        self._before = self._still
        self._still, self._key = None, ()
        inside = rect.clip(self._before.get_rect())
        self._turned = self._before.subsurface(inside).copy() if card else None
        self._from, self._panel, self._opened_ns = inside, panel.copy(), 0

    # Drawing

    def draw(self, screen: pygame.Surface, scene: "DilemmaScene") -> None:
        """Paint the frame."""
        if self._slid_ns < SLIDE_NS and self._draw_sliding(screen, scene):
            return
        self._take_over(scene)
        still = self._paint_still(screen, scene)
        if self._opening:
            self._draw_opening(screen, scene, still)
            return
        self._before = self._turned = None
        if scene.shows_phone and scene.phone:
            scene.phone.draw_moving(screen)

    def _paint_still(self, screen: pygame.Surface, scene: "DilemmaScene") -> pygame.Surface:
        """Paint all that stands still, from memory where nothing changed."""
        key = picture_key(scene)
        if self._still is None or key != self._key or differ(self._still, screen):
            self._paint_stage(screen, scene)
            paint_panel(screen, scene)
            self._still, self._key = kept(screen, self._still), key
        elif self.settled:
            screen.blit(self._still, (0, 0))
        return self._still

    def _paint_stage(self, screen: pygame.Surface, scene: "DilemmaScene") -> None:
        """Paint road, bandmate and phone, which change less often than the panel."""
        key = stage_key(scene)
        if self._stage is None or key != self._stage_key or differ(self._stage, screen):
            screen.blit(self._road(screen, scene), (0, 0))
            if scene.shows_phone:
                paint_phone(screen, scene)
            self._stage, self._stage_key = kept(screen, self._stage), key
        else:
            screen.blit(self._stage, (0, 0))

    def _road(self, screen: pygame.Surface, scene: "DilemmaScene") -> pygame.Surface:
        if self._backdrop is None or self._backdrop.get_size() != screen.get_size():
            theme = scene.kit.brush.theme
            veil = VEIL if sum(theme.paper) > sum(theme.ink) else DARK_VEIL
            self._backdrop = backdrop(self._behind, screen.get_size(), theme.shade, veil)
        return self._backdrop

    def _draw_sliding(self, screen: pygame.Surface, scene: "DilemmaScene") -> bool:
        """Paint the phone on its way up; who presses on does not wait for it to arrive."""
        key = picture_key(scene)
        if not scene.shows_phone or (self._layer and key != self._key):
            self._slid_ns, self._layer, self._bare = SLIDE_NS, None, None
            return False
        if self._layer is None or self._bare is None:
            self._key, self._stage_key = key, stage_key(scene)
            self._bare = self._road(screen, scene).copy()
            paint_panel(self._bare, scene)
            end = scene.phone.rect.right + scene.kit.brush.u(20) if scene.phone else 1
            self._layer = pygame.Surface((end, screen.get_height()), pygame.SRCALPHA)
            paint_phone(self._layer, scene)
        left = (1 - self._slid_ns / SLIDE_NS) ** 3
        screen.blit(self._bare, (0, 0))
        screen.blit(self._layer, (0, round(left * screen.get_height() * 0.55)))
        return True

    def _take_over(self, scene: "DilemmaScene") -> None:
        """Keep what was painted for the slide, now that the phone has arrived."""
        bare, layer, road = self._bare, self._layer, self._backdrop
        self._bare = self._layer = None
        if bare and layer and road and picture_key(scene) == self._key:
            bare.blit(layer, (0, 0))
            self._still, self._stage = bare, road.copy()
            self._stage.blit(layer, (0, 0))

    def _draw_opening(
        self, screen: pygame.Surface, scene: "DilemmaScene", still: pygame.Surface
    ) -> None:
        """Paint a card that turns, or the new panel that opens where it was."""
        assert self._before is not None  # noqa: S101
        assert self._from is not None  # noqa: S101
        part = self._opened_ns / OPEN_NS
        start = TURN if self._turned else 0.0
        theme, card = scene.kit.brush.theme, self._from
        if part < start and self._turned:
            screen.blit(self._before, (0, 0))
            screen.fill(theme.paper, card)
            height = max(2, round(card.height * (1 - part / start)))
            flat = pygame.transform.scale(self._turned, (card.width, height))
            screen.blit(flat, flat.get_rect(center=card.center))
            return
        grown = 1 - (1 - (part - start) / (1 - start)) ** 3
        self._paint_stage(screen, scene)
        leaving = between(self._panel, scene.panel, grown)
        screen.blit(self._before, leaving, leaving)
        rect = between(card, scene.panel, grown)
        screen.blit(still, rect, rect)
        pygame.draw.rect(screen, theme.edge, rect, 2, scene.kit.brush.u(18))


def differ(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Tell whether two pictures have different sizes."""
    return one.get_size() != other.get_size()


def kept(screen: pygame.Surface, memory: pygame.Surface | None) -> pygame.Surface:
    """Copy what was painted, into the memory of the last time where it still fits."""
    if memory is None or differ(memory, screen):
        memory = pygame.Surface(screen.get_size()).convert()
    memory.blit(screen, (0, 0))
    return memory


def stage_key(scene: "DilemmaScene") -> tuple[object, ...]:
    """Give everything that the picture of bandmate and phone depends on."""
    phone = scene.phone.state if scene.phone and scene.shows_phone else ()
    return (phone, scene.dilemma.scenario.id, scene.shows_phone, scene.mate, scene.face)


def picture_key(scene: "DilemmaScene") -> tuple[object, ...]:
    """Give everything that the still picture depends on."""
    controls, dilemma = scene.column.controls, scene.dilemma
    places = tuple((item.name, *item.rect) for item in controls.items)
    panel = (tuple(scene.panel), scene.shows_answers, scene.word, dilemma.stage, dilemma.tried)
    return (stage_key(scene), panel, places, controls.focus, controls.armed)


def between(start: Rect, end: Rect, part: float) -> Rect:
    """Give a rectangle on the way from one to another."""
    pairs = zip(start, end, strict=True)
    left, top, width, height = (round(a + (b - a) * part) for a, b in pairs)
    return Rect(left, top, max(2, width), max(2, height))


def backdrop(
    behind: Callable[[pygame.Surface], None], size: tuple[int, int], shade: Colour, dim: int
) -> pygame.Surface:
    """Paint what lies behind the dilemma, soft and shaded; plain black stays black."""
    road = pygame.Surface(size).convert()
    if shade == (0, 0, 0):
        return road
    behind(road)
    coarse = (max(1, size[0] // COARSE), max(1, size[1] // COARSE))
    small = pygame.transform.gaussian_blur(pygame.transform.smoothscale(road, coarse), BLUR)
    road = pygame.transform.smoothscale(small, size)
    veil = pygame.Surface(size).convert()
    veil.fill(shade)
    veil.set_alpha(dim)
    road.blit(veil, (0, 0))
    return road


def paint_panel(screen: pygame.Surface, scene: "DilemmaScene") -> None:
    """Paint the panel with its rows, and the corner buttons."""
    if scene.panel.height:
        scene.kit.brush.panel(screen, scene.panel)
    scene.column.draw(screen)


def paint_phone(screen: pygame.Surface, scene: "DilemmaScene") -> None:
    """Paint the bandmate and the phone in front."""
    paint_mate(screen, scene)
    if scene.phone:
        scene.phone.draw(screen)


def paint_mate(screen: pygame.Surface, scene: "DilemmaScene") -> None:
    """Paint the bandmate with what they feel above the head; the face is never behind the phone."""
    layout, brush = scene.layout, scene.kit.brush
    if layout.mate is None:
        return
    left, feet = layout.mate
    mate = portrait_of(scene, scene.face)
    head = mate.subsurface((0, 0, mate.get_width(), mate.get_height() // 3)).get_bounding_rect()
    shoulder = mate.subsurface((0, 0, mate.get_width(), mate.get_height() // 4)).get_bounding_rect()
    left = min(left, layout.phone.left - brush.u(16) - shoulder.right)
    paint_ground(screen, (left + mate.get_width() * 4 // 10, feet), brush.u(220), brush.u(30))
    place = mate.get_rect(bottomleft=(left, feet))
    screen.blit(mate, place)
    emote = scene.kit.phone_art.emote(scene.face, brush.u(EMOTE))
    right = min(left + head.right + brush.u(8), layout.phone.left - brush.u(8))
    screen.blit(emote, emote.get_rect(bottomright=(right, place.top + brush.u(2))))


def portrait_of(scene: "DilemmaScene", face: str) -> pygame.Surface:
    """Give the bandmate with a face; who sits is drawn smaller, to the others' scale."""
    kit, tall = scene.kit, scene.layout.mate_height
    first = kit.portrait(scene.mate, "thinking", tall)
    if first.get_width() > first.get_height() * SITTING:
        return kit.portrait(scene.mate, face, round(tall * SEATED))
    return kit.portrait(scene.mate, face, tall)


def paint_ground(screen: pygame.Surface, middle: tuple[int, int], width: int, height: int) -> None:
    """Paint the soft shadow under somebody's feet."""
    shade = shapes.picture(
        width, height, f'<ellipse cx="{width / 2}" cy="{height / 2}" rx="{width / 2}"'
        f' ry="{height / 2}" fill="#0d1030" fill-opacity="0.35"/>',
    )  # fmt: skip
    screen.blit(shade, shade.get_rect(center=(middle[0], middle[1] - height // 4)))
