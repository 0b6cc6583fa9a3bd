"""The blocks that screens are made of: words, buttons, options. What they show is said as well."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.bindings import Act
from game.ui.control import Control
from game.ui.roles import Key
from game.ui.scene import Change
from game.ui.sentence import said
from game.view import shapes
from game.view.brush import Brush, Face
from game.view.text import BODY, Style
from game.view.theme import Colour

APART = 28  # design px, between two columns
Painter = Callable[[pygame.Surface, pygame.Rect], None]


@dataclass
class Row:
    """One block of a screen: how tall it is, how it is painted, how it is said, what it does."""

    height: int
    paint: Painter | None = None
    control: Control | None = None
    told: str = ""
    """What is said of it when the screen opens, a sentence a line; a control says itself."""


def told_by(rows: Sequence[Row]) -> str:
    """Return what rows show, as it is said aloud."""
    return said(*(line for row in rows for line in row.told.split("\n")))


def silent(row: Row) -> Row:
    """Return a row whose words were said a moment ago: they are not said again."""
    row.told = ""
    return row


def aloud(row: Row) -> Row:
    """Return a control's row whose words are said when the screen opens, as for a whole class."""
    row.told = row.control.spoken if row.control else row.told
    return row


def headed(heading: Row, first: Row) -> list[Row]:
    """Return a heading and the control below it; the heading is said with the control."""
    if first.control:
        first.control.spoken = said(heading.told, first.control.spoken)
        heading.told = ""
    return [heading, first]


def explained(row: Row, words: Row) -> list[Row]:
    """Return a control and the words below it, which are said with the control."""
    if row.control:
        row.control.spoken = said(row.control.spoken, words.told)
        words.told = ""
    return [row, words]


def text_row(
    brush: Brush, text: str, width: int, style: Style | None = None, *, told: str | None = None
) -> Row:
    """Return a row of text; `told` is for what is said otherwise than it is written."""
    look = style or Style(BODY)
    picture = brush.text.render(text, look, brush.theme.ink, width)
    return Row(
        picture.get_height(),
        lambda screen, rect: blit(screen, picture, rect),
        told=text if told is None else told,
    )


def blit(screen: pygame.Surface, picture: pygame.Surface, rect: pygame.Rect) -> None:
    """Paint a picture at a row's top left."""
    screen.blit(picture, rect)


def button(  # noqa: PLR0913  (a button has these parts)
    brush: Brush,
    key: Key,
    label: str,
    act: Callable[[], Change | None],
    width: int,
    *,
    primary: bool = False,
    icon: str = "",
) -> Row:
    """Return a row that is a button."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, label, face, primary=primary, icon=icon)

    height = brush.button_height(label, width, icon=bool(icon))
    return Row(
        height + brush.u(6),
        control=Control(key, pygame.Rect(0, 0, width, height), label, act, draw),
    )


def option(  # noqa: PLR0913  (an option has these parts)
    brush: Brush,
    key: Key,
    label: str,
    value: str,
    adjust: Callable[[int], Change | None],
    width: int,
) -> Row:
    """Return a row with a name and a value that left and right change; pressing goes on round."""
    value_style, arrows = Style(BODY, bold=True), brush.u(84)
    half = width * 11 // 20
    if " ".join(brush.text.wrap(value, value_style, width - half - arrows)) != value:
        half = width * 7 // 20  # so that no word of the value is broken
    name_picture = brush.text.render(label, Style(BODY), brush.theme.ink, half - brush.u(20))
    value_picture = brush.text.render(
        value, value_style, brush.theme.ink, width - half - arrows, centre=True
    )
    height = max(brush.u(64), name_picture.get_height(), value_picture.get_height()) + brush.u(8)

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face)
        screen.blit(
            name_picture, name_picture.get_rect(midleft=(body.x + brush.u(18), body.centery))
        )
        middle = body.x + half + (body.width - half) // 2
        screen.blit(value_picture, value_picture.get_rect(center=(middle, body.centery)))
        for icon, x in (("back", body.x + half + brush.u(22)), ("next", body.right - brush.u(22))):
            draw_arrow(brush, screen, icon, (x, body.centery))

    control = Control(
        key, pygame.Rect(0, 0, width, height), f"{label}: {value}", lambda: adjust(0), draw, adjust
    )
    return Row(height + brush.u(6), control=control)


def with_keys(row: Row, *acts: Act) -> Row:
    """Let keys press a row's control, wherever the focus is."""
    assert row.control is not None  # noqa: S101  (only what can be pressed is given keys)
    row.control.shortcuts |= frozenset(acts)
    return row


def draw_arrow(brush: Brush, screen: pygame.Surface, way: str, centre: tuple[int, int]) -> None:
    """Draw the small arrow at either side of a value."""
    picture = shapes.icon(way, brush.u(24), brush.theme.soft_ink)
    screen.blit(picture, picture.get_rect(center=centre))


def colour_row(brush: Brush, text: str, fill: Colour, width: int) -> Row:
    """Return a row of text on a tinted plate."""
    pad = brush.u(16)
    picture = brush.text.render(text, Style(BODY), brush.theme.ink, width - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill)
        screen.blit(picture, (rect.x + pad, rect.y + pad))

    return Row(picture.get_height() + 2 * pad, paint, told=text)


def side_by_side(brush: Brush, left: Sequence[Row], right: Sequence[Row], width: int) -> Row:
    """Return two columns of rows that are only read, each half of `width`, as one row."""
    gap, apart, half = brush.u(14), brush.u(APART), half_of(brush, width)

    def tall(rows: Sequence[Row]) -> int:
        return sum(row.height + gap for row in rows) - gap

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        for number, rows in enumerate((left, right)):
            top = rect.y
            for row in rows:
                if row.paint:
                    place = pygame.Rect(rect.x + number * (half + apart), top, half, row.height)
                    row.paint(screen, place)
                top += row.height + gap

    return Row(max(tall(left), tall(right)), paint, told=told_by([*left, *right]))


def half_of(brush: Brush, width: int) -> int:
    """Return how wide a row of `side_by_side` is, real px."""
    return (width - brush.u(APART)) // 2
