"""What the two see at each part of a story, as rows."""

from collections.abc import Iterator
from functools import partial

from game.scenario.dilemma import Stage
from game.scenes.story import cards
from game.scenes.story.rows import ICONS, STRONG
from game.scenes.story.words import headings
from game.scenes.together import cards as mine
from game.scenes.together import words as says
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import TogetherPart
from game.ui.rows import Row, text_row
from game.view.text import LEAD, TITLE, Style


def rows_of(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return the rows of the part."""
    _, brush, flow = scene.context.words.gettext, scene.context.brush, scene.flow
    story = flow.dilemma.scenario
    match flow.part:
        case TogetherPart.READ:
            yield text_row(brush, says.title(scene), width)
            yield heading(scene, story.title, width, TITLE - 2)
            yield text_row(brush, _("Read it aloud, at your own pace."), width)
        case TogetherPart.FIRST | TogetherPart.SECOND:
            turn = (says.title(scene), says.looks_away(scene))
            yield mine.turn_row(brush, flow.turn, turn, width)
            yield heading(scene, story.question, width, LEAD)
            yield from choices(scene, width)
        case TogetherPart.HAND_OVER:
            yield from hand_over(scene, width)
        case TogetherPart.REVEAL:
            yield from reveal(scene, width)
        case TogetherPart.SAY_IT:
            yield heading(scene, says.title(scene), width)
            yield text_row(brush, _("Choose one and say it out loud. Each one is fine."), width)
            for index, text in enumerate(story.say_it):
                act = partial(scene.say, index)
                yield cards.speech_card(brush, index, text, width, act)
        case _:
            yield from feedback(scene, width)


def heading(scene: TogetherView, text: str, width: int, size: float = LEAD + 4) -> Row:
    """Return a heading in the display face."""
    return text_row(scene.context.brush, text, width, Style(size, display=True))


def head_size(scene: TogetherView) -> float:
    """Return the size of the heads of the reveal and what leads to it, design px at 100 %."""
    return TITLE - 2 if scene.context.brush.text.text_scale < mine.LARGE else LEAD + 4


def choices(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return the choices to pick from."""
    tried = scene.context.words.gettext("looked at")
    dilemma = scene.flow.dilemma
    for index, choice in enumerate(dilemma.choices):
        word = tried if choice.id in dilemma.tried else ""
        act = partial(scene.pick, choice.id)
        yield cards.card(scene.context.brush, index, choice, width, word, act)


def hand_over(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return whose turn it is, and who looks away."""
    brush, flow = scene.context.brush, scene.flow
    now, away = says.turn_words(scene)
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield mine.hand_over_row(brush, flow.first, flow.second)
    yield text_row(brush, now, width, Style(LEAD, bold=True))
    yield text_row(brush, away, width)


def reveal(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return both choices, equal in weight, and what to talk about."""
    brush, flow = scene.context.brush, scene.flow
    picks = [
        mine.PrivatePick(
            who, says.chose(scene, who),
            flow.dilemma.choices.index(flow.picks[who]), flow.picks[who].text,
        )
        for who in says.READING_ORDER
    ]  # fmt: skip
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield text_row(brush, says.said_of_both(scene), width)
    yield from mine.reveal_rows(brush, picks, width, alike=flow.alike)
    prompt = flow.dilemma.scenario.guide.discuss[0]
    yield mine.talk_row(brush, says.talk(scene), prompt, brush.theme.mine, width)


def feedback(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return the choices to make together, or what comes of one."""
    _, brush, dilemma = scene.context.words.gettext, scene.context.brush, scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is not Stage.FEEDBACK or chosen is None:
        yield heading(scene, says.title(scene), width)
        yield text_row(brush, _("Now choose together."), width)
        yield from choices(scene, width)
        return
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    yield cards.banner(brush, headings(_)[chosen.safety], ICONS[chosen.safety], tones, width)
    yield cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width)
    yield text_row(brush, chosen.feedback, width)
    if chosen.repair:
        yield cards.repair_plate(brush, _("Put it right"), chosen.repair, width)
