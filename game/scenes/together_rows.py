"""What the two see at each part of a story, as rows."""

from collections.abc import Iterator
from functools import partial

from game.scenario.dilemma import Stage
from game.scenes import dilemma_cards as cards
from game.scenes import together_cards as mine
from game.scenes import together_words as says
from game.scenes.dilemma_rows import ICONS, STRONG
from game.scenes.dilemma_words import headings
from game.scenes.rows import Row, words
from game.scenes.together_part import OpenPart
from game.teaching.together_flow import Part
from game.view.text import LEAD, TITLE, Style


def rows_of(scene: OpenPart, width: int) -> Iterator[Row]:
    """Give the rows of the part."""
    _, brush, flow = scene.kit.words.gettext, scene.kit.brush, scene.flow
    story = flow.dilemma.scenario
    match flow.part:
        case Part.READ:
            yield words(brush, says.title(scene), width)
            yield heading(scene, story.title, width, TITLE - 2)
            yield words(brush, _("Read it aloud, at your own pace."), width)
        case Part.FIRST | Part.SECOND:
            turn = (says.title(scene), says.looks_away(scene))
            yield mine.turn_row(brush, flow.turn, turn, width)
            yield heading(scene, story.question, width, LEAD)
            yield from choices(scene, width)
        case Part.HAND_OVER:
            yield from hand_over(scene, width)
        case Part.REVEAL:
            yield from reveal(scene, width)
        case Part.SAY_IT:
            yield heading(scene, says.title(scene), width)
            yield words(brush, _("Choose one and say it out loud. They're all fine."), width)
            for index, text in enumerate(story.say_it):
                act = partial(scene.say, index)
                yield cards.speech_card(brush, f"say-{index}", text, width, act)
        case _:
            yield from feedback(scene, width)


def heading(scene: OpenPart, text: str, width: int, size: float = LEAD + 4) -> Row:
    """Give a heading in the display face."""
    return words(scene.kit.brush, text, width, Style(size, display=True))


def head_size(scene: OpenPart) -> float:
    """Give the size of the heads of the reveal and what leads to it, design px at 100 %."""
    return TITLE - 2 if scene.kit.brush.text.text_scale < mine.LARGE else LEAD + 4


def choices(scene: OpenPart, width: int) -> Iterator[Row]:
    """Give the choices to pick from."""
    tried = scene.kit.words.gettext("looked at")
    dilemma = scene.flow.dilemma
    for index, choice in enumerate(dilemma.choices):
        word = tried if choice.id in dilemma.tried else ""
        act = partial(scene.pick, choice.id)
        yield cards.card(scene.kit.brush, index, choice, width, word, act)


def hand_over(scene: OpenPart, width: int) -> Iterator[Row]:
    """Give whose turn it is, and who looks away."""
    brush, flow = scene.kit.brush, scene.flow
    now, away = says.turn_words(scene)
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield mine.hand_over_row(brush, flow.first, flow.second)
    yield words(brush, now, width, Style(LEAD, bold=True))
    yield words(brush, away, width)


def reveal(scene: OpenPart, width: int) -> Iterator[Row]:
    """Give both choices, equal in weight, and what to talk about."""
    brush, flow = scene.kit.brush, scene.flow
    picks = [
        mine.Pick(
            who, says.chose(scene, who),
            flow.dilemma.choices.index(flow.picks[who]), flow.picks[who].text,
        )
        for who in says.READING_ORDER
    ]  # fmt: skip
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield words(brush, says.said_of_both(scene), width)
    yield from mine.reveal_rows(brush, picks, width, alike=flow.alike)
    prompt = flow.dilemma.scenario.guide.discuss[0]
    yield mine.talk_row(brush, says.talk(scene), prompt, brush.theme.mine, width)


def feedback(scene: OpenPart, width: int) -> Iterator[Row]:
    """Give the choices to make together, or what follows one."""
    _, brush, dilemma = scene.kit.words.gettext, scene.kit.brush, scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is not Stage.FEEDBACK or chosen is None:
        yield heading(scene, says.title(scene), width)
        yield words(brush, _("Now choose together."), width)
        yield from choices(scene, width)
        return
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    yield cards.banner(brush, headings(_)[chosen.safety], ICONS[chosen.safety], tones, width)
    yield cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width)
    yield words(brush, chosen.feedback, width)
    if chosen.repair:
        yield cards.repair_plate(brush, _("Put it right"), chosen.repair, width)
