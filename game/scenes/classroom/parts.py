"""Which screen belongs to which part of a class's lesson."""

from typing import assert_never

from game.scenes.classroom.end import signposting
from game.scenes.classroom.host import ClassHost
from game.scenes.classroom.rounds import RoundRoom
from game.scenes.classroom.run import ClassMode
from game.scenes.classroom.story import ClassStory
from game.scenes.run.start_run import setting_off
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.lesson.way import Part
from game.ui.context import Context
from game.ui.scene import Scene


def class_host(context: Context, lesson: ClassLesson, kept: KeptClass) -> ClassHost:
    """Return the host of a class."""
    return ClassHost(context, lesson, kept, open_part)


def open_part(host: ClassHost) -> Scene:
    """Open the part that a lesson is in."""
    context, lesson = host.context, host.lesson
    match lesson.way.part:
        case Part.BEFORE | Part.AFTER | Part.ANSWERS:
            room = RoundRoom(host)
            return ClassStory(context, room.flow, room)
        case Part.STORIES | Part.GIG:
            runner = context.session.progress.runner or context.session.band.members[0]
            return setting_off(context, ClassMode(host), runner)
        case Part.END:
            return signposting(context, lesson, host.kept)
        case other:
            assert_never(other)
