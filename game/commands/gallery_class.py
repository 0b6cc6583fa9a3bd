"""The screens for grown-ups, lessons and classes, set up as pictures of them need it."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic_ns

from game.commands.gallery_rounds import round_screens, setup_with_rounds
from game.scenario.dilemma import Stage
from game.scenario.met import Met
from game.scenes.classroom.code_reading import code_of
from game.scenes.classroom.end import signposting
from game.scenes.classroom.lesson_rows import topics_page
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.reports import report_page
from game.scenes.classroom.run import ClassRoom
from game.scenes.classroom.setup import PROJECTOR, Draft, class_setup, note_page
from game.scenes.classroom.story import ClassStory
from game.scenes.classroom.story_again import StoryAgain
from game.scenes.classroom.story_choice import choice_page
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.making import ProgressPage
from game.scenes.grown_ups.page import Sum, gate, grown_ups
from game.scenes.grown_ups.privacy import delete_page, privacy_page
from game.scenes.grown_ups.saved import saved_page
from game.scenes.help.reporting import reporting_page
from game.scenes.lesson_code.goodbye import goodbye, talk_page
from game.scenes.lesson_code.run import swap_page
from game.scenes.lesson_code.start import code_entry, code_maker, read_page
from game.scenes.start.others import others
from game.scenes.together.card import take_home
from game.scenes.together.scene import TogetherScene, for_two
from game.teaching.classroom.flow import IN_LESSON, ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.suggestion import planned
from game.teaching.together.flow import TogetherPart
from game.ui.kit import Kit
from game.ui.page import Page
from game.ui.scene import Pop, Scene

LESSON = Lesson(seed=4)
HANDS = (7, 3, 12, 2)
Show = tuple[str, Callable[[], Scene]]


def class_shots(kit: Kit) -> Iterator[Show]:
    """Name the screens; those that a class sees are as large as on a projector."""
    code = encode(LESSON)
    pages: dict[str, Callable[[], Scene]] = {
        "grown-others": lambda: others(kit),
        "grown-gate": lambda: gate(kit, grown_ups, Sum(Random(1))),
        "grown-corner": lambda: grown_ups(kit),
        "grown-guide": lambda: guide_page(kit),
        "grown-making": lambda: being_made(kit),
        "grown-saved": lambda: saved_page(kit),
        "grown-reporting": lambda: reporting_page(kit),
        "grown-privacy": lambda: privacy_page(kit),
        "grown-delete": lambda: delete_page(kit),
        "grown-card": lambda: take_home(kit, met_by_two(kit)),
        "code-maker": lambda: code_maker(kit),
        "code-words": lambda: code_entry(kit),
        "code-read": lambda: read_page(kit, plan_of(kit)),
        "code-old": lambda: read_page(kit, code),
        "code-guess": lambda: read_page(kit, (code[1], code[0], code[2])),
        "code-swap": lambda: swap_page(kit),
        "code-over": lambda: goodbye(kit, planned(LESSON, kit.library.scenarios), Pop),
        "code-talk": lambda: talk_page(kit, planned(LESSON, kit.library.scenarios)),
        "class-setup": lambda: class_setup(kit),
        "class-setup-rounds": lambda: setup_with_rounds(kit),
        "class-setup-short": lambda: setup_with_rounds(kit, ("balance",)),
        "class-choice": lambda: choice_of(kit),
        "class-topics": lambda: topics_page(kit, LESSON, lambda _lesson: None),
    }
    for name, show in pages.items():
        yield name, plain(kit, show)
    for part in TogetherPart:
        if part is not TogetherPart.DONE:
            yield f"class-two-{part}", plain(kit, partial(two_at, kit, part))
    yield "class-two-same", plain(kit, lambda: two_at(kit, TogetherPart.REVEAL, alike=True))
    for step in IN_LESSON:
        yield f"class-{step}", projected(kit, partial(story_at, kit, step))
    for name, show in round_screens(kit).items():
        yield name, projected(kit, show)
    yield (
        "class-again",
        projected(kit, lambda: StoryAgain(kit, story_at(kit, ClassStep.TALK).flow.dilemma)),
    )
    lesson, kept = begun(kit), KeptClass(None)
    yield "class-note", projected(kit, lambda: note_page(kit, Draft(kit)))
    yield (
        "class-pause",
        projected(
            kit, lambda: class_pause(kit, lesson, None, lambda: signposting(kit, lesson, kept))
        ),
    )
    yield "class-help", projected(kit, lambda: signposting(kit, lesson, kept))
    yield "class-report", projected(kit, lambda: report_page(kit, lesson, kept))


def plain(kit: Kit, show: Callable[[], Scene]) -> Callable[[], Scene]:
    """Show a screen in the player's own text size."""

    def shown() -> Scene:
        kit.lesson_mode()
        return show()

    return shown


