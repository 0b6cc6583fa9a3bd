"""The phone of a story on any screen: made for its place, with lines to tap and arrows."""

from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.scenario.model import Line, Scenario
from game.scenes.story.words import spoken_line
from game.teaching.shared.terms import sign_name
from game.ui.context import Context
from game.ui.control import Control, Draw
from game.ui.controls import Controls
from game.ui.corners import SIZE, corner
from game.ui.roles import Of, Role
from game.ui.scene import Change
from game.view.brush import Brush, Face
from game.view.phone import Phone


def story_phone(context: Context, story: Scenario, place: pygame.Rect) -> Phone:
    """Return the phone of a story at a place in the window."""
    _ = context.words.gettext
    name, families = lambda sign: sign_name(sign, _), context.session.library.families
    brush, art = context.drawing.story_brush, context.session.band.phone_art
    phone = Phone(brush, art, story, place, _, name, families)
    phone.still = context.settings.reduced_motion
    return phone


def line_controls(
    context: Context,
    phone: Phone | None,
    lines: Sequence[Line],
    tap: Callable[[int], Change | None],
) -> list[Control]:
    """Return the lines that can be tapped; one out of sight can still be reached by key."""
    controls: list[Control] = []
    if phone is None:
        return controls
    ring = line_ring(context.brush, phone.page)
    for index, line in enumerate(lines):
        place = phone.place_of(index)
        if place is None:
            above = phone.is_above(index)
            edge = phone.page.top if above else phone.page.bottom
            place = pygame.Rect(phone.page.x, edge, phone.page.width, 0)
        said = spoken_line(line, context.words.gettext)
        act = partial(tap, index)
        key = Of(Role.LINE, index)
        controls.append(Control(key, place, said, act, ring, clip=phone.page))
    return controls


def line_ring(brush: Brush, page: pygame.Rect) -> Draw:
    """Return how the focus is painted round a line, cut at the edges of the phone's page."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        if face.focused and rect.height:
            screen.set_clip(page)
            brush.ring(screen, rect, 16)
            screen.set_clip(None)

    return draw


def page_arrows(
    context: Context, phone: Phone | None, scroll: Callable[[int], None], controls: Controls
) -> list[Control]:
    """Return the buttons in the phone's lower edge; `scroll` moves its page by real px.

    Where a page ends, the focus goes from the button that is gone to the other one, and it is said.
    """

    def turn(by: int) -> Change | None:
        scroll(by)
        if controls.current is None:
            controls.focus_on(Role.NEWER if by < 0 else Role.OLDER)
        return None

    if phone is None or not phone.limit:
        return []
    _, brush = context.words.gettext, context.brush
    size = brush.u(SIZE)
    top = phone.page.bottom + (phone.foot_height - size) // 2
    middle, gap = phone.page.centerx, brush.u(10)
    arrows = []
    for key, label, icon, left, way in (
        (Role.OLDER, _("Earlier lines"), "up", middle - gap - size, -1),
        (Role.NEWER, _("Later lines"), "down", middle + gap, 1),
    ):
        if (way < 0 and phone.scrolled > 0) or (way > 0 and phone.scrolled < phone.limit):
            act = partial(turn, way * phone.page.height // 2)
            arrows.append(corner(context, key, label, icon, (left, top), act))
    return arrows
