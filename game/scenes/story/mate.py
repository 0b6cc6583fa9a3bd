"""The band member beside a dilemma's phone: what they feel, and how they are painted."""

from dataclasses import dataclass

import pygame

from game.scenario.dilemma import Dilemma, Stage
from game.scenes.story.layout import Layout
from game.ui.band_figures import standing
from game.ui.context import Context
from game.view import shapes

FACES = {
    Stage.SCENE: "thinking",
    Stage.SPOT: "thinking",
    Stage.CHOICES: "thinking",
    Stage.THEN: "thinking",
    Stage.SAY_IT: "happy",
    Stage.DONE: "proud",
}
FEEDBACK_FACES = {"safe": "proud", "nearly": "surprised", "unsafe": "worried"}
EMOTE = 92  # design px
OVER = 22  # design px, how far a hand may reach over the phone's edge
CUT = 24  # design px, how far the back may be beyond the window's


def face_of(dilemma: Dilemma, *, found: bool) -> str:
    """Name what the bandmate feels; `found` tells that the last tap was on the right line."""
    if dilemma.stage is Stage.FEEDBACK and dilemma.chosen:
        return FEEDBACK_FACES[dilemma.chosen.safety]
    if dilemma.stage is Stage.SPOT and found:
        return "surprised" if dilemma.found_signs else "proud"
    return FACES.get(dilemma.stage, "happy")


@dataclass(frozen=True)
class Mate:
    """A band member who stands beside the phone."""

    context: Context
    name: str
    face: str
    feet: tuple[int, int]
    """Real px, the left end of the ground they stand on."""
    height: int
    right: int
    """Real px, where the phone begins."""

    def portrait(self, face: str) -> pygame.Surface:
        """Return the bandmate with a face, as tall as there is room for the instrument."""
        whole = standing(self.context.session, self.name, face, self.height)
        room = self.right + self.context.brush.u(OVER + CUT) - self.feet[0]
        if whole.get_width() <= room:
            return whole
        return standing(
            self.context.session, self.name, face, self.height * room // whole.get_width()
        )

    def place_of(self, portrait: pygame.Surface) -> pygame.Rect:
        """Return where the bandmate stands: before the phone's edge, clear of what is on it."""
        left, feet = self.feet
        left = min(left, self.right + self.context.brush.u(OVER) - portrait.get_width())
        return portrait.get_rect(bottomleft=(left, feet))

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the bandmate; the face is never behind the phone."""
        portrait, brush = self.portrait(self.face), self.context.brush
        place = self.place_of(portrait)
        middle = (place.left + place.width * 4 // 10, place.bottom)
        paint_ground(screen, middle, brush.u(220), brush.u(30))
        screen.blit(portrait, place)

    def draw_emote(self, screen: pygame.Surface, part: float = 1.0) -> None:
        """Paint what the bandmate feels, in a bubble that has grown by `part` of its size."""
        brush, portrait = self.context.brush, self.portrait(self.face)
        place, head = self.place_of(portrait), top_of(portrait, 3)
        emote = self.context.session.band.phone_art.emote(self.face, brush.u(EMOTE))
        right = min(place.left + head.right + brush.u(8), self.right - brush.u(8))
        whole = emote.get_rect(bottomright=(right, place.top + brush.u(2)))
        if part < 1:
            emote = pygame.transform.smoothscale_by(emote, 0.3 + 0.7 * (1 - (1 - part) ** 3))
        screen.blit(emote, emote.get_rect(midbottom=whole.midbottom))


def mate_beside(context: Context, layout: Layout, name: str, face: str) -> Mate | None:
    """Return the band member beside the phone; None where there is no room."""
    if layout.mate is None:
        return None
    return Mate(context, name, face, layout.mate, layout.mate_height, layout.phone.left)


def top_of(portrait: pygame.Surface, parts: int) -> pygame.Rect:
    """Return what is painted in the uppermost of so many equal parts of a portrait."""
    size = (portrait.get_width(), portrait.get_height() // parts)
    return portrait.subsurface((0, 0), size).get_bounding_rect()


def paint_ground(screen: pygame.Surface, middle: tuple[int, int], width: int, height: int) -> None:
    """Paint the soft shadow under somebody's feet."""
    shade = shapes.picture(
        width, height, f'<ellipse cx="{width / 2}" cy="{height / 2}" rx="{width / 2}"'
        f' ry="{height / 2}" fill="#0d1030" fill-opacity="0.35"/>',
    )  # fmt: skip
    screen.blit(shade, shade.get_rect(center=(middle[0], middle[1] - height // 4)))
