"""The screens of a class before and after its lesson, and of one that finishes early."""

from collections.abc import Callable
from time import monotonic_ns

from game.scenes.classroom.change import change_page
from game.scenes.classroom.draft import Draft
from game.scenes.classroom.end import signposting
from game.scenes.classroom.parts import class_host
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.rounds import RoundRoom
from game.scenes.classroom.setup import contents
from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.way import Part
from game.ui.context import Context
from game.ui.page import Page
from game.ui.scene import Scene

LESSON = Lesson(seed=4)
HANDS = (7, 3, 12, 2)


def round_screens(context: Context) -> dict[str, Callable[[], Scene]]:
    """Return the screens that a class sees, and how each is set up."""
    lesson = begun(context)
    end = lambda: signposting(context, lesson, KeptClass(None))  # noqa: E731
    return {
        "class-before-read": lambda: round_at(context, Part.BEFORE, ClassStep.READ),
        "class-before-vote": lambda: round_at(context, Part.BEFORE, ClassStep.VOTE_ONE),
        "class-after-read": lambda: round_at(
            context, Part.AFTER, ClassStep.READ, place=1, ending=True
        ),
        "class-answer": lambda: round_at(context, Part.ANSWERS, ClassStep.ANSWER),
        "class-runner": lambda: change_page(context, 2),
        "class-last-runner": lambda: change_page(context, 0),
        "class-pause-road": lambda: class_pause(context, lesson, None, end),
    }


def setup_with_rounds(context: Context, topics: tuple[str, ...] = ()) -> Page:
    """Show the setup with before and after switched on."""
    draft = Draft(context)
    draft.rounds, draft.lesson = True, Lesson(topics=topics)
    return Page(context, "corridor", lambda sheet: contents(context, sheet, draft))


def begun(context: Context) -> ClassLesson:
    """Begin a class with stories before and after."""
    return ClassLesson.begin(
        LESSON, context.session.library, context.today, monotonic_ns, rounds=True
    )


def round_at(
    context: Context, part: Part, step: ClassStep, *, place: int = 0, ending: bool = False
) -> ClassStory:
    """Return a class at a story before or after its lesson, or at an answer."""
    lesson = begun(context)
    way, rounds = lesson.way, lesson.rounds
    host = class_host(context, lesson, KeptClass(None))
    assert rounds is not None  # noqa: S101  (asked for)
    while way.part is not part or rounds.place < place:
        if way.part in (Part.STORIES, Part.GIG):
            way.enter(way.following)
            continue
        room = RoundRoom(host)
        vote(room)
        lesson.finish_round(room.flow)
    way.ending = ending
    room = RoundRoom(host)
    while room.flow.step is not step or (step is ClassStep.READ and room.flow.dilemma.shown < 3):
        room.flow.next()
    vote(room)
    return ClassStory(context, room.flow, room)


def vote(room: RoundRoom) -> None:
    """Enter the hands of a vote, where one is open."""
    for choice, hands in zip(room.flow.dilemma.choices, HANDS, strict=False):
        room.flow.vote(choice.id, hands)
