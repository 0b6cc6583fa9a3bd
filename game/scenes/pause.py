"""Pause: the goal, the controls, and the way on."""

from game.bindings import Act
from game.scenes.corners import sheet_corners
from game.scenes.kit import Kit
from game.scenes.options import options
from game.scenes.page import Contents, Page
from game.scenes.rows import button, words
from game.scenes.scene import Pop, Push
from game.scenes.sheet import Sheet
from game.view.text import LEAD, Style


def pause(kit: Kit) -> Page:
    """Open the pause page."""
    return Page(kit, "corridor", lambda sheet: contents(kit, sheet))


def contents(kit: Kit, sheet: Sheet) -> Contents:
    """Say what stands on the page."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    goal = _("Run to the gig. At each soundcheck gate, read a story and make a sound choice.")
    moves = _(
        "Jump: {jump}. Strum to smash crates: {strum}. Skip what is too hard: {skip}."
    ).format(jump=kit.prompt(Act.JUMP), strum=kit.prompt(Act.STRUM), skip=kit.prompt(Act.SKIP))
    mouse = _(
        "Mouse: left button jumps, right button strums. Touch: right side jumps, left strums."
    )
    rows = [
        button(brush, "on", _("Go on"), Pop, width, primary=True, icon="play"),
        words(brush, goal, width, Style(LEAD)),
        words(brush, moves, width),
        words(brush, mouse, width),
        button(brush, "options", _("Settings"), lambda: Push(options(kit)), width, icon="gear"),
        button(brush, "title", _("Stop this run"), kit.home, width, icon="door"),
    ]
    return Contents(_("Pause"), rows, sheet_corners(kit), f"{goal} {moves} {mouse}")
