"""What is said at a dilemma: its lines, its stages, and what came of a choice."""

from collections.abc import Callable

from game.i18n import Words
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice, Line
from game.ui.sentence import sentence
from game.ui.telling import Telling


def headings(_: Callable[[str], str]) -> dict[str, str]:
    """Return the headings of a feedback."""
    return {
        "safe": _("Good stop!"),
        "nearly": _("What would help more?"),
        "unsafe": _("Let's try another way."),
    }


def spoken_line(line: Line, _: Callable[[str], str]) -> str:
    """Say a line of the scene with its picture, its setting and its button."""
    said = sentence(line.text if line.told else f"{line.speaker}: {line.text}")
    if line.alt:
        said += " " + sentence(_("Picture: {alt}").format(alt=line.alt))
    if line.setting:
        said += " " + _("It is set to: {value}.").format(value=line.setting)
    if line.button:
        said += " " + _("Button: {label}.").format(label=line.button)
    return said


def spoken(dilemma: Dilemma, words: Words) -> str:
    """Say what is new at the stage the dilemma is in."""
    _, ngettext = words.gettext, words.ngettext
    story = dilemma.scenario
    match dilemma.stage:
        case Stage.SCENE:
            return spoken_scene(dilemma, _)
        case Stage.SPOT:
            count = len(dilemma.lines)
            lines = ngettext("{count} line.", "{count} lines.", count).format(count=count)
            return f"{_('Does it sound right? Choose the line that feels off.')} {lines}"
        case Stage.CHOICES:
            count = len(dilemma.choices)
            choices = ngettext("{count} choice.", "{count} choices.", count).format(count=count)
            return f"{story.question} {choices}"
        case Stage.FEEDBACK if dilemma.chosen:
            return spoken_feedback(dilemma.chosen, _)
        case Stage.SAY_IT:
            return _("Say it. Which words would you use to tell a grown-up? Each one is fine.")
    return _("{title} is on your set list.").format(title=story.title)


def spoken_scene(dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say the newest line, after the story's title and whose phone it is on before the first."""
    story = dilemma.scenario
    said = spoken_line(dilemma.lines[-1], _)
    opening = _("Soundcheck: {title} {name}'s phone.")
    opening = opening.format(title=sentence(story.title), name=story.hero)
    if story.app:
        opening += f" {story.app}."
    return said if dilemma.shown > 1 else f"{opening} {said}"


def spoken_feedback(chosen: Choice, _: Callable[[str], str]) -> str:
    """Say what came of a choice, and how to put it right."""
    said = f"{headings(_)[chosen.safety]} {chosen.feedback}"
    return f"{said} {_('Put it right:')} {chosen.repair}" if chosen.repair else said


def heard_again(dilemma: Dilemma, words: Words) -> str:
    """Say the story so far, then what is asked or what came of the choice."""
    _ = words.gettext
    lines = " ".join(spoken_line(line, _) for line in dilemma.lines)
    return lines if dilemma.stage is Stage.SCENE else f"{lines} {spoken(dilemma, words)}"


def step_of(dilemma: Dilemma, words: Words) -> str:
    """Say which story this is and how far it has come."""
    _ = words.gettext
    story = dilemma.scenario
    steps = {
        Stage.SCENE: _("Line {number} of {all}.").format(
            number=dilemma.shown, all=len(story.scene)
        ),
        Stage.SPOT: _("Does it sound right?"),
        Stage.CHOICES: _("The question."),
        Stage.FEEDBACK: _("What came of your choice."),
        Stage.SAY_IT: _("Say it."),
    }
    return f"{_('Soundcheck:')} {sentence(story.title)} {steps.get(dilemma.stage, '')}".strip()


def retell(telling: Telling, dilemma: Dilemma) -> None:
    """Let the story so far be what is heard again on its screen."""
    telling.told = heard_again(dilemma, telling.words)
    telling.step = step_of(dilemma, telling.words)
