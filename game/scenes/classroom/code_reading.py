"""What the words of a lesson code give here: a lesson, or a reason why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.i18n import Words
from game.paths import shipped
from game.scenario.model import Scenario
from game.teaching.lesson.code import Code, CodeError, decode
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.numbers import read_marks
from game.teaching.lesson.plan_code import (
    NoCodeError,
    PlanError,
    Refusal,
    Shelf,
    decode_plan,
    encode_plan,
)
from game.ui.context import Context
from game.ui.session import Session


@dataclass(frozen=True)
class Wrong:
    """Why words give no lesson, and what may have been meant."""

    told: str
    guesses: tuple[Code, ...] = ()


def shelf_of(session: Session) -> Shelf:
    """Return the stories that are here, with the list of numbers."""
    return Shelf(session.library.scenarios, read_marks(shipped("scenarios")))


def code_of(session: Session, lesson: Lesson, plan: Sequence[Scenario]) -> tuple[str, ...]:
    """Return the words of a lesson; none where no code can carry it."""
    try:
        return encode_plan(lesson, plan, shelf_of(session))
    except NoCodeError:
        return ()


def read_words(context: Context, words: Sequence[str]) -> Lesson | Wrong:
    """Read a code of either kind."""
    try:
        return decode_plan(words, shelf_of(context.session))
    except PlanError as error:
        if error.refusal is not Refusal.NO_CODE:
            return Wrong(refusal_words(context.words, error.refusal))
    try:
        return decode(words)
    except CodeError as error:
        told = refusal_words(context.words, Refusal.NO_CODE).format(words=" ".join(words))
        return Wrong(told, error.guesses)


def refusal_words(words: Words, refusal: Refusal) -> str:
    """Say why a code gives no lesson here."""
    _ = words.gettext
    return {
        Refusal.NO_CODE: _("These words are not a lesson: {words}"),
        Refusal.OTHER_EDITION: _(
            "This code is from another edition of the game: it has a story that is not the same "
            "here. No other story is taken in its place. Please make the code again."
        ),
        Refusal.NO_PACK: _(
            "This code has stories of a pack that is not switched on here, or is another edition "
            "of it. Add that pack first, under Settings, Story packs."
        ),
        Refusal.NEWER: _("A newer edition of the game made this code."),
    }[refusal]


def old_words(words: Words, lesson: Lesson) -> str:
    """Say what an old code cannot promise; nothing for one that names its stories."""
    if lesson.picked:
        return ""
    return words.gettext("An old code: this code may now give other stories.")
