"""What is painted around the rows of a story with a class: its head, and who stands beside."""

import pygame

from game.scenes.classroom.room import ClassStoryView
from game.scenes.classroom.vote_head import step_corners
from game.scenes.story.mate import face_of
from game.teaching.classroom.flow import ClassStep
from game.ui.band_figures import paint_mates
from game.ui.corners import SIZE
from game.view.brush import Brush
from game.view.text import LEAD, Style

LEAST = 10  # design px
EDGE = 12  # design px, around phone and panel
PHONE_PART = 0.52  # of the window's width, while the class reads
CORNERS = 3  # that every step has: pause and the two for help
MOODS = {
    ClassStep.TALK: "thinking",
    ClassStep.SAY_NO: "happy",
    ClassStep.SAY_IT: "proud",
    ClassStep.CHANGE: "happy",
    ClassStep.ANSWER: "happy",
}
"""The faces of those who stand on a page; nobody stands beside a vote, whose bars say all."""


def places(brush: Brush, *, on_phone: bool) -> tuple[pygame.Rect, pygame.Rect | None]:
    """Return where the panel stands in the window, and the phone beside it if there is one."""
    wide, tall = brush.frame.size
    edge = brush.u(EDGE)
    if not on_phone:
        return pygame.Rect(edge, edge, wide - 2 * edge, tall - 2 * edge), None
    phone = pygame.Rect(edge, edge, round(wide * PHONE_PART), tall - 2 * edge)
    left = phone.right + edge
    return pygame.Rect(left, edge, wide - edge - left, tall - 2 * edge), phone


def draw_head(scene: ClassStoryView, screen: pygame.Surface, inside: pygame.Rect) -> None:
    """Write the head beside the corner buttons."""
    brush, name = scene.context.brush, scene.head
    corners = CORNERS + len(step_corners(scene, 0, 0))
    style = head_style(brush, name, inside.width - brush.u(corners * (SIZE + 14)))
    title = brush.text.render(name, style, brush.theme.ink)
    place = (inside.x + brush.u(8), inside.y + brush.u(SIZE // 2))
    screen.blit(title, title.get_rect(midleft=place))


def draw_mates(scene: ClassStoryView, screen: pygame.Surface, free: pygame.Rect) -> None:
    """Paint the hero, or the whole band where runners change, in the room that is free."""
    band, step, dilemma = scene.context.session.band.members, scene.flow.step, scene.flow.dilemma
    hero = dilemma.scenario.hero.lower()
    mood = face_of(dilemma, found=False) if step is ClassStep.FEEDBACK else MOODS.get(step, "")
    if mood:
        mates = band if step is ClassStep.CHANGE else [name for name in band if name == hero]
        paint_mates(scene.context, screen, mates, mood, free)


def head_style(brush: Brush, name: str, room: int) -> Style:
    """Return the largest head that fits beside the corner buttons."""
    size, text = float(LEAD + 4), brush.text
    while size > LEAST and text.font(Style(size, display=True)).size(name)[0] > room:
        size -= 1
    return Style(size, display=True)
