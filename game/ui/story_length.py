"""How long a player's stories are, and in which words they open: asked as one thing."""

from collections.abc import Callable
from dataclasses import replace

from game.scenario.dilemma import ACTED, Dilemma
from game.scenario.model import Scenario
from game.teaching.lesson.lesson import Lesson
from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, option
from game.ui.scene import Change

Translate = Callable[[str], str]
LENGTHS = (("8-9", False), ("10-12", True), ("10-12", False))
"""What can be chosen, in the order of what they ask of a reader: ages, easier words."""


def open_story(context: Context, story: Scenario, seed: str, spot: bool | None = None) -> Dilemma:
    """Open a story for the player, in easier words where those are wanted and it has them."""
    return Dilemma(story.worded(easy=context.settings.easier_words), seed, spot, ACTED)


def length_words(ages: str, _: Translate, *, easier: bool) -> str:
    """Return the name of a length of stories."""
    if ages == "8-9":
        return _("Shorter")
    return _("Longer, easier words") if easier else _("Longer")


def next_length(ages: str, by: int, *, easier: bool) -> tuple[str, bool]:
    """Return the length after this one, or before it; shorter stories leave the words as set."""
    here = LENGTHS.index((ages, easier)) if ages == "10-12" else 0
    ages, words = LENGTHS[(here + (by or 1)) % len(LENGTHS)]
    return ages, easier if ages == "8-9" else words


def length_of(context: Context) -> str:
    """Return the name of the player's own length of stories."""
    return length_words(context.ages, context.words.gettext, easier=context.settings.easier_words)


def turn_length(context: Context, by: int) -> None:
    """Go on to another length, and keep it."""
    settings = context.settings
    settings.stories, settings.easier_words = next_length(
        context.ages, by, easier=settings.easier_words
    )
    context.save_settings()


def class_length_row(
    context: Context, width: int, lesson: Lesson, change: Callable[[Lesson], None]
) -> Row:
    """Return the row for the length of a class's stories, one for everybody at the projector."""
    _ = context.words.gettext

    def adjust(by: int) -> Change | None:
        ages, easier = next_length(lesson.ages, by, easier=lesson.easier)
        picked = lesson.picked if ages == lesson.ages else ()
        change(replace(lesson, longer=ages == "10-12", easier=easier, picked=picked))
        return None

    value = _("{length} ({ages})").format(
        length=length_words(lesson.ages, _, easier=lesson.easier), ages=lesson.ages.value
    )
    return option(context.brush, Role.LENGTH, _("Stories"), value, adjust, width)
