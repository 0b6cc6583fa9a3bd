"""What stands beside the phone at each stage of a dilemma, in words and in rows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from game.scenario.dilemma import Stage
from game.scenario.model import Choice, Line
from game.scenes import dilemma_cards as cards
from game.scenes.rows import Row, button, colour_row, words
from game.scenes.scene import Change
from game.view.text import LEAD, TITLE, Style
from game.view.theme import Colour

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene

ICONS = {"safe": "tick", "nearly": "bulb", "unsafe": "again"}
STRONG = {"safe": 2, "nearly": 1, "unsafe": 0}
"""Which of the four letter colours a feedback's disc has."""


@dataclass(frozen=True)
class Aside:
    """A lesser button: below the rows, side by side with another where both fit."""

    name: str
    label: str
    act: Callable[[], Change | None]
    icon: str = ""


def headings(_: Callable[[str], str]) -> dict[str, str]:
    """Give the headings of a feedback."""
    return {
        "safe": _("Good stop!"),
        "nearly": _("What would help more?"),
        "unsafe": _("Let's try another way."),
    }


def rows_of(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows of the stage the dilemma is in."""
    _ = scene.kit.words.gettext
    if not scene.shows_answers and scene.dilemma.stage not in (Stage.SCENE, Stage.SPOT):
        label = _("To the choices") if scene.dilemma.stage is Stage.CHOICES else _("Go back")
        return [*intro(scene, width), turn_row(scene, width, label, primary=True)]
    rows: dict[Stage, Callable[[DilemmaScene, int], list[Row]]] = {
        Stage.SCENE: scene_rows,
        Stage.SPOT: spot_rows,
        Stage.CHOICES: choice_rows,
        Stage.FEEDBACK: feedback_rows,
        Stage.SAY_IT: say_rows,
    }
    make = rows.get(scene.dilemma.stage)
    return make(scene, width) if make else []


def asides_of(scene: "DilemmaScene") -> list[Aside]:
    """Give the lesser buttons of the stage."""
    _ = scene.kit.words.gettext
    dilemma = scene.dilemma
    skip = Aside("skip", _("Skip this story"), scene.skip)
    match dilemma.stage:
        case Stage.SCENE:
            return [skip]
        case Stage.CHOICES if scene.shows_answers:
            asides = []
            if scene.two_pages:
                asides.append(Aside("turn", _("Look again"), scene.look_again, "swap"))
            if dilemma.scenario.signs and not dilemma.found_signs:
                asides.append(Aside("hint", _("Does it sound right?"), scene.hint, "ear"))
            return asides if dilemma.tried else [*asides, skip]
        case Stage.FEEDBACK | Stage.SAY_IT if scene.two_pages and scene.shows_answers:
            return [Aside("turn", _("Look again"), scene.look_again, "swap")]
    return []


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


def sentence(text: str) -> str:
    """End a text with a full stop where it has no end of its own, so that a voice pauses."""
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?", "…", ":")) else f"{text}."


def spoken(scene: "DilemmaScene") -> str:
    """Say what is new at this stage."""
    _, ngettext = scene.kit.words.gettext, scene.kit.words.ngettext
    dilemma, story = scene.dilemma, scene.dilemma.scenario
    match dilemma.stage:
        case Stage.SCENE:
            return spoken_scene(scene)
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


def spoken_scene(scene: "DilemmaScene") -> str:
    """Say the newest line, after the story's title and whose phone it is on before the first."""
    _, dilemma, story = scene.kit.words.gettext, scene.dilemma, scene.dilemma.scenario
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


def first_focus(scene: "DilemmaScene") -> str:
    """Name the control that has the focus when the stage begins."""
    match scene.dilemma.stage:
        case Stage.CHOICES if scene.shows_answers:
            choices, tried = scene.dilemma.choices, scene.dilemma.tried
            return next((one for one in choices if one.id not in tried), choices[0]).id
        case Stage.SPOT if scene.shows_phone:
            return "line-0"
        case Stage.SAY_IT if scene.shows_answers:
            return "say-0"
        case Stage.CHOICES | Stage.FEEDBACK | Stage.SAY_IT if not scene.shows_answers:
            return "turn"
    return "on"


def heading(scene: "DilemmaScene", text: str, width: int, size: float = LEAD) -> Row:
    """Give a heading in the display face."""
    return words(scene.kit.brush, text, width, Style(size, display=True))


def intro(scene: "DilemmaScene", width: int) -> list[Row]:
    """Say which story this is, and whose phone."""
    _ = scene.kit.words.gettext
    story = scene.dilemma.scenario
    whose = _("{name}'s phone. Read at your own pace.").format(name=story.hero)
    return [
        heading(scene, story.title, width, TITLE - 2),
        words(scene.kit.brush, whose, width),
    ]


def turn_row(scene: "DilemmaScene", width: int, label: str, *, primary: bool = False) -> Row:
    """Give the button that turns between phone and answers."""
    return button(
        scene.kit.brush, "turn", label, scene.look_again, width, primary=primary, icon="swap"
    )


def scene_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows while the scene appears line by line."""
    _ = scene.kit.words.gettext
    go_on = button(scene.kit.brush, "on", _("Next"), scene.next, width, primary=True, icon="next")
    return [*intro(scene, width), go_on]


def spot_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows of the question whether it sounds right."""
    _ = scene.kit.words.gettext
    brush = scene.kit.brush
    rows = [
        heading(scene, _("Does it sound right?"), width, LEAD + 4),
        words(brush, _("Choose the line that feels off."), width),
    ]
    if scene.word:
        fill: Colour = brush.theme.good if scene.word_good else brush.theme.retry
        rows.append(colour_row(brush, scene.word, fill, width))
    rows.append(
        button(brush, "nothing", _("Nothing feels off"), lambda: scene.tap(None), width, icon="ear")
    )
    rows.append(
        button(
            brush, "on", _("Go on"), scene.leave_spot, width, primary=bool(scene.word), icon="next"
        )
    )
    return rows


def choice_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the question and the cards."""
    dilemma, brush = scene.dilemma, scene.kit.brush
    word = scene.kit.words.gettext("tried")
    rows = [heading(scene, dilemma.scenario.question, width, LEAD + 4)]
    rows += [
        cards.card(
            brush, index, choice, width, word if choice.id in dilemma.tried else "",
            partial(scene.choose, choice.id),
        )
        for index, choice in enumerate(dilemma.choices)
    ]  # fmt: skip
    return rows


def feedback_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give what came of the choice, and the way on."""
    _ = scene.kit.words.gettext
    brush, chosen = scene.kit.brush, scene.dilemma.chosen
    if chosen is None:
        return []
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    rows = [
        cards.banner(brush, headings(_)[chosen.safety], ICONS[chosen.safety], tones, width),
        cards.chosen_card(brush, scene.dilemma.choices.index(chosen), chosen.text, width),
        words(brush, chosen.feedback, width),
    ]
    if chosen.repair:
        rows.append(cards.repair_plate(brush, _("Put it right"), chosen.repair, width))
    rows.append(Row(brush.u(2)))  # some air above the button
    label = _("Go on") if chosen.safe else _("Choose again")
    icon = "next" if chosen.safe else "again"
    rows.append(button(brush, "on", label, scene.next, width, primary=True, icon=icon))
    return rows


def say_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the words to say to a grown-up; each is fine."""
    _ = scene.kit.words.gettext
    brush = scene.kit.brush
    rows = [
        heading(scene, _("Say it"), width, LEAD + 4),
        words(brush, _("Which words would you use to tell a grown-up? Each one is fine."), width),
    ]
    rows += [
        cards.speech_card(brush, f"say-{index}", text, width, partial(scene.say, index))
        for index, text in enumerate(scene.dilemma.scenario.say_it)
    ]
    return rows
