"""The smaller controls of a dilemma: lines to tap, arrows on the phone, buttons side by side."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.scenes.controls import Control, Draw
from game.scenes.corners import SIZE, corner
from game.scenes.dilemma_rows import Aside, spoken_line
from game.scenes.scene import Change
from game.view.brush import CONTROL_HEIGHT, Brush, Face, button_style
from game.view.phone import Phone

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene


def line_controls(scene: "DilemmaScene", phone: Phone) -> list[Control]:
    """Give the lines that can be tapped; one out of sight can still be reached by key."""
    controls = []
    for index, line in enumerate(scene.dilemma.lines):
        place = phone.place_of(index)
        if place is None:
            above = phone.is_above(index)
            edge = phone.page.top if above else phone.page.bottom
            place = pygame.Rect(phone.page.x, edge, phone.page.width, 0)
        said = spoken_line(line, scene.kit.words.gettext)
        act = partial(scene.tap, index)
        controls.append(Control(f"line-{index}", place, said, act, scene.draw_line))
    return controls


def page_arrows(scene: "DilemmaScene", phone: Phone) -> list[Control]:
    """Give the buttons in the phone's lower edge that scroll its page."""
    if not phone.limit:
        return []
    _, brush = scene.kit.words.gettext, scene.kit.brush
    size = brush.u(SIZE)
    top = phone.page.bottom + (phone.foot_height - size) // 2
    middle, gap = phone.page.centerx, brush.u(10)
    arrows = []
    for name, label, icon, left, way in (
        ("older", _("Earlier lines"), "up", middle - gap - size, -1),
        ("newer", _("Later lines"), "down", middle + gap, 1),
    ):
        if (way < 0 and phone.scrolled > 0) or (way > 0 and phone.scrolled < phone.limit):
            by = way * phone.page.height // 2
            act = partial(scrolled, scene, by)
            arrows.append(corner(scene.kit, name, label, icon, (left, top), act))
    return arrows


def scrolled(scene: "DilemmaScene", by: int) -> Change | None:
    """Move the phone's page."""
    scene.scroll_phone(by)
    return None


def asides_in_a_row(brush: Brush, asides: Sequence[Aside], width: int) -> list[Control] | None:
    """Put the lesser buttons side by side from x = 0; None where they do not fit."""
    if not asides:
        return []
    gap, edge = brush.u(14), brush.u(8)
    needs = [brush.button_width(one.label, icon=bool(one.icon)) for one in asides]
    spare = width - sum(needs) - gap * (len(asides) - 1)
    if spare < 0:
        return None
    controls, left = [], edge
    line = round(brush.text.line_height(button_style()) + brush.u(16))
    height = max(brush.u(CONTROL_HEIGHT), line)
    for one, need in zip(asides, needs, strict=True):
        rect = pygame.Rect(left, 0, need + spare // len(asides), height)
        left = rect.right + gap
        controls.append(Control(one.name, rect, one.label, one.act, painter(brush, one)))
    return controls


def painter(brush: Brush, one: Aside) -> Draw:
    """Give how a lesser button is painted."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, one.label, face, icon=one.icon)

    return draw
