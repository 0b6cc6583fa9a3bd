"""What stands beside the map about one stop: its goals, its picks, its comic, the encore."""

from collections.abc import Callable

import pygame

from game.scenes.tour.map_cards import Standing, sign_px, state_words
from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change
from game.view import shapes
from game.view.brush import Brush
from game.view.text import LEAD, SMALL, Style


def sign_row(brush: Brush, icon: str, text: str, width: int, told: str = "") -> Row:
    """Return a row of words after a small sign; `told` also says what the sign shows."""
    px, gap = sign_px(brush), brush.u(10)
    picture = brush.text.render(text, Style(SMALL), brush.theme.ink, width - px - gap)
    line = brush.text.line_height(Style(SMALL))

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        sign = shapes.icon(icon, px, brush.theme.ink)
        screen.blit(sign, (rect.x, rect.y + max(0, (line - px) // 2)))
        screen.blit(picture, (rect.x + px + gap, rect.y))

    return Row(max(px, picture.get_height()), paint, told=told or text)


def goal_rows(context: Context, here: Standing, width: int) -> list[Row]:
    """Return a row a goal, with a full star once it was reached."""
    _ = context.words.gettext
    rows = []
    for goal in here.stop.goals:
        reached = goal.id in here.goals
        told = _("{goal}: reached") if reached else _("{goal}: not yet")
        sign = "star" if reached else "star-empty"
        rows.append(sign_row(context.brush, sign, goal.text, width, told.format(goal=goal.text)))
    if rows:
        rows[0].told = f"{_('Goals')}\n{rows[0].told}"  # what the stars in front of them show
    return rows


def picks_row(context: Context, here: Standing, width: int) -> Row:
    """Return the row that counts the picks."""
    text = context.words.gettext("{count} of 3 picks found").format(count=here.picks)
    return sign_row(context.brush, "pick" if here.picks else "pick-empty", text, width)


def stop_rows(
    context: Context,
    here: Standing,
    width: int,
    encore: tuple[bool, Callable[[int], Change | None]],
    comic: Callable[[], Change | None],
) -> list[Row]:
    """Return everything there is to say about a stop and to choose at it."""
    brush, _ = context.brush, context.words.gettext
    state = state_words(context.words, here)
    words = f"{here.stop.words}\n{state}" if here.open else None  # the card shows it with a tick
    rows = [
        text_row(brush, here.stop.name, width, Style(LEAD, display=True)),
        text_row(brush, here.stop.words, width, Style(SMALL), told=words),
    ]
    if not here.open:
        rows.append(sign_row(brush, "lock", state, width))
    rows += [picks_row(context, here, width), *goal_rows(context, here, width)]
    if here.played:
        value = _("on: faster, fuller") if encore[0] else _("off")
        rows.append(option(brush, Role.ENCORE, _("Encore"), value, encore[1], width))
    strip = context.session.tour.strip_after(here.stop.venue)
    if strip and here.played:
        rows.append(button(brush, Role.COMIC, strip.title, comic, width, icon="comic"))
    return rows
