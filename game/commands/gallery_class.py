"""The screens for grown-ups, lessons and classes, set up as pictures of them need it."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic_ns

from game.commands.gallery_acted import sample
from game.commands.gallery_devices import device_screens, with_devices
from game.commands.gallery_rounds import round_screens, setup_with_rounds
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.met import Met
from game.scenario.model import Scenario
from game.scenes.classroom.code_reading import code_of
from game.scenes.classroom.draft import Draft
from game.scenes.classroom.end import signposting
from game.scenes.classroom.lesson_rows import topics_page
from game.scenes.classroom.parts import class_host
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.reports import report_page
from game.scenes.classroom.run import ClassRoom
from game.scenes.classroom.setup import PROJECTOR, class_setup, note_page
from game.scenes.classroom.story import ClassStory
from game.scenes.classroom.story_again import StoryAgain
from game.scenes.classroom.story_choice import choice_page
from game.scenes.grown_ups.gate import Sum, gate
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.making import ProgressPage
from game.scenes.grown_ups.page import grown_ups
from game.scenes.grown_ups.parents import parents
from game.scenes.grown_ups.privacy import delete_page, privacy_page
from game.scenes.grown_ups.progress import progress_page
from game.scenes.grown_ups.saved import saved_page
from game.scenes.help.reporting import reporting_page
from game.scenes.lesson_code.goodbye import goodbye, talk_page
from game.scenes.lesson_code.run import swap_page
from game.scenes.lesson_code.start import code_entry, code_maker, read_page
from game.scenes.run.ready import Asked
from game.scenes.start.others import others
from game.scenes.together.card import take_home
from game.scenes.together.leaving import leaving_page
from game.scenes.together.scene import TogetherScene
from game.scenes.together.start import deck, last_time, start_page
from game.teaching.classroom.flow import IN_LESSON, ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.suggestion import planned
from game.teaching.together.flow import IN_PRIVATE, TogetherPart
from game.teaching.together.round import STORIES, is_careful
from game.ui.context import Context
from game.ui.page import Page
from game.ui.scene import Pop, Scene
from game.ui.session import Session

LESSON = Lesson(seed=4)
HANDS = (7, 3, 12, 2)
Show = tuple[str, Callable[[], Scene]]


def class_shots(context: Context) -> Iterator[Show]:
    """Yield the screens; those that a class sees are as large as on a projector."""
    code = encode(LESSON)
    pages: dict[str, Callable[[], Scene]] = {
        "grown-others": lambda: others(context),
        "grown-gate": lambda: gate(context, grown_ups, Sum(Random(1))),
        "grown-parents": lambda: parents(context),
        "grown-progress": lambda: progress_page(context),
        "grown-corner": lambda: grown_ups(context),
        "grown-guide": lambda: guide_page(context),
        "grown-making": lambda: being_made(context),
        "grown-saved": lambda: saved_page(context),
        "grown-reporting": lambda: reporting_page(context),
        "grown-privacy": lambda: privacy_page(context),
        "grown-delete": lambda: delete_page(context),
        "grown-card": lambda: take_home(context, met_by_two(context)),
        "code-maker": lambda: code_maker(context),
        "code-words": lambda: code_entry(context),
        "code-read": lambda: read_page(context, plan_of(context.session)),
        "code-old": lambda: read_page(context, code),
        "code-guess": lambda: read_page(context, (code[1], code[0], code[2])),
        "code-swap": lambda: swap_page(context),
        "code-over": lambda: goodbye(
            context,
            planned(LESSON, context.session.library.scenarios),
            Pop,
            planned(LESSON, context.session.library.scenarios)[-1:],
            lambda _story: swap_page(context),
        ),
        "code-talk": lambda: talk_page(context, planned(LESSON, context.session.library.scenarios)),
        "class-setup": lambda: class_setup(context),
        "class-setup-rounds": lambda: setup_with_rounds(context),
        "class-setup-short": lambda: setup_with_rounds(context, ("balance",)),
        "class-choice": lambda: choice_of(context),
        "class-topics": lambda: topics_page(context, LESSON, lambda _lesson: None),
    }
    for name, show in pages.items():
        yield name, plain(context, show)
    careful = next(s for s in context.session.library.scenarios.values() if is_careful(s))
    yield "class-two-start", plain(context, lambda: start_page(context))
    yield "class-two-last-time", plain(context, lambda: last_time(context, careful))
    yield "class-two-leaving", plain(context, lambda: leaving_page(context, careful, context.home))
    for part in TogetherPart:
        if part is not TogetherPart.DONE:
            yield f"class-two-{part}", plain(context, partial(two_at, context, part))
    yield (
        "class-two-then",
        plain(context, partial(two_at, context, TogetherPart.FEEDBACK, then=True)),
    )
    yield "class-two-same", plain(context, lambda: two_at(context, TogetherPart.REVEAL, alike=True))
    for step in IN_LESSON:
        yield f"class-{step}", projected(context, partial(story_at, context, step))
    yield (
        "class-then",
        projected(context, partial(story_at, context, ClassStep.FEEDBACK, then=True)),
    )
    for name, show in round_screens(context).items():
        yield name, projected(context, show)
    yield (
        "class-again",
        projected(
            context, lambda: StoryAgain(context, story_at(context, ClassStep.TALK).flow.dilemma)
        ),
    )
    lesson, kept = begun(context), KeptClass(None)
    yield "class-note", projected(context, lambda: note_page(context, Draft(context)))
    yield (
        "class-pause",
        projected(
            context,
            lambda: class_pause(context, lesson, None, lambda: signposting(context, lesson, kept)),
        ),
    )
    for name, show in device_screens(context, begun(context)).items():
        yield name, projected(context, show)
    yield "class-devices-vote", projected(context, partial(voting_by_devices, context))
    yield "class-help", projected(context, lambda: signposting(context, lesson, kept))
    yield "class-report", projected(context, lambda: report_page(context, lesson, kept))


def voting_by_devices(context: Context) -> Scene:
    """Show a vote that devices take part in."""
    return with_devices(context, lambda: story_at(context, ClassStep.VOTE_ONE))


def plain(context: Context, show: Callable[[], Scene]) -> Callable[[], Scene]:
    """Show a screen in the player's own text size."""

    def shown() -> Scene:
        context.lesson_mode.show()
        return show()

    return shown


