"""The stories of a lesson plan: their code, what they are good for, and what goes beyond them."""

from collections.abc import Sequence

from game.scenario.model import Ages, Choice, Scenario
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.guide.model import Afterwards, PlanStep, Play
from game.teaching.lesson.lesson import FITTING, Lesson
from game.teaching.lesson.plan_code import NoCodeError, Shelf, encode_plan, number_of
from game.teaching.shared.plain import plain
from game.teaching.shared.terms import Gettext, ages_name, sign_name


def printed_choices(story: Scenario) -> tuple[Choice, ...]:
    """Return the choices in the order of their letters on paper: as the plans' codes play them."""
    return dilemma_of(Lesson(), story).choices


def play(
    ages: Ages,
    minutes: int,
    chosen: Sequence[Scenario],
    steps: tuple[PlanStep, ...],
    shelf: Shelf,
    _: Gettext,
) -> Play:
    """Name the stories of a plan, with the code that gives exactly these."""
    code = code_of(ages, minutes, chosen, shelf)
    return Play(
        ages=ages_name(ages, _),
        longer=ages is Ages.LONGER,
        ids=tuple(story.id for story in chosen),
        stories=tuple(plain(story.title) for story in chosen),
        steps=steps,
        objectives=tuple(plain(story.guide.objective) for story in chosen),
        code=" ".join(code),
        number=number_of(code),
        note=note_of(len(chosen), FITTING[minutes], _),
        afterwards=tuple(afterwards(story, _) for story in chosen),
    )


def code_of(ages: Ages, minutes: int, chosen: Sequence[Scenario], shelf: Shelf) -> tuple[str, ...]:
    """Return the words of a plan; none where no code can carry it."""
    lesson = Lesson(longer=ages is Ages.LONGER, minutes=minutes, stories=max(1, len(chosen)))
    try:
        return encode_plan(lesson, chosen, shelf)
    except NoCodeError:
        return ()


def note_of(count: int, wanted: int, _: Gettext) -> str:
    """Say what a teacher may do where a topic does not fill a lesson."""
    if count >= wanted:
        return ""
    return _(
        "This topic has no more stories for every class at this age. Talk longer, take another "
        "topic's story too, or choose a careful one after asking your safeguarding lead."
    )


def afterwards(story: Scenario, _: Gettext) -> Afterwards:
    """Say what pupils can say after a story, and what goes beyond it."""
    objective = plain(story.guide.objective)
    signs = dict.fromkeys(sign_name(line.sign, _) for line in story.scene if line.sign)
    return Afterwards(
        title=plain(story.title),
        can_say=_("“I can: {objective}”").format(objective=objective),
        words=tuple(signs),
        easier=plain(story.question),
        harder=plain(story.guide.discuss[-1]),
        finished=_("Write another safe answer for {hero}, and what happens then.").format(
            hero=plain(story.hero)
        ),
    )
