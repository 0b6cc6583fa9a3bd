"""The buttons that stand in the same corners of every screen: back, a break, help."""

from collections.abc import Callable
from functools import cache

import pygame

from game.bindings import Act
from game.ui.context import Context
from game.ui.control import Control
from game.ui.roles import Key, Role
from game.ui.scene import Change, Pop, Push
from game.view import svg
from game.view.brush import Face

SIZE = 60  # design px
SHADOW_ROOM = 20  # design px around a button, for its shadow and its focus


def corner(  # noqa: PLR0913  (a control has these parts)
    context: Context,
    key: Key,
    label: str,
    icon: str,
    topleft: tuple[int, int],
    act: Callable[[], Change | None],
    *shortcuts: Act,
) -> Control:
    """Return a square button with an icon."""
    brush = context.brush

    side, room = brush.u(SIZE), brush.u(SHADOW_ROOM)

    @cache
    def picture(face: Face) -> pygame.Surface:
        """Draw the whole button once for each of its faces: on the road that is every frame."""
        whole = pygame.Surface((side + 2 * room, side + 2 * room), pygame.SRCALPHA)
        brush.button(whole, pygame.Rect(room, room, side, side), "", face, icon=icon)
        return svg.coded(whole)

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        screen.blit(picture(face), (rect.x - room, rect.y - room))

    rect = pygame.Rect(topleft, (side, side))
    return Control(key, rect, label, act, draw, shortcuts=frozenset(shortcuts))


def help_corners(context: Context, right: int, top: int) -> list[Control]:
    """Return *Take a break* and *Get help*, their right end at `right` real px."""
    _ = context.words.gettext
    step = context.brush.u(SIZE + 14)
    return [
        corner(
            context, Role.BREAK, _("Take a break"), "leaf",
            (right - 2 * step + context.brush.u(14), top),
            lambda: Push(context.routes.rest()), Act.BREAK,
        ),
        corner(
            context, Role.HELP, _("Get help"), "heart", (right - step + context.brush.u(14), top),
            lambda: Push(context.routes.support()), Act.HELP,
        ),
    ]  # fmt: skip


def road_corners(context: Context, pause: Callable[[], Change | None]) -> list[Control]:
    """Return *Pause*, *Take a break* and *Get help* over the road, beside the hand in use."""
    step, top = context.brush.u(SIZE + 14), context.brush.u(20)
    left = context.brush.u(24)
    if context.settings.hand == "right":
        left = context.brush.frame.size[0] - left - 3 * step + context.brush.u(14)
    label = context.words.gettext("Pause")
    right = left + 3 * step - context.brush.u(14)
    return [
        corner(context, Role.PAUSE, label, "pause", (left, top), pause),
        *help_corners(context, right, top),
    ]


def back_corner(
    context: Context, right: int, top: int, act: Callable[[], Change | None] | None = None
) -> Control:
    """Return *Back*, its right end at `right` real px."""
    _ = context.words.gettext
    place = (right - context.brush.u(SIZE), top)
    return corner(context, Role.BACK, _("Back"), "back", place, act or Pop, Act.BACK)


def ways_out(
    context: Context, right: int, top: int, back: Callable[[], Change | None] | None = None
) -> list[Control]:
    """Return *Back*, a break and help, their right end at `right` real px."""
    third = right - 2 * context.brush.u(SIZE + 14)
    return [back_corner(context, third, top, back), *help_corners(context, right, top)]


def window_corners(
    context: Context, back: Callable[[], Change | None] | None = None
) -> list[Control]:
    """Return *Back*, a break and help in the upper right corner of the window."""
    brush = context.brush
    return ways_out(context, brush.frame.size[0] - brush.u(24), brush.u(20), back)


def only_help(context: Context) -> Callable[[pygame.Rect], list[Control]]:
    """Return the corners of a sheet from which nothing leads back: a break and help."""
    return lambda panel: help_corners(
        context, panel.right - context.brush.u(24), panel.y + context.brush.u(20)
    )


def sheet_corners(
    context: Context,
    back: Callable[[], Change | None] | None = None,
    *,
    only_back: bool = False,
) -> Callable[[pygame.Rect], list[Control]]:
    """Return the corners of a sheet: back, and a break and help where these do not stand open."""

    def corners(panel: pygame.Rect) -> list[Control]:
        right, top = panel.right - context.brush.u(24), panel.y + context.brush.u(20)
        if only_back:
            return [back_corner(context, right, top, back)]
        return ways_out(context, right, top, back)

    return corners
