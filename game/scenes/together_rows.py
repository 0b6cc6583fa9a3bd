"""What the two see at each part of a story, in words and in rows."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from game.scenario.dilemma import Stage
from game.scenario.model import Scenario
from game.scenes import dilemma_cards as cards
from game.scenes.dilemma_rows import ICONS, STRONG
from game.scenes.dilemma_words import headings, spoken_feedback, spoken_line
from game.scenes.rows import Row, colour_row, words
from game.teaching.together_flow import Part, Who
from game.view.text import LEAD, Style

if TYPE_CHECKING:
    from game.scenes.together import Together


def name(scene: "Together", who: Who) -> str:
    """Name one of the two by role."""
    _ = scene.kit.words.gettext
    return _("the child") if who is Who.CHILD else _("the grown-up")


def title(scene: "Together") -> str:
    """Say what this part is for."""
    _, flow = scene.kit.words.gettext, scene.flow
    who = name(scene, flow.turn)
    match flow.part:
        case Part.READ:
            return _("Read together")
        case Part.FIRST | Part.SECOND:
            return _("In private: {who} chooses").format(who=who)
        case Part.HAND_OVER:
            return _("Hand over")
        case Part.REVEAL:
            return _("The same!") if flow.alike else _("Two ideas!")
        case Part.SAY_IT:
            return _("Say it to each other")
    return _("What comes of it?")


def rows_of(scene: "Together", width: int) -> Iterator[Row]:
    """Give the rows of the part."""
    _, brush, flow = scene.kit.words.gettext, scene.kit.brush, scene.flow
    story = flow.dilemma.scenario
    match flow.part:
        case Part.READ:
            yield words(brush, story.title, width, Style(LEAD, display=True))
            yield words(brush, _("Read it aloud, at your own pace."), width)
        case Part.FIRST | Part.SECOND:
            yield words(brush, story.question, width, Style(LEAD, display=True))
            yield from cards_of(scene, width)
            yield words(brush, _("The other one looks away."), width)
        case Part.HAND_OVER:
            told = _("Now it is the turn of {who}. The first choice stays hidden.")
            yield words(brush, told.format(who=name(scene, flow.turn)), width, Style(LEAD))
        case Part.REVEAL:
            yield from reveal(scene, width)
        case Part.SAY_IT:
            yield words(brush, _("Choose one and say it out loud. Each one is fine."), width)
            for index, text in enumerate(story.say_it):
                act = partial(scene.say, index)
                yield cards.speech_card(brush, f"say-{index}", text, width, act)
        case _:
            yield from feedback(scene, width)


def cards_of(scene: "Together", width: int) -> Iterator[Row]:
    """Give the choices to pick from."""
    tried = scene.kit.words.gettext("looked at")
    dilemma = scene.flow.dilemma
    for index, choice in enumerate(dilemma.choices):
        word = tried if choice.id in dilemma.tried else ""
        act = partial(scene.pick, choice.id)
        yield cards.card(scene.kit.brush, index, choice, width, word, act)


def reveal(scene: "Together", width: int) -> Iterator[Row]:
    """Give both choices, and what to talk about; the roles of the talk change too."""
    _, brush, flow = scene.kit.words.gettext, scene.kit.brush, scene.flow
    for who in (flow.first, flow.second):
        choice = flow.picks[who]
        label = _("{who} chose:").format(who=name(scene, who).capitalize())
        yield words(brush, label, width)
        yield cards.chosen_card(brush, flow.dilemma.choices.index(choice), choice.text, width)
    prompt = flow.dilemma.scenario.guide.discuss[0]
    yield colour_row(brush, f"{talk(scene)}\n{prompt}", brush.theme.mine, width)


def feedback(scene: "Together", width: int) -> Iterator[Row]:
    """Give the choices to make together, or what comes of one."""
    _, brush, dilemma = scene.kit.words.gettext, scene.kit.brush, scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is not Stage.FEEDBACK or chosen is None:
        yield words(brush, _("Now choose together."), width)
        yield from cards_of(scene, width)
        return
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    yield cards.banner(brush, headings(_)[chosen.safety], ICONS[chosen.safety], tones, width)
    yield cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width)
    yield words(brush, chosen.feedback, width)
    if chosen.repair:
        yield cards.repair_plate(brush, _("Put it right"), chosen.repair, width)


def spoken(scene: "Together") -> str:
    """Say what is new."""
    _, flow = scene.kit.words.gettext, scene.flow
    dilemma, story = flow.dilemma, flow.dilemma.scenario
    if flow.part is Part.READ and dilemma.shown > 1:
        return spoken_line(dilemma.lines[-1], _)
    if flow.part is Part.FEEDBACK and dilemma.stage is Stage.FEEDBACK and dilemma.chosen:
        return spoken_feedback(dilemma.chosen, _)
    return " ".join([f"{title(scene)}.", *said_in(scene, story)])


def said_in(scene: "Together", story: Scenario) -> list[str]:
    """Give what is said at a part, after its title."""
    _, flow = scene.kit.words.gettext, scene.flow
    match flow.part:
        case Part.READ:
            opening = f"{story.title}. {story.app or ''}. {_('Read it aloud, at your own pace.')}"
            return [opening, spoken_line(flow.dilemma.lines[0], _)]
        case Part.FIRST | Part.SECOND:
            return [_("The other one looks away."), story.question]
        case Part.HAND_OVER:
            told = _("Now it is the turn of {who}. The first choice stays hidden.")
            return [told.format(who=name(scene, flow.turn))]
        case Part.REVEAL:
            chose = _("{who} chose:")
            picks = [(name(scene, who), flow.picks[who].text) for who in (flow.first, flow.second)]
            said = [f"{chose.format(who=who.capitalize())} {text}." for who, text in picks]
            return [*said, talk(scene), story.guide.discuss[0]]
        case Part.SAY_IT:
            return [_("Choose one and say it out loud. Each one is fine.")]
    return [_("Now choose together.")]


def talk(scene: "Together") -> str:
    """Say who explains and who guesses."""
    told = scene.kit.words.gettext("Talk: {who} explains, the other one guesses why.")
    return told.format(who=name(scene, scene.flow.first))
