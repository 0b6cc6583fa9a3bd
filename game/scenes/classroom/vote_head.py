"""What stands above an open vote: *Undo*, the way to look at the counts, whether all are in."""

from game.scenes.classroom.room import ClassStoryView
from game.ui.control import Control
from game.ui.corners import SIZE, corner
from game.ui.roles import Role


def voting_corners(scene: ClassStoryView, right: int, top: int) -> list[Control]:
    """Return *Undo* and the way to look at the counts, their right end at `right` real px."""
    kit, _ = scene.kit, scene.kit.words.gettext
    step = kit.brush.u(SIZE + 14)
    label = _("Look at the counts") if scene.voting.covered else _("Cover the counts")
    icon = "eye" if scene.voting.covered else "lock"
    return [
        corner(kit, Role.UNDO, _("Undo"), "again", (right - 2 * step, top), scene.undo),
        corner(kit, Role.LOOK_AT, label, icon, (right - step, top), scene.look),
    ]


def status_words(scene: ClassStoryView) -> str:
    """Say whether everybody's vote is in, and no more than that while the counts are covered."""
    words, flow, present = scene.kit.words, scene.flow, scene.present
    _, total = words.gettext, flow.votes[flow.step].total
    if total is None:
        return ""
    if not present:
        return "" if scene.voting.covered else _("{count} votes.").format(count=total)
    if total > present:
        told = _("More votes than the {present} children who are here: please check.")
    elif total == present:
        told = _("All {present} votes are in.")
    elif scene.voting.covered:
        told = _("Of {present} children, not all votes are in yet.")
    else:
        told = _("{count} of {present} votes.")
    return told.format(count=total, present=present)
