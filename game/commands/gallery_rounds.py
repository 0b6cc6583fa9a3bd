"""The screens of a class before and after its lesson, and of one that finishes early."""

from collections.abc import Callable
from time import monotonic_ns

from game.scenes.classroom.change import WhatsNext, change_page
from game.scenes.classroom.end import signposting
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.rounds import RoundRoom
from game.scenes.classroom.setup import Draft, contents
from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.classroom.rounds import LessonPart
from game.teaching.lesson.lesson import Lesson
from game.ui.kit import Kit
from game.ui.page import Page
from game.ui.scene import Scene

LESSON = Lesson(seed=4)
HANDS = (7, 3, 12, 2)


def round_screens(kit: Kit) -> dict[str, Callable[[], Scene]]:
    """Name the screens that a class sees, and how each is set up."""
    lesson = begun(kit)
    end = lambda: signposting(kit, lesson, KeptClass(None))  # noqa: E731
    return {
        "class-before-read": lambda: round_at(kit, LessonPart.BEFORE, ClassStep.READ),
        "class-before-vote": lambda: round_at(kit, LessonPart.BEFORE, ClassStep.VOTE_ONE),
        "class-after-read": lambda: round_at(
            kit, LessonPart.AFTER, ClassStep.READ, place=1, ending=True
        ),
        "class-answer": lambda: round_at(kit, LessonPart.ANSWERS, ClassStep.ANSWER),
        "class-runner": lambda: change_page(kit, WhatsNext.RUNNER),
        "class-last-runner": lambda: change_page(kit, WhatsNext.LAST_RUNNER),
        "class-pause-road": lambda: class_pause(kit, lesson, None, end),
    }


def setup_with_rounds(kit: Kit, topics: tuple[str, ...] = ()) -> Page:
    """Show the setup with before and after switched on."""
    draft = Draft(kit)
    draft.rounds, draft.lesson = True, Lesson(topics=topics)
    return Page(kit, "corridor", lambda sheet: contents(kit, sheet, draft))


def begun(kit: Kit) -> ClassLesson:
    """Begin a class with stories before and after."""
    return ClassLesson.begin(LESSON, kit.library, kit.today, monotonic_ns, rounds=True)


def round_at(
    kit: Kit, part: LessonPart, step: ClassStep, *, place: int = 0, ending: bool = False
) -> ClassStory:
    """Bring a class to a story before or after its lesson, or to an answer."""
    lesson, kept = begun(kit), KeptClass(None)
    rounds = lesson.rounds
    assert rounds is not None  # noqa: S101  (asked for)
    while rounds.part is not part or rounds.place < place:
        if rounds.part is LessonPart.LESSON:
            rounds.end_part()
            continue
        room = room_of(kit, lesson, kept)
        vote(room)
        room.finish(room.flow)
    lesson.ending = ending
    room = room_of(kit, lesson, kept)
    while room.flow.step is not step or (step is ClassStep.READ and room.flow.dilemma.shown < 3):
        room.flow.next()
    vote(room)
    return ClassStory(kit, room.flow, room)


def room_of(kit: Kit, lesson: ClassLesson, kept: KeptClass) -> RoundRoom:
    """Open the story whose turn it is."""
    assert lesson.rounds is not None  # noqa: S101
    return RoundRoom(kit, lesson, kept, lesson.rounds, lambda: signposting(kit, lesson, kept))


def vote(room: RoundRoom) -> None:
    """Enter the hands of a vote, where one is open."""
    for choice, hands in zip(room.flow.dilemma.choices, HANDS, strict=False):
        room.flow.vote(choice.id, hands)