def projected(context: Context, show: Callable[[], Scene]) -> Callable[[], Scene]:
    """Show a screen as large as on a projector."""

    def shown() -> Scene:
        context.lesson_mode.show(PROJECTOR)
        context.session.__dict__.pop("class_devices", None)  # a class is without, else it says so
        return show()

    return shown


def plan_of(session: Session) -> tuple[str, ...]:
    """Return the code of a lesson with its stories."""
    return code_of(session, LESSON, planned(LESSON, session.library.scenarios))


def choice_of(context: Context) -> Page:
    """Open the page of stories with the suggestion picked."""
    lesson = replace(LESSON, topics=("private-stuff", "real-or-fake"))
    names = tuple(story.id for story in planned(lesson, context.session.library.scenarios))
    return choice_page(context, lesson, names, lambda _lesson: None)


def begun(context: Context) -> ClassLesson:
    """Begin a class."""
    return ClassLesson.begin(LESSON, context.session.library, context.today, monotonic_ns)


def story_at(context: Context, step: ClassStep, *, then: bool = False) -> ClassStory:
    """Return a class at a step of its first story, with votes; or at what follows a choice."""
    lesson = begun(context)
    story = lesson.stories.next_gate()
    if then or step in (ClassStep.DO, ClassStep.SAY_NO):
        story = sample(context)
    assert story is not None  # noqa: S101  (the shipped library has stories)
    flow = ClassFlow(dilemma_of(LESSON, story))
    while flow.step is not step or (step is ClassStep.READ and flow.dilemma.shown < 3):
        flow.next()
        for choice, hands in zip(flow.dilemma.choices, HANDS, strict=False):
            flow.vote(choice.id, hands)
    if then:
        flow.choose(safe_one(flow.dilemma))
    elif step is ClassStep.FEEDBACK and flow.dilemma.stage is Stage.CHOICES:
        flow.next()
    asked = Asked(
        flow.dilemma, lambda: None, lambda: None,
        lambda screen: screen.blit(context.drawing.scenery("corridor"), (0, 0)) and None,
    )  # fmt: skip
    room = ClassRoom(class_host(context, lesson, KeptClass(None)), flow, asked, gates_left=2)
    return ClassStory(context, flow, room)


def being_made(context: Context) -> ProgressPage:
    """Show a guide that is half made and stays so."""

    def half() -> Generator[float, None, Path]:
        while True:
            yield 0.5

    def done(told: str, *, good: bool) -> None:
        del told, good

    return ProgressPage(context, half, done)


def met_by_two(context: Context) -> list[Met]:
    """Return three stories that a child and a grown-up may have met, with what they said."""
    return [Met(s, said=s.say_it[0] if s.say_it else "") for s in round_for_two(context)]


def safe_one(dilemma: Dilemma) -> str:
    """Return the safe choice, by id."""
    return next(choice.id for choice in dilemma.choices if choice.safe)


def round_for_two(context: Context) -> list[Scenario]:
    """Return the stories of a round in which a careful one was accepted."""
    return deck(context, "gallery").round(STORIES, careful=True)


def two_at(
    context: Context, part: TogetherPart, *, alike: bool = False, then: bool = False
) -> TogetherScene:
    """Return a child and a grown-up at a part of their first story; they may choose alike.

    Or bring them to what follows a choice.
    """
    acted = then or part in (TogetherPart.DO, TogetherPart.SAY_NO)
    stories = [sample(context)] if acted else round_for_two(context)
    scene = TogetherScene(context, stories, "gallery")
    flow = scene.flow
    while flow.part is not part or then is not (flow.dilemma.stage is Stage.THEN):
        choices = flow.dilemma.choices
        if flow.choosing:
            flow.pick(safe_one(flow.dilemma))
        elif flow.part is TogetherPart.DO and flow.dilemma.to_do:
            flow.dilemma.pass_over()
        elif flow.part is TogetherPart.SAY_NO:
            flow.say(0)
        elif flow.part in IN_PRIVATE:
            flow.pick(choices[0 if alike else len(flow.picks)].id)
        elif flow.part is TogetherPart.SAY_IT:
            flow.say(0)
        else:
            flow.next()
    return scene
