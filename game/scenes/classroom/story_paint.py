"""What is painted around the rows of a story with a class: its head, and who stands beside."""

import pygame

from game.scenes.classroom.room import ClassStoryView
from game.scenes.story.mate import face_of
from game.teaching.classroom.flow import ClassStep
from game.ui.band_figures import paint_mates
from game.view.brush import Brush
from game.view.text import LEAD, Style

LEAST = 10  # design px
MOODS = {
    ClassStep.TALK: "thinking",
    ClassStep.SAY_NO: "happy",
    ClassStep.SAY_IT: "proud",
    ClassStep.CHANGE: "happy",
    ClassStep.ANSWER: "happy",
}
"""The faces of those who stand on a page; nobody stands beside a vote, whose bars say all."""


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
