"""Words of a story on every screen: headings, and how the lines on its phone are said."""

from collections.abc import Callable, Sequence

from game.scenario.dilemma import ACTED, Dilemma, Stage
from game.scenario.model import Choice, Line, Praise, Safety, Scenario
from game.ui.sentence import said, sentence
from game.ui.telling import Telling

Translate = Callable[[str], str]


def praise(story: Scenario, _: Translate) -> str:
    """Say what was right about a safe choice of a story."""
    return {
        Praise.STOPPED: _("Good stop!"),
        Praise.THOUGHT: _("Good thinking!"),
        Praise.WENT_AHEAD: _("Good to go!"),
        Praise.HELPED: _("You helped!"),
        Praise.PUT_RIGHT: _("You put it right!"),
    }[story.praise]


def heading_of(story: Scenario, choice: Choice, _: Translate) -> str:
    """Return the heading of a choice's feedback."""
    return {
        Safety.SAFE: praise(story, _),
        Safety.NEARLY: _("What would help more?"),
        Safety.UNSAFE: _("Let's try another way."),
    }[choice.safety]


def stage_title(stage: Stage, _: Translate) -> str:
    """Name a stage in which a story is acted out, or said."""
    return {
        Stage.THEN: _("What happens next?"),
        Stage.DO: _("Now do it"),
        Stage.SAY_NO: _("Say it to a friend"),
        Stage.SAY_IT: _("Say it"),
    }[stage]


def stage_words(stage: Stage, dilemma: Dilemma, _: Translate) -> str:
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


def spoken_line(line: Line, _: Translate) -> str:
    """Say a line of the scene with its picture, its setting and its button."""
    speech = _("{speaker}: {words}").format(speaker=line.speaker, words=line.text)
    return said(
        line.text if line.told else speech,
        _("Picture: {alt}").format(alt=line.alt) if line.alt else "",
        _("It is set to: {value}.").format(value=line.setting) if line.setting else "",
        _("Button: {label}.").format(label=line.button) if line.button else "",
    )


def spoken_lines(story: Scenario, lines: Sequence[Line], start: int, _: Translate) -> str:
    """Say the lines of a story from `start` on, after the app's name before the first one."""
    app = story.app or "" if start == 0 else ""
    return said(app, *(spoken_line(line, _) for line in lines[start:]))


def new_on_phone(dilemma: Dilemma, _: Translate) -> str:
    """Say the newest line on the phone, while a story is read or what follows is seen."""
    if dilemma.stage is Stage.SCENE:
        return spoken_lines(dilemma.scenario, dilemma.lines, dilemma.shown - 1, _)
    return new_of_then(dilemma, _)


def new_of_then(dilemma: Dilemma, _: Translate) -> str:
    """Say the newest line of what follows a choice, while that is seen."""
    return spoken_line(dilemma.then_lines[-1], _) if dilemma.stage is Stage.THEN else ""


def finished(story: Scenario, _: Translate) -> str:
    """Say what the sticker on the set list shows."""
    return _("{title} is on your set list.").format(title=story.title)


def sound_of(was: Stage, dilemma: Dilemma) -> str:
    """Name the sound of a step: a feedback is heard when it opens, all else is a page."""
    if dilemma.stage is not Stage.FEEDBACK or was is Stage.FEEDBACK or dilemma.chosen is None:
        return "page"
    return "good" if dilemma.chosen.safe else "again"


def heard_again(dilemma: Dilemma, shown: str, _: Translate) -> str:
    """Say the story so far, then what follows, or what the rows of the stage show."""
    lines = " ".join(spoken_line(line, _) for line in dilemma.lines)
    match dilemma.stage:
        case Stage.SCENE:
            return lines
        case Stage.THEN:
            then = " ".join(spoken_line(line, _) for line in dilemma.then_lines)
            return f"{lines} {stage_title(Stage.THEN, _)} {then}"
    return f"{lines} {shown}"


def step_of(dilemma: Dilemma, _: Translate) -> str:
    """Say which story this is and how far it has come."""
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


def retell(telling: Telling, dilemma: Dilemma, shown: str) -> None:
    """Let the story so far, and what the rows show, be what is heard again on its screen."""
    telling.told = heard_again(dilemma, shown, telling.words.gettext)
    telling.step = step_of(dilemma, telling.words.gettext)
