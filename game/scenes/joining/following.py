"""Devices in step with the projector: what a story shows them, and what they send."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from game.class_devices.lesson import new_door
from game.class_devices.wire import Door, KeptDevices
from game.paths import shipped
from game.scenes.joining.words import help_words
from game.teaching.classroom.flow import ClassFlow
from game.teaching.classroom.lesson import ClassLesson
from game.teaching.classroom.shown import VOTES, asked, shown_of
from game.teaching.lesson.numbers import read_marks
from game.teaching.lesson.plan_code import NoCodeError, Shelf, encode_plan
from game.teaching.lesson.words import WORDS
from game.ui.context import Context
from game.ui.session import Session

LONGEST_WORD = 6
"""What a child of eight types without a slip."""


def word_pool(code: Sequence[str]) -> list[str]:
    """Return the words for a door: short ones, and none of the lesson's code."""
    return [word for word in WORDS if len(word) <= LONGEST_WORD and word not in code]


def words_for(session: Session, lesson: ClassLesson) -> list[str]:
    """Return the words for the door of a lesson."""
    shelf = Shelf(session.library.scenarios, read_marks(shipped("scenarios")))
    code: tuple[str, ...] = ()
    with suppress(NoCodeError):
        code = encode_plan(lesson.lesson, lesson.stories.planned, shelf)
    return word_pool(code)


def fresh(context: Context, lesson: ClassLesson, *, careful: bool) -> dict[str, object]:
    """Return devices for a lesson, as they are kept, at the address and port chosen before."""
    before: Door = context.session.class_devices.door
    port = context.settings.devices_port
    pool = words_for(context.session, lesson)
    door = new_door(pool, before.model_copy(update={"port": port}))
    return KeptDevices(door=door, careful=careful).model_dump(mode="json")


def take_up(context: Context, lesson: ClassLesson) -> None:
    """Turn the devices of a lesson on: at its beginning, or after an interruption."""
    devices = context.session.class_devices
    if lesson.devices is None:
        devices.close()
        return
    devices.help = help_words(context)
    devices.turn_on(KeptDevices.model_validate(lesson.devices))


def follow(context: Context, flow: ClassFlow) -> None:
    """Show on devices what stands on the projector.

    Without devices an open vote is one of hands alone: who sent one raises a hand now.
    """
    devices = context.session.class_devices
    if not devices.on and flow.step in VOTES:
        flow.hear(flow.step, {})
    if devices.on:
        careful = devices.careful
        devices.show(shown_of(flow, careful=careful), asked(flow, careful=careful))


def hear(context: Context, flow: ClassFlow, keep: Callable[[ClassFlow], None]) -> bool:
    """Take what devices have sent; tells whether there is anything new to show.

    `keep` writes the class where devices have joined, or a vote came as its round was closed.
    """
    devices = context.session.class_devices
    if devices.is_unkept:
        keep(flow)
    if not devices.on or not devices.has_news():
        return False
    ids = [choice.id for choice in flow.dilemma.choices]
    for step in VOTES:
        sent = devices.counts((flow.dilemma.scenario.id, step.value), ids)
        late = sent is not None and flow.hear(step, sent) and step is not flow.step
        if late:
            keep(flow)
    return True
