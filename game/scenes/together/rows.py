"""What the two see at each part of a story, as rows."""

from collections.abc import Iterator
from functools import partial

from game.scenario.dilemma import Stage
from game.scenes.story import acted_rows, cards
from game.scenes.story.rows import ICONS, STRONG
from game.scenes.story.words import heading_of, spoken_line, stage_words
from game.scenes.together import cards as mine
from game.scenes.together import words as says
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import READING_ORDER, TogetherPart
from game.ui.rows import Row, colour_row, silent, text_row
from game.view.text import LEAD, TITLE, Style


def rows_of(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return the rows of the part."""
    _, brush, flow = scene.context.words.gettext, scene.context.brush, scene.flow
    story = flow.dilemma.scenario
    match flow.part:
        case TogetherPart.READ:
            yield from opening(scene, width)
        case TogetherPart.FIRST | TogetherPart.SECOND:
            turn = (says.title(scene), says.looks_away(scene))
            yield mine.turn_row(brush, flow.turn, turn, width)
            yield heading(scene, story.question, width, LEAD)
            yield from choices(scene, width)
        case TogetherPart.HAND_OVER:
            yield from hand_over(scene, width)
        case TogetherPart.REVEAL:
            yield from reveal(scene, width)
        case TogetherPart.TALK:
            yield from talk(scene, width)
        case TogetherPart.DO:
            yield from acted_rows.do_rows(scene.context, flow.dilemma, scene.acting, width)
        case TogetherPart.SAY_NO:
            yield from acted_rows.say_rows(scene.context, flow.dilemma, scene.say, width)
        case TogetherPart.SAY_IT:
            yield from say_it(scene, width)
        case TogetherPart.ANSWER:
            yield from answer(scene, width)
        case _:
            yield from feedback(scene, width)


def opening(scene: TogetherView, width: int) -> list[Row]:
    """Return what stands beside the phone; it is said with the first line only."""
    _, brush, dilemma = scene.context.words.gettext, scene.context.brush, scene.flow.dilemma
    rows = [
        text_row(brush, says.title(scene), width),
        heading(scene, dilemma.scenario.title, width, TITLE - 2),
        text_row(brush, _("Read it aloud, at your own pace."), width),
    ]
    return [silent(row) for row in rows] if dilemma.shown > 1 else rows


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
    """Return both choices, equal in weight, and one thing to talk about."""
    brush, flow = scene.context.brush, scene.flow
    picks = [
        mine.PrivatePick(
            who, says.chose(scene, who),
            flow.dilemma.choices.index(flow.picks[who]), flow.picks[who].text,
            says.chose_what(scene, who),
        )
        for who in READING_ORDER
    ]  # fmt: skip
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield text_row(brush, says.said_of_both(scene), width)
    yield from mine.reveal_rows(brush, picks, width)
    yield mine.talk_row(brush, *says.talk(scene), brush.theme.mine, width)


def feedback(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return what comes of an idea, or the choices for another one."""
    _, brush, dilemma = scene.context.words.gettext, scene.context.brush, scene.flow.dilemma
    chosen = dilemma.chosen
    title = heading(scene, says.title(scene), width)
    yield silent(title) if dilemma.stage is Stage.THEN and dilemma.then_shown > 1 else title
    if dilemma.stage is Stage.CHOICES or chosen is None:
        yield text_row(brush, says.before_another(scene), width)
        yield from choices(scene, width)
        return
    if dilemma.stage is Stage.THEN:
        yield cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width)
        yield text_row(brush, stage_words(Stage.THEN, dilemma, _), width)
        return
    yield cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width)
    for line in says.consequence(scene):
        yield colour_row(brush, spoken_line(line, _), brush.theme.other, width)
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    head = heading_of(dilemma.scenario, chosen, _)
    yield cards.banner(brush, head, ICONS[chosen.safety], tones, width)
    yield text_row(brush, chosen.feedback, width)
    if chosen.repair:
        yield cards.repair_plate(brush, _("Put it right"), chosen.repair, width)


def talk(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return one question about the story, and that one can stop and tell."""
    brush = scene.context.brush
    yield heading(scene, says.title(scene), width, head_size(scene))
    yield mine.talk_row(brush, *says.talk(scene), brush.theme.mine, width)
    if scene.flow.tells:
        yield colour_row(brush, says.stop_and_tell(scene), brush.theme.good, width)


def say_it(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return the words that one of the two can say to the other."""
    brush, flow = scene.context.brush, scene.flow
    turn = (says.title(scene), says.say_hint(scene))
    yield mine.turn_row(brush, flow.speaker, turn, width)
    for index, text in enumerate(flow.dilemma.scenario.say_it):
        yield cards.speech_card(brush, index, text, width, partial(scene.say, index))


def answer(scene: TogetherView, width: int) -> Iterator[Row]:
    """Return what was said, and the card with the answer."""
    brush, flow = scene.context.brush, scene.flow
    turn = (says.title(scene), says.read_out(scene))
    yield text_row(brush, says.heard(scene), width)
    yield mine.turn_row(brush, flow.speaker.other, turn, width)
    yield colour_row(brush, says.answer_words(scene), brush.theme.good, width)
