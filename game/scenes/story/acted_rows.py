"""What stands beside the phone while a story is acted out: what follows, do it, words to a friend.

Alone, two together and a class see the same rows, in their own size.
"""

from collections.abc import Callable
from functools import partial

from game.scenario.dilemma import Dilemma
from game.scenario.do_steps import other_apps
from game.scenes.story import cards
from game.scenes.story.acting import Acting
from game.scenes.story.words import stage_title, stage_words
from game.ui.kit import Kit
from game.ui.rows import Row, colour_row, text_row
from game.ui.scene import Change
from game.view.text import BODY, LEAD, SMALL, Style


def titled(
    kit: Kit, dilemma: Dilemma, width: int, size: float = BODY, *, card: bool = True
) -> list[Row]:
    """Return the heading of a stage, the choice it belongs to, and what is asked for."""
    _, brush = kit.words.gettext, kit.brush
    head = Style((LEAD + 4) * size / BODY, display=True)
    rows = [text_row(brush, stage_title(dilemma.stage, _), width, head)]
    if card and dilemma.chosen:
        index = dilemma.choices.index(dilemma.chosen)
        rows.append(cards.chosen_card(brush, index, dilemma.chosen.text, width))
    return [*rows, text_row(brush, stage_words(dilemma, _), width, Style(size))]


def then_rows(kit: Kit, dilemma: Dilemma, width: int, size: float = BODY) -> list[Row]:
    """Return the rows while what follows a choice is seen on the phone."""
    return titled(kit, dilemma, width, size)


def do_rows(
    kit: Kit, dilemma: Dilemma, acting: Acting, width: int, size: float = BODY
) -> list[Row]:
    """Return the rows while the reader presses what the choice means."""
    brush, theme = kit.brush, kit.brush.theme
    rows = titled(kit, dilemma, width, size)
    if acting.word:
        fill = theme.good if acting.good else theme.nearly
        rows.append(colour_row(brush, acting.word, fill, width))
    rows.append(text_row(brush, other_apps(kit.words.gettext), width, Style(min(size, SMALL))))
    return rows


def say_rows(
    kit: Kit, dilemma: Dilemma, say: Callable[[int], Change | None], width: int, size: float = BODY
) -> list[Row]:
    """Return words to say to a friend or to a grown-up; each is fine."""
    return titled(kit, dilemma, width, size, card=False) + [
        cards.speech_card(kit.brush, index, text, width, partial(say, index))
        for index, text in enumerate(dilemma.words_to_say)
    ]
