"""What stands beside the phone while a story is acted out: what follows, do it, words to a friend.

Alone, two together and a class see the same rows, in their own size.
"""

from collections.abc import Callable
from functools import partial

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.do_steps import other_apps
from game.scenes.story import cards
from game.scenes.story.acting import Acting
from game.scenes.story.layout import TWO_PAGES_FROM
from game.scenes.story.words import stage_title, stage_words
from game.ui.context import Context
from game.ui.rows import Row, colour_row, silent, text_row
from game.ui.scene import Change
from game.view.brush import Brush
from game.view.text import BODY, LEAD, Style


def head_row(context: Context, stage: Stage, width: int, size: float = BODY) -> Row:
    """Return the heading of a stage in which a story is acted out, or said."""
    head = Style((LEAD + 4) * size / BODY, display=True)
    return text_row(context.brush, stage_title(stage, context.words.gettext), width, head)


def chosen_rows(brush: Brush, dilemma: Dilemma, width: int) -> list[Row]:
    """Return the choice that is acted out."""
    if dilemma.chosen is None:
        return []
    index = dilemma.choices.index(dilemma.chosen)
    return [cards.chosen_card(brush, index, dilemma.chosen.text, width)]


def then_rows(context: Context, dilemma: Dilemma, width: int, size: float = BODY) -> list[Row]:
    """Return the rows while what follows a choice is seen on the phone."""
    asked = stage_words(Stage.THEN, dilemma, context.words.gettext)
    head = head_row(context, Stage.THEN, width, size)
    rows = [head, *(silent(row) for row in chosen_rows(context.brush, dilemma, width))]
    if context.settings.text_scale < TWO_PAGES_FROM:
        rows.append(text_row(context.brush, asked, width, Style(size)))
    else:  # heading, choice and button need the room
        head.told += f"\n{asked}"
    return rows if dilemma.then_shown == 1 else [silent(row) for row in rows]


def do_rows(
    context: Context, dilemma: Dilemma, acting: Acting, width: int, size: float = BODY
) -> list[Row]:
    """Return the rows while the reader presses what the choice means; a word on it comes first."""
    _, brush, theme = context.words.gettext, context.brush, context.brush.theme
    asked = text_row(brush, stage_words(Stage.DO, dilemma, _), width, Style(size))
    if acting.word and dilemma.stage is Stage.DO:
        asked = colour_row(brush, acting.word, theme.good if acting.good else theme.nearly, width)
    return [
        head_row(context, Stage.DO, width, size),
        asked,
        *chosen_rows(context.brush, dilemma, width),
        text_row(brush, other_apps(_), width, Style(size)),
    ]


def say_rows(
    context: Context,
    dilemma: Dilemma,
    say: Callable[[int], Change | None],
    width: int,
    size: float = BODY,
) -> list[Row]:
    """Return words to say to a friend or to a grown-up; each is fine."""
    asked = stage_words(dilemma.stage, dilemma, context.words.gettext)
    return [
        head_row(context, dilemma.stage, width, size),
        text_row(context.brush, asked, width, Style(size)),
        *(
            cards.speech_card(context.brush, index, text, width, partial(say, index))
            for index, text in enumerate(dilemma.words_to_say)
        ),
    ]
