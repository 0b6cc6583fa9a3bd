"""What is said at a dilemma: its lines, its stages, and what came of a choice."""

from collections.abc import Callable

from game.i18n import Words
from game.scenario.dilemma import ACTED, Dilemma, Stage
from game.scenario.do_steps import other_apps
from game.scenario.model import Choice, Line, Praise, Safety, Scenario
from game.ui.sentence import sentence
from game.ui.telling import Telling


def praise(story: Scenario, _: Callable[[str], str]) -> str:
    """Say what was right about a safe choice of a story."""
    return {
        Praise.STOPPED: _("Good stop!"),
        Praise.WENT_AHEAD: _("Good to go!"),
        Praise.HELPED: _("You helped!"),
        Praise.PUT_RIGHT: _("You put it right!"),
    }[story.praise]


def heading_of(story: Scenario, choice: Choice, _: Callable[[str], str]) -> str:
    """Return the heading of a choice's feedback."""
    return {
        Safety.SAFE: praise(story, _),
        Safety.NEARLY: _("What would help more?"),
        Safety.UNSAFE: _("Let's try another way."),
    }[choice.safety]


def stage_title(stage: Stage, _: Callable[[str], str]) -> str:
    """Name a stage in which a story is acted out, or said."""
    return {
        Stage.THEN: _("What happens next?"),
        Stage.DO: _("Now do it"),
        Stage.SAY_NO: _("Say it to a friend"),
        Stage.SAY_IT: _("Say it"),
    }[stage]


def stage_words(stage: Stage, dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say what is asked for at a stage in which a story is acted out, or said."""
    match stage:
        case Stage.THEN:
            return _("Look at the phone.")
        case Stage.DO if dilemma.to_do:
            return _("Press it on the phone, one thing after the other.")
        case Stage.DO:
            return _("All done.")
        case Stage.SAY_NO:
            return _("Which words would you use? You can stay friends. They're all fine.")
    return _("Which words would you use to tell a grown-up? They're all fine.")


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
    _ = words.gettext
    match dilemma.stage:
        case Stage.SCENE:
            said = spoken_scene(dilemma, _)
        case Stage.SPOT | Stage.CHOICES:
            said = spoken_question(dilemma, words)
        case Stage.THEN:
            said = spoken_then(dilemma, _)
        case Stage.FEEDBACK if dilemma.chosen:
            said = spoken_feedback(dilemma.scenario, dilemma.chosen, _)
        case Stage.DO:
            said = spoken_do(dilemma, _)
        case Stage.SAY_NO | Stage.SAY_IT:
            said = spoken_asked(dilemma.stage, dilemma, _)
        case _:
            said = _("{title} is on your set list.").format(title=dilemma.scenario.title)
    return said


def spoken_question(dilemma: Dilemma, words: Words) -> str:
    """Ask which line doesn't feel right, or the story's own question; say how many there are."""
    _, ngettext = words.gettext, words.ngettext
    if dilemma.stage is Stage.SPOT:
        count = len(dilemma.lines)
        lines = ngettext("{count} line.", "{count} lines.", count).format(count=count)
        ask = _("Does it sound right? Choose the line that doesn't feel right.")
        return f"{ask} {lines}"
    count = len(dilemma.choices)
    choices = ngettext("{count} choice.", "{count} choices.", count).format(count=count)
    return f"{dilemma.scenario.question} {choices}"


def spoken_scene(dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say the newest line, after the story's title and whose phone it is on before the first."""
    story = dilemma.scenario
    said = spoken_line(dilemma.lines[-1], _)
    opening = _("Soundcheck: {title} {name}'s phone.")
    opening = opening.format(title=sentence(story.title), name=story.hero)
    if story.app:
        opening += f" {story.app}."
    return said if dilemma.shown > 1 else f"{opening} {said}"


def spoken_then(dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say the newest line of what follows a choice, after a heading before the first."""
    said = spoken_line(dilemma.then_lines[-1], _)
    return f"{stage_title(Stage.THEN, _)} {said}" if dilemma.then_shown == 1 else said


def spoken_asked(stage: Stage, dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say what a stage is called and what it asks for."""
    return f"{sentence(stage_title(stage, _))} {stage_words(stage, dilemma, _)}"


def spoken_do(dilemma: Dilemma, _: Callable[[str], str]) -> str:
    """Say what is to be pressed, and that it looks different elsewhere."""
    chosen = sentence(dilemma.chosen.text) if dilemma.chosen else ""
    parts = (spoken_asked(Stage.DO, dilemma, _), chosen, other_apps(_))
    return " ".join(part for part in parts if part)


def spoken_feedback(story: Scenario, chosen: Choice, _: Callable[[str], str]) -> str:
    """Say what came of a choice, and how to put it right."""
    said = f"{heading_of(story, chosen, _)} {chosen.feedback}"
    return f"{said} {_('Put it right:')} {chosen.repair}" if chosen.repair else said


def sound_of(was: Stage, dilemma: Dilemma) -> str:
    """Name the sound of a step: a feedback is heard when it opens, all else is a page."""
    if dilemma.stage is not Stage.FEEDBACK or was is Stage.FEEDBACK or dilemma.chosen is None:
        return "page"
    return "good" if dilemma.chosen.safe else "again"


def heard_again(dilemma: Dilemma, words: Words) -> str:
    """Say the story so far, then what follows, what is asked or what came of the choice."""
    _ = words.gettext
    lines = " ".join(spoken_line(line, _) for line in dilemma.lines)
    match dilemma.stage:
        case Stage.SCENE:
            return lines
        case Stage.THEN:
            then = " ".join(spoken_line(line, _) for line in dilemma.then_lines)
            return f"{lines} {stage_title(Stage.THEN, _)} {then}"
    return f"{lines} {spoken(dilemma, words)}"


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
        **{stage: sentence(stage_title(stage, _)) for stage in (*ACTED, Stage.SAY_IT)},
    }
    return f"{_('Soundcheck:')} {sentence(story.title)} {steps.get(dilemma.stage, '')}".strip()


def retell(telling: Telling, dilemma: Dilemma) -> None:
    """Let the story so far be what is heard again on its screen."""
    telling.told = heard_again(dilemma, telling.words)
    telling.step = step_of(dilemma, telling.words)
