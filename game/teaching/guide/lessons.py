"""Lesson plans of 20 and 40 minutes, made from the stories of a topic."""

from collections.abc import Sequence

from game.scenario.model import Ages, Kind, Scenario, Weight
from game.teaching.guide.model import LessonPlan, PlanStep
from game.teaching.guide.plays import play
from game.teaching.guide.stories import awaits
from game.teaching.lesson.lesson import FITTING
from game.teaching.lesson.plan_code import Shelf
from game.teaching.shared.terms import Gettext

WELCOME = {20: 4, 40: 4}
FIRST_LEG, SOUNDCHECK, GIG = 1, 10, 5  # minutes
WEIGHTS = tuple(Weight)


def lessons(
    stories: Sequence[Scenario], topic: str, shelf: Shelf, _: Gettext
) -> tuple[LessonPlan, ...]:
    """Plan the lessons of a topic; none where there are no stories."""
    if not stories:
        return ()
    return tuple(_lesson(minutes, stories, topic, shelf, _) for minutes in FITTING)


def picked(stories: Sequence[Scenario], count: int) -> tuple[Scenario, ...]:
    """Choose stories for a class: light ones first, different kinds, the heaviest in the middle.

    Careful ones and ones that wait for a professional are left to the teacher.
    """
    pool = sorted((story for story in stories if _is_calm(story)), key=_gentleness)
    chosen: list[Scenario] = []
    while pool and len(chosen) < count:
        kinds = {story.kind for story in chosen}
        fresh = next((story for story in pool if story.kind not in kinds), pool[0])
        chosen.append(fresh)
        pool.remove(fresh)
    chosen.sort(key=lambda story: WEIGHTS.index(story.weight))
    return (*chosen[:1], *reversed(chosen[1:]))


def _is_calm(story: Scenario) -> bool:
    """Whether any teacher can take it without asking."""
    return story.weight is not Weight.CAREFUL and not awaits(story)


def _gentleness(story: Scenario) -> tuple[int, bool]:
    """Order by weight; a story in which all is well is not the one to begin with."""
    return (WEIGHTS.index(story.weight), story.kind is Kind.GREEN)


def _lesson(
    minutes: int, stories: Sequence[Scenario], topic: str, shelf: Shelf, _: Gettext
) -> LessonPlan:
    count = FITTING[minutes]
    by_age = {ages: picked([s for s in stories if s.ages is ages], count) for ages in Ages}
    plays = tuple(
        play(ages, minutes, chosen, _steps(minutes, len(chosen), _), shelf, _)
        for ages, chosen in by_age.items()
    )
    return LessonPlan(
        minutes=minutes,
        title=_("{minutes} minutes: {topic}").format(topic=topic, minutes=minutes),
        plays=tuple(play for play in plays if play.stories),
        needs=_needs(_),
        steps=_steps(minutes, max(map(len, by_age.values())), _),
        afterwards=_afterwards(_),
    )


def _needs(_: Gettext) -> tuple[str, ...]:
    return (
        _("One computer with a projector, Soundcheck open at “Class”"),
        _("The ground rules on the wall, a set of letter cards (or fingers)"),
        _("Nothing to write names on: the lesson keeps none"),
    )


def _steps(minutes: int, count: int, _: Gettext) -> tuple[PlanStep, ...]:
    """Return the timetable of a lesson with so many stories; the time that is left has its row."""
    names = (_("First soundcheck"), _("Second soundcheck"), _("Third soundcheck"))
    return (
        _welcome(WELCOME[minutes], _),
        PlanStep(FIRST_LEG, _("Run"), (
            _("One child runs, the others clap the strums. "
              "The runner changes at every soundcheck."),
        )),
        *(_soundcheck(names[number], first=number == 0, _=_) for number in range(count)),
        *_time_left(FITTING[minutes] - count, _),
        _gig(_),
    )  # fmt: skip


def _welcome(minutes: int, _: Gettext) -> PlanStep:
    return PlanStep(minutes, _("Welcome"), (
        _("Read the ground rules aloud: anyone may pass, no stories about us, no names."),
        _("“Some stories are about people being unkind or tricky. We can skip any story.”"),
        _("Say where help is: a grown-up at home, at school, another one you know well."),
    ))  # fmt: skip


def _soundcheck(name: str, *, first: bool, _: Gettext) -> PlanStep:
    if not first:
        return PlanStep(SOUNDCHECK, name, (
            _("Run on, then read, vote, talk, vote again, reveal, say it, as before."),
            _("If time is short, press “finish after this one”: one story fewer does no harm."),
        ))  # fmt: skip
    return PlanStep(SOUNDCHECK, name, (
        _("Read the story aloud. “Does it sound right? Which line doesn't feel right?” (2 min)"),
        _("First vote, eyes closed. The result stays hidden. (1 min)"),
        _("Talk in pairs with two of the story's questions, then hear some pairs. (4 min)"),
        _("Second vote. Reveal, read the feedback of every choice. (2 min)"),
        _("Say the sentence to a grown-up together, out loud. (1 min)"),
    ))  # fmt: skip


def _time_left(missing: int, _: Gettext) -> tuple[PlanStep, ...]:
    """Return what to do with the time of stories that a topic does not have."""
    if not missing:
        return ()
    told = _("Talk longer, or take one more story, as the note on this plan says.")
    return (PlanStep(SOUNDCHECK * missing, _("Time left"), (told,)),)


def _gig(_: Gettext) -> PlanStep:
    return PlanStep(GIG, _("Gig and goodbye"), (
        _("Hear the band play. “What did we learn to hear today?”"),
        _("Give the mission of the story to take home, and say again where help is."),
        _("“It is never your fault. You can tell even later. Keep telling until someone helps.”"),
    ))  # fmt: skip


def _afterwards(_: Gettext) -> tuple[str, ...]:
    return (
        _("Print a sheet of this topic for the next day, and send the parents' page home."),
        _("Come back to what was missed in a different story, about a week later."),
        _("Tell your safeguarding lead what a child told you, the same day."),
    )