def projected(kit: Kit, show: Callable[[], Scene]) -> Callable[[], Scene]:
    """Show a screen as large as on a projector."""

    def shown() -> Scene:
        kit.lesson_mode(PROJECTOR)
        return show()

    return shown


def plan_of(kit: Kit) -> tuple[str, ...]:
    """Return the code of a lesson with its stories."""
    return code_of(kit, LESSON, planned(LESSON, kit.library.scenarios))


def choice_of(kit: Kit) -> Page:
    """Open the page of stories with the suggestion picked."""
    lesson = replace(LESSON, topics=("private-stuff", "real-or-fake"))
    names = tuple(story.id for story in planned(lesson, kit.library.scenarios))
    return choice_page(kit, lesson, names, lambda _lesson: None)


def begun(kit: Kit) -> ClassLesson:
    """Begin a class."""
    return ClassLesson.begin(LESSON, kit.library, kit.today, monotonic_ns)


def story_at(kit: Kit, step: ClassStep) -> ClassStory:
    """Bring a class to a step of its first story, with votes."""
    lesson = begun(kit)
    story = lesson.stories.next_gate()
    assert story is not None  # noqa: S101  (the shipped library has stories)
    flow = ClassFlow(dilemma_of(LESSON, story))
    while flow.step is not step or (step is ClassStep.READ and flow.dilemma.shown < 3):
        flow.next()
        for choice, hands in zip(flow.dilemma.choices, HANDS, strict=False):
            flow.vote(choice.id, hands)
    if step is ClassStep.FEEDBACK and flow.dilemma.stage is Stage.CHOICES:
        flow.next()
    room = ClassRoom(
        kit, lesson, KeptClass(None), flow, lambda: None,
        lambda screen: screen.blit(kit.scenery("corridor"), (0, 0)) and None, gates_left=2,
    )  # fmt: skip
    return ClassStory(kit, flow, room)


def being_made(kit: Kit) -> ProgressPage:
    """Show a guide that is half made and stays so."""

    def half() -> Generator[float, None, Path]:
        while True:
            yield 0.5

    def done(told: str, *, good: bool) -> None:
        del told, good

    return ProgressPage(kit, half, done)


def met_by_two(kit: Kit) -> list[Met]:
    """Return three stories that a child and a grown-up may have met, with what they said."""
    return [Met(s, said=s.say_it[0] if s.say_it else "") for s in for_two(kit, "gallery")[:3]]


def two_at(kit: Kit, part: TogetherPart, *, alike: bool = False) -> TogetherScene:
    """Bring a child and a grown-up to a part of their first story; they may choose alike."""
    scene = TogetherScene(kit, for_two(kit, "gallery"), "gallery")
    flow = scene.flow
    while flow.part is not part:
        choices = flow.dilemma.choices
        if flow.part is TogetherPart.FEEDBACK and flow.dilemma.stage is Stage.CHOICES:
            flow.pick(next(choice.id for choice in choices if choice.safe))
        elif flow.part in (TogetherPart.FIRST, TogetherPart.SECOND):
            flow.pick(choices[0 if alike else len(flow.picks)].id)
        else:
            flow.next()
    return scene
