"""What stands on children's devices at a step of a story: never more than on the big screen."""

from collections.abc import Sequence

from game.class_devices.wire import Shown, ShownChoice, ShownLine, Step, Wording
from game.scenario.model import Choice, Line, Scenario, Weight
from game.teaching.classroom.flow import ClassFlow, ClassStep

LETTERS = "ABCD"
STEPS = {
    ClassStep.READ: Step.READ,
    ClassStep.VOTE_ONE: Step.VOTE,
    ClassStep.TALK: Step.TALK,
    ClassStep.VOTE_TWO: Step.VOTE,
    ClassStep.CHANGE: Step.WAIT,
}
"""At every other step there is something to see on the big screen."""
WITH_STORY = (Step.READ, Step.VOTE, Step.TALK)
VOTES = (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)
Question = tuple[str, str]


def shown_of(flow: ClassFlow, *, careful: bool) -> Shown:
    """Return what stands on devices; a careful story does only where `careful` says so."""
    step, story = STEPS.get(flow.step, Step.RESULT), flow.dilemma.scenario
    if step is not Step.WAIT and is_kept_off(story, careful=careful):
        return Shown(step=Step.PAPER)
    if step not in WITH_STORY:
        return Shown(step=step)
    easy = story.worded(easy=True)
    lines = shown_lines(story.hero, flow.dilemma.lines, easy.scene)
    if step is Step.READ:
        return Shown(step=step, title=story.title, lines=lines)
    return Shown(
        step=step,
        title=story.title,
        lines=lines,
        question=worded(story.question, easy.question),
        choices=shown_choices(flow.dilemma.choices, easy),
    )


def asked(flow: ClassFlow, *, careful: bool) -> Question | None:
    """Return which question devices vote on now; None where they do not."""
    story = flow.dilemma.scenario
    if flow.step not in VOTES or is_kept_off(story, careful=careful):
        return None
    return story.id, flow.step.value


def is_kept_off(story: Scenario, *, careful: bool) -> bool:
    """Tell whether a story is for the big screen alone."""
    return story.weight is Weight.CAREFUL and not careful


def worded(text: str, easy: str) -> Wording:
    """Return a text with its easier words, where they are others."""
    return Wording(text=text, easy="" if easy == text else easy)


def shown_lines(hero: str, lines: Sequence[Line], easy: Sequence[Line]) -> tuple[ShownLine, ...]:
    """Return the lines that stand on the phone so far."""
    return tuple(
        ShownLine(
            speaker="" if line.told else line.speaker,
            words=worded(line.text, easier.text),
            mine=line.speaker == hero,
        )
        for line, easier in zip(lines, easy, strict=False)
    )


def shown_choices(choices: Sequence[Choice], easy: Scenario) -> tuple[ShownChoice, ...]:
    """Return the choices in the order of the lesson, each with its letter."""
    return tuple(
        ShownChoice(
            id=choice.id, letter=letter, words=worded(choice.text, easy.choice(choice.id).text)
        )
        for letter, choice in zip(LETTERS, choices, strict=False)
    )
