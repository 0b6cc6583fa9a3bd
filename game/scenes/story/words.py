"""Words of a story on every screen: headings, and how the lines on its phone are said."""

from collections.abc import Callable, Sequence

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Line, Scenario
from game.ui.sentence import said

Translate = Callable[[str], str]


def headings(_: Translate) -> dict[str, str]:
    """Return the headings of a feedback."""
    return {
        "safe": _("Good stop!"),
        "nearly": _("What would help more?"),
        "unsafe": _("Let's try another way."),
    }


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
    return spoken_line(dilemma.then_lines[-1], _) if dilemma.stage is Stage.THEN else ""


def finished(story: Scenario, _: Translate) -> str:
    """Say what the sticker on the set list shows."""
    return _("{title} is on your set list.").format(title=story.title)
