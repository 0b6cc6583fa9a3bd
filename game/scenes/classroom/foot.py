"""The foot of a story with a class: on and back, the votes' steppers, the legend of the bars."""

from dataclasses import dataclass, field

import pygame

from game.scenes.classroom.room import ClassStoryView
from game.scenes.classroom.rows import VOTES, vote_names
from game.scenes.classroom.vote_bars import Legend, legend_row
from game.scenes.classroom.vote_strip import (
    Stepper,
    amount,
    covered_amount,
    draw_steppers,
    stepper_controls,
    steppers,
)
from game.teaching.classroom.flow import ClassStep
from game.ui.button_bar import BarButton, foot
from game.ui.control import Control
from game.ui.corners import SIZE, corner
from game.ui.roles import Role
from game.view.brush import Brush, Face


@dataclass(frozen=True)
class LegendPlace:
    """The legend of the bars, beside the buttons at the foot."""

    row: Legend
    place: pygame.Rect


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of a step."""

    controls: list[Control]
    strip: pygame.Rect
    """Where it stands; rows end above it."""
    steppers: list[Stepper] = field(default_factory=list)
    legend: LegendPlace | None = None
    """The legend of the bars, if it fits here."""

    def draw(self, brush: Brush, screen: pygame.Surface) -> None:
        """Paint what is not a button: the counts, the legend."""
        draw_steppers(brush, screen, self.steppers)
        if self.legend and self.legend.row.paint:
            self.legend.row.paint(screen, self.legend.place)


def foot_of(scene: ClassStoryView, inside: pygame.Rect) -> Foot:
    """Return the foot of a step: on and back by icon beside the votes, else by word."""
    return voting_foot(scene, inside) if scene.flow.step in VOTES else plain_foot(scene, inside)


def plain_foot(scene: ClassStoryView, inside: pygame.Rect) -> Foot:
    """Return on, and back or skip, by word."""
    brush, _ = scene.context.brush, scene.context.words.gettext
    tools = [BarButton(Role.ON, _("Next"), scene.next, "next", primary=True)]
    if scene.goes_back:
        tools.insert(0, BarButton(Role.BACK, _("Back"), scene.back, "back"))
    if scene.flow.step is ClassStep.READ:
        tools.insert(0, BarButton(Role.SKIP, _("Skip this story"), scene.skip))
    controls, strip = foot(brush, tools, inside)
    return Foot(controls, strip, legend=legend_beside(scene, controls[-1], inside.width))


def voting_foot(scene: ClassStoryView, inside: pygame.Rect) -> Foot:
    """Return a stepper for each choice between back and on."""
    context, flow, _ = scene.context, scene.flow, scene.context.words.gettext
    brush = context.brush
    size = brush.u(SIZE)
    strip = pygame.Rect(inside.x, inside.bottom - size, inside.width, size)
    first = corner(context, Role.BACK, _("Back"), "back", strip.topleft, scene.back)
    last = corner(context, Role.ON, _("Next"), "next", (strip.right - size, strip.y), scene.next)

    def draw_on(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, "", face, primary=True, icon="next")

    last.draw = draw_on
    middle = strip.inflate(-2 * (size + brush.u(20)), 0)
    ids = tuple(choice.id for choice in flow.dilemma.choices)
    open_votes = flow.votes[flow.step].by_hand()

    def shown(choice_id: str) -> str:
        hidden = scene.voting.covered
        return covered_amount(open_votes, choice_id) if hidden else amount(open_votes, choice_id, _)

    found = steppers(shown, ids, middle, brush)
    votes = stepper_controls(brush, found, ids, scene.vote, _)
    return Foot([first, *votes, last], strip, found)


def legend_beside(scene: ClassStoryView, on: Control, width: int) -> LegendPlace | None:
    """Put the legend of the bars before *Next*, where they are shown and there is room."""
    if scene.flow.step is not ClassStep.REVEAL:
        return None
    votes = [scene.flow.votes[step] for step in VOTES]
    if not any(one.given for one in votes) or any(one.withheld for one in votes):
        return None
    brush = scene.context.brush
    row = legend_row(brush, vote_names(scene), width)
    place = pygame.Rect(on.rect.x + brush.u(8), on.rect.y, row.width, on.rect.height)
    left = place.width + brush.u(24)
    if on.rect.width - left < brush.button_width(on.spoken, icon=True):
        return None
    on.rect.width -= left
    on.rect.x += left
    return LegendPlace(row, place)
