"""What stands above a vote or a talk: the story again, *Undo*, a look, whether all are in."""

from game.scenes.classroom.room import ClassStoryView
from game.scenes.joining.words import sent_words
from game.teaching.classroom.flow import ClassStep
from game.ui.control import Control
from game.ui.corners import SIZE, corner
from game.ui.roles import Role

VOTES = (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)


def step_corners(scene: ClassStoryView, right: int, top: int) -> list[Control]:
    """Return what a step has in its corner: the story once more, in a vote also undo and look.

    Their right end is at `right` real px.
    """
    context, _ = scene.context, scene.context.words.gettext
    if scene.flow.step not in (*VOTES, ClassStep.TALK):
        return []
    step = context.brush.u(SIZE + 14)
    label = _("Look at the counts") if scene.voting.covered else _("Cover the counts")
    eye = "eye" if scene.voting.covered else "lock"
    parts = [(Role.UNDO, _("Undo"), "again", scene.undo), (Role.LOOK_AT, label, eye, scene.look)]
    shown = parts if scene.flow.step in VOTES else []
    shown = [(Role.SHOW_STORY, _("The story again"), "comic", scene.read_again), *shown]
    left = right - len(shown) * step
    return [
        corner(context, role, name, icon, (left + place * step, top), act)
        for place, (role, name, icon, act) in enumerate(shown)
    ]


def status_words(scene: ClassStoryView) -> str:
    """Say whether everybody's vote is in, and no more than that while the counts are covered."""
    words, flow, present = scene.context.words, scene.flow, scene.present
    if scene.context.session.class_devices.on:
        return sent_words(scene.context, present)
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
