"""Pause: the goals, the controls, and the way on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.bindings import Act
from game.scenes.settings.options import options
from game.scenes.tour.map_rows import sign_row
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.kept_words import kept_words
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, text_row
from game.ui.scene import Pop, Push
from game.ui.sheet import Sheet

if TYPE_CHECKING:
    from game.simulation.goals import Tally


def pause(context: Context, tally: "Tally | None" = None) -> Page:
    """Open the pause page; with a tally it tells how far the goals of the run are."""
    return Page(context, "corridor", lambda sheet: contents(context, sheet, tally))


def contents(context: Context, sheet: Sheet, tally: "Tally | None") -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    goal = _("Run to the gig. At each soundcheck gate, read a story and make a sound choice.")
    more = list(goals_of(context, tally)) if tally else []
    moves = _(
        "Jump: {jump}. Strum to smash crates: {strum}. Skip what is too hard: {skip}."
    ).format(
        jump=context.devices.prompt(Act.JUMP),
        strum=context.devices.prompt(Act.STRUM),
        skip=context.devices.prompt(Act.SKIP),
    )
    mouse = _("Mouse: left jumps, right strums. Touch: right jumps, left strums.")
    if context.settings.hand == "left":
        mouse = _("Mouse: left jumps, right strums. Touch: left jumps, right strums.")
    if context.settings.sounds_ahead:
        mouse += " " + _("A high sound: jump one beat later. A low sound: strum one beat later.")
    leave, kept = _("To the title"), kept_words(context)
    if tally and context.session.run_file.on_disk:
        leave, kept = _("To the title: your run is kept"), ""
    rows = [
        button(brush, Role.ON, _("Go on"), Pop, width, primary=True, icon="play"),
        text_row(brush, goal, width),
        *(sign_row(brush, icon, text, width) for icon, text in more),
        text_row(brush, f"{moves} {mouse}", width),
        button(
            brush, Role.OPTIONS, _("Settings"), lambda: Push(options(context)), width, icon="gear"
        ),
        button(brush, Role.TITLE, leave, context.home, width, icon="door"),
        *([text_row(brush, kept, width)] if kept else []),
    ]
    return Contents(_("Pause"), rows, sheet_corners(context))


def goals_of(context: Context, tally: "Tally") -> Iterator[tuple[str, str]]:
    """Yield a star and a line for each goal of the run: reached, or how far it is."""
    _ = context.words.gettext
    for goal in tally.goals:
        reached = goal.id in tally.reached
        told = _("{goal}: reached") if reached else _("{goal}: {count} of {all}")
        words = told.format(goal=goal.text, count=tally.count(goal.kind), all=goal.count)
        yield "star" if reached else "star-empty", words
