"""What becomes of a run or a lesson that somebody leaves, in words that say exactly what is so."""

from typing import TYPE_CHECKING

from game.i18n import Words
from game.ui.context import Context

if TYPE_CHECKING:
    from game.kept_run import KeptRun


def kept_words(context: Context) -> str:
    """Return what becomes of the lesson or run that is left now; empty where nothing waits."""
    _ = context.words.gettext
    if context.lesson_mode.leaving or context.session.run_file.run is None:
        return context.lesson_mode.leaving
    if context.session.run_file.on_disk:
        return _("Your run is kept. You can go on with it from the title, today or another day.")
    return _("Your run waits at the title until the game is closed. It cannot be kept longer here.")


def run_words(context: Context, kept: "KeptRun") -> str:
    """Return where a run is and how much it has earned, in words."""
    venue = kept.start.venue
    place = next((stop.short for stop in context.session.tour.stops if stop.venue == venue), venue)
    return f"{place}, {earned_words(context.words, kept)}"


def earned_words(words: Words, kept: "KeptRun") -> str:
    """Return how much a run has earned, in words."""
    count = words.ngettext
    notes, picks = kept.earned.notes, len(kept.earned.picks)
    told = [count("{count} note", "{count} notes", notes).format(count=notes)]
    if picks:
        told.append(count("{count} pick", "{count} picks", picks).format(count=picks))
    return ", ".join(told)
