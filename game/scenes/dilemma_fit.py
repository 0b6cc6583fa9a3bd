"""Fitting the panel of a dilemma to its rows, and the controls around it in reading order."""

from typing import TYPE_CHECKING

import pygame

from game.scenario.dilemma import Stage
from game.scenes.controls import Control
from game.scenes.corners import help_corners
from game.scenes.dilemma_asides import asides_in_a_row, line_controls, page_arrows
from game.scenes.dilemma_layout import PAD, SIDE, panel_for
from game.scenes.dilemma_rows import asides_of, rows_of
from game.scenes.rows import Row, button

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene


def show_rows(scene: "DilemmaScene", *, top: bool = False, focus: str = "") -> pygame.Rect:
    """Put the rows of the stage up and give the panel, as tall as they need."""
    brush, room, column = scene.kit.brush, scene.layout.room, scene.column
    inside = room.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))
    rows, lesser, content = fitted(scene, inside)
    panel = panel_for(brush, room, content) if rows else pygame.Rect(0, 0, 0, 0)
    area = panel.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))
    area.height -= foot_of(scene, lesser)
    for control in lesser:
        control.rect.move_ip(area.x, area.bottom + brush.u(8))
    first, others = beside(scene)
    column.show(area, rows, [*lesser, *others], focus, top=top, first=first)
    if top and column.gutter and scene.dilemma.stage is Stage.FEEDBACK:
        start_above(scene)
    return panel


def fitted(scene: "DilemmaScene", inside: pygame.Rect) -> tuple[list[Row], list[Control], int]:
    """Give rows, lesser buttons and their height; the arrows get room only where it scrolls."""
    brush, column = scene.kit.brush, scene.column
    asides = asides_of(scene)
    column.gutter = False
    while True:
        width = column.row_width(inside)
        rows = rows_of(scene, width)
        lesser = asides_in_a_row(brush, asides, width)
        if lesser is None:
            rows += [
                button(brush, one.name, one.label, one.act, width, icon=one.icon) for one in asides
            ]
        content = column.height_of(rows) + foot_of(scene, lesser or []) if rows else 0
        if column.gutter or content <= inside.height:
            return rows, lesser or [], content
        column.gutter = True


def foot_of(scene: "DilemmaScene", lesser: list[Control]) -> int:
    """Measure the strip that the lesser buttons take below the rows."""
    return lesser[0].rect.height + scene.kit.brush.u(16) if lesser else 0


def start_above(scene: "DilemmaScene") -> None:
    """Begin a feedback that scrolls at its heading, with the focus on the way down."""
    column = scene.column
    column.scroll(-column.height_of(column.rows))
    column.controls.show(column.controls.items, "scroll-down")


def beside(scene: "DilemmaScene") -> tuple[list[Control], list[Control]]:
    """Give the controls outside the panel: lines to tap come first, arrows and corners last."""
    kit = scene.kit
    right = kit.brush.frame.size[0] - kit.brush.u(24)
    corners = help_corners(kit, right, kit.brush.u(20))
    if not scene.shows_phone or not scene.phone:
        return [], corners
    spotting = scene.dilemma.stage is Stage.SPOT
    lines = line_controls(scene, scene.phone) if spotting else []
    return lines, [*page_arrows(scene, scene.phone), *corners]
