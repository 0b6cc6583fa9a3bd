"""Painting the parts of a dilemma: what lies behind, the bandmate, the phone, the panel."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.view import shapes
from game.view.theme import Theme

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene

Rect = pygame.Rect
COARSE = 4  # the road behind is blurred at this part of its size,
BLUR = 2  # by so many px, so that nothing on it asks to be read
VEIL = 72  # of 255, how much of the theme's shade lies over the road
DARK_VEIL = 150  # the same in a dark theme
EMOTE = 92  # design px
SITTING = 0.62  # width to height: somebody this wide sits
SEATED = 0.86  # and is drawn this much smaller, to the others' scale


def between(start: Rect, end: Rect, part: float) -> Rect:
    """Give a rectangle on the way from one to another."""
    pairs = zip(start, end, strict=True)
    left, top, width, height = (round(a + (b - a) * part) for a, b in pairs)
    return Rect(left, top, max(2, width), max(2, height))


def backdrop(
    behind: Callable[[pygame.Surface], None], size: tuple[int, int], theme: Theme
) -> pygame.Surface:
    """Paint what lies behind the dilemma, soft and shaded; plain black stays black."""
    road = pygame.Surface(size).convert()
    if theme.shade == (0, 0, 0):
        return road
    behind(road)
    coarse = (max(1, size[0] // COARSE), max(1, size[1] // COARSE))
    small = pygame.transform.gaussian_blur(pygame.transform.smoothscale(road, coarse), BLUR)
    road = pygame.transform.smoothscale(small, size)
    veil = pygame.Surface(size).convert()
    veil.fill(theme.shade)
    veil.set_alpha(VEIL if sum(theme.paper) > sum(theme.ink) else DARK_VEIL)
    road.blit(veil, (0, 0))
    return road


def paint_panel(screen: pygame.Surface, scene: "DilemmaScene") -> None:
    """Paint the panel with its rows, and the corner buttons."""
    if scene.panel.height:
        scene.kit.brush.panel(screen, scene.panel)
    scene.column.draw(screen)


def paint_phone(screen: pygame.Surface, scene: "DilemmaScene", *, emote: bool = True) -> None:
    """Paint the bandmate and the phone in front."""
    paint_mate(screen, scene)
    if emote and scene.layout.mate:
        paint_emote(screen, scene, 1.0)
    if scene.phone:
        scene.phone.draw(screen)


def paint_mate(screen: pygame.Surface, scene: "DilemmaScene") -> None:
    """Paint the bandmate; the face is never behind the phone."""
    if scene.layout.mate is None:
        return
    mate, brush = portrait_of(scene, scene.face), scene.kit.brush
    place = place_of_mate(scene, mate)
    middle = (place.left + place.width * 4 // 10, place.bottom)
    paint_ground(screen, middle, brush.u(220), brush.u(30))
    screen.blit(mate, place)


def place_of_mate(scene: "DilemmaScene", mate: pygame.Surface) -> Rect:
    """Give where the bandmate stands: head and shoulders clear of the phone."""
    layout, brush = scene.layout, scene.kit.brush
    left, feet = layout.mate or (0, 0)
    head = mate.subsurface((0, 0, mate.get_width(), mate.get_height() // 4)).get_bounding_rect()
    left = min(left, layout.phone.left - brush.u(16) - head.right)
    return mate.get_rect(bottomleft=(left, feet))


def paint_emote(screen: pygame.Surface, scene: "DilemmaScene", part: float) -> None:
    """Paint what the bandmate feels, in a bubble that has grown by `part` of its size."""
    brush = scene.kit.brush
    mate = portrait_of(scene, scene.face)
    place = place_of_mate(scene, mate)
    head = mate.subsurface((0, 0, mate.get_width(), mate.get_height() // 3)).get_bounding_rect()
    emote = scene.kit.phone_art.emote(scene.face, brush.u(EMOTE))
    right = min(place.left + head.right + brush.u(8), scene.layout.phone.left - brush.u(8))
    whole = emote.get_rect(bottomright=(right, place.top + brush.u(2)))
    if part < 1:
        emote = pygame.transform.smoothscale_by(emote, 0.3 + 0.7 * (1 - (1 - part) ** 3))
    screen.blit(emote, emote.get_rect(midbottom=whole.midbottom))


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
