"""The buttons that stand in the same corners of every screen: back, a break, help."""

from collections.abc import Callable

import pygame

from game.bindings import Act
from game.ui.control import Control
from game.ui.kit import Kit
from game.ui.roles import Key, Role
from game.ui.scene import Change, Pop, Push
from game.view.brush import Face

SIZE = 60  # design px


def corner(  # noqa: PLR0913  (a control has these parts)
    kit: Kit,
    key: Key,
    label: str,
    icon: str,
    topleft: tuple[int, int],
    act: Callable[[], Change | None],
    *shortcuts: Act,
) -> Control:
    """Return a square button with an icon."""
    brush = kit.brush

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, "", face, icon=icon)

    rect = pygame.Rect(topleft, (brush.u(SIZE), brush.u(SIZE)))
    return Control(key, rect, label, act, draw, shortcuts=frozenset(shortcuts))


def help_corners(kit: Kit, right: int, top: int) -> list[Control]:
    """Return *Take a break* and *Get help*, their right end at `right` real px."""
    _ = kit.words.gettext
    step = kit.brush.u(SIZE + 14)
    return [
        corner(
            kit, Role.BREAK, _("Take a break"), "leaf", (right - 2 * step + kit.brush.u(14), top),
            lambda: Push(kit.routes.rest()), Act.BREAK,
        ),
        corner(
            kit, Role.HELP, _("Get help"), "heart", (right - step + kit.brush.u(14), top),
            lambda: Push(kit.routes.support()), Act.HELP,
        ),
    ]  # fmt: skip


def road_corners(kit: Kit, pause: Callable[[], Change | None]) -> list[Control]:
    """Return *Pause*, *Take a break* and *Get help* over the road, beside the hand in use."""
    step, top = kit.brush.u(SIZE + 14), kit.brush.u(20)
    left = kit.brush.u(24)
    if kit.settings.hand == "right":
        left = kit.brush.frame.size[0] - left - 3 * step + kit.brush.u(14)
    label = kit.words.gettext("Pause")
    right = left + 3 * step - kit.brush.u(14)
    return [
        corner(kit, Role.PAUSE, label, "pause", (left, top), pause),
        *help_corners(kit, right, top),
    ]


def back_corner(
    kit: Kit, right: int, top: int, act: Callable[[], Change | None] | None = None
) -> Control:
    """Return *Back*, its right end at `right` real px."""
    _ = kit.words.gettext
    place = (right - kit.brush.u(SIZE), top)
    return corner(kit, Role.BACK, _("Back"), "back", place, act or Pop, Act.BACK)


def sheet_corners(kit: Kit, *, only_back: bool = False) -> Callable[[pygame.Rect], list[Control]]:
    """Return the corners of a sheet: back, and a break and help where these do not stand open."""

    def corners(panel: pygame.Rect) -> list[Control]:
        right, top = panel.right - kit.brush.u(24), panel.y + kit.brush.u(20)
        if only_back:
            return [back_corner(kit, right, top)]
        third = right - 2 * kit.brush.u(SIZE + 14)
        return [back_corner(kit, third, top), *help_corners(kit, right, top)]

    return corners
