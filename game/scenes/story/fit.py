"""Fitting the panel of a dilemma to its rows, with the lesser buttons at its foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.scenes.story.asides import Aside, asides_above, asides_in_a_row
from game.scenes.story.layout import PAD, SIDE, Layout, panel_for
from game.ui.column import Column
from game.ui.control import Control
from game.ui.rows import Row, button
from game.view.brush import Brush


@dataclass(frozen=True)
class Fitted:
    """What stands in the room beside the phone, in real px of the window."""

    panel: pygame.Rect
    area: pygame.Rect
    """The part of the panel for the rows."""
    rows: list[Row]
    lesser: list[Control]
    """The buttons side by side above or below the rows; empty where they are rows themselves."""


def fit(
    brush: Brush,
    column: Column,
    layout: Layout,
    rows_of: Callable[[int], list[Row]],
    asides: Sequence[Aside],
) -> Fitted:
    """Return a panel as tall as the rows need; `rows_of` gives them for a width."""
    room, above = layout.room, asides_above(brush, asides, layout.above)
    inside = room.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))
    all_rows = with_asides(brush, rows_of, asides[len(above) :]) if above else rows_of
    rows, lesser, content = fitted_rows(brush, column, inside, all_rows, () if above else asides)
    panel = panel_for(brush, room, content) if rows else pygame.Rect(0, 0, 0, 0)
    area = panel.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))
    area.height -= foot_of(brush, lesser)
    for control in lesser:
        control.rect.move_ip(area.x, area.bottom + brush.u(8))
    return Fitted(panel, area, rows, [*above, *lesser])


def fitted_rows(
    brush: Brush,
    column: Column,
    inside: pygame.Rect,
    rows_of: Callable[[int], list[Row]],
    asides: Sequence[Aside],
) -> tuple[list[Row], list[Control], int]:
    """Return rows, lesser buttons and their height; the arrows get room only where it scrolls."""
    column.gutter = False
    while True:
        width = column.row_width(inside)
        rows = rows_of(width)
        lesser = asides_in_a_row(brush, asides, width)
        if lesser is None:
            rows = with_asides(brush, rows_of, asides)(width)
        content = column.height_of(rows) + foot_of(brush, lesser or []) if rows else 0
        if column.gutter or content <= inside.height:
            return rows, lesser or [], content
        column.gutter = True


def with_asides(
    brush: Brush, rows_of: Callable[[int], list[Row]], asides: Sequence[Aside]
) -> Callable[[int], list[Row]]:
    """Return what makes rows of a width, and a row of each lesser button after them."""
    return lambda width: [
        *rows_of(width),
        *(button(brush, one.key, one.label, one.act, width, icon=one.icon) for one in asides),
    ]


def is_crowded(
    brush: Brush,
    column: Column,
    room: pygame.Rect,
    rows_of: Callable[[int], list[Row]],
    asides: Sequence[Aside],
) -> bool:
    """Return whether rows need more than the room, with any of the lesser buttons beside them."""
    inside = room.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))

    def needs_more(some: Sequence[Aside]) -> bool:
        rows, lesser, _content = fitted_rows(brush, column, inside, rows_of, some)
        own = rows if lesser else rows[: len(rows) - len(some)]
        return column.height_of(own) + foot_of(brush, lesser) > inside.height

    return needs_more(asides) or any(needs_more([one]) for one in asides)


def foot_of(brush: Brush, lesser: list[Control]) -> int:
    """Measure the strip that the lesser buttons take below the rows."""
    return lesser[0].rect.height + brush.u(16) if lesser else 0
