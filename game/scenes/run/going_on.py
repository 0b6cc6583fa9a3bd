"""Going on with a run that waits: it comes back to where it was, or leaves what it has earned."""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TYPE_CHECKING

from game.assets import AssetError
from game.scenes.run.goals import keep_earned
from game.scenes.run.ready import PreparedRun, RunMode, dressed, run_of
from game.scenes.run.running import Running
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.kept_words import earned_words, run_words
from game.ui.loading import Loading
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Replace, Scene
from game.ui.sheet import Sheet

if TYPE_CHECKING:
    from game.kept_run import KeptRun
    from game.simulation.events import Event

VENUE = "park"


def go_on(context: Context, mode: RunMode, kept: "KeptRun") -> Scene:
    """Restore the run behind a loading page; where it no longer fits, say what is kept."""

    def then(ready: PreparedRun | None) -> Change:
        return Replace(Running(context, ready) if ready else gone_page(context, kept))

    title = context.words.gettext("Your run comes back")
    return Loading(context, title, lambda: bring_back(context, mode, kept), then)


def bring_back(
    context: Context, mode: RunMode, kept: "KeptRun"
) -> Generator[float, None, PreparedRun | None]:
    """Make the run ready as it was left; None where the game or its stories have changed."""
    from game.simulation.recording import Recorder  # noqa: PLC0415
    from game.simulation.resuming import DoesNotFitError, bring_back  # noqa: PLC0415

    try:
        recorder = Recorder(run_of(context, kept.start))
        runner = (
            kept.runner
            if kept.runner in context.session.band.members
            else context.session.band.members[0]
        )
        ready = yield from dressed(context, mode, runner, recorder.run, encore=kept.start.encore)

        def hear(event: "Event", beat: float) -> None:
            ready.tally.on_event(event, beat)
            ready.groove.on_event(event, beat, recorder.run.assists)

        yield from bring_back(recorder, kept.record, hear)
    except (AssetError, DoesNotFitError, LookupError, OSError, ValueError):
        return None
    ready.view.prerender_gaps(recorder.run.course)  # a leg may have been made easier
    return replace(ready, start=kept.start, past=recorder)


def gone_page(context: Context, kept: "KeptRun") -> Page:
    """Open the page on a run that cannot go on; what it has earned is kept."""
    earned = earned_words(context.words, kept)
    keep_earned(context, kept)

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _(
            "The game or its stories have changed, so this run cannot go on where it was. "
            "That is nobody's fault."
        )
        mine = _("What it has earned is yours: {earned}.").format(earned=earned)
        rows: list[Row] = [
            text_row(brush, told, width),
            colour_row(brush, mine, brush.theme.good, width),
            button(
                brush, Role.ON, _("To the title"), context.home, width, primary=True, icon="door"
            ),
        ]  # fmt: skip
        return Contents(_("A new run, then"), rows, sheet_corners(context), Role.ON)

    return Page(context, VENUE, contents)


def other_run_page(
    context: Context, mode: RunMode, kept: "KeptRun", new_run: Callable[[], Scene]
) -> Page:
    """Ask before a new run takes the place of the one that waits."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _("A run of yours still waits: {run}.").format(run=run_words(context, kept))
        ends = _("If you start a new one, that run ends. What it has earned stays yours: {earned}.")
        ends = ends.format(earned=earned_words(context.words, kept))
        rows: list[Row] = [
            text_row(brush, told, width),
            button(
                brush, Role.RESUME, _("Go on with your run"),
                lambda: Replace(go_on(context, mode, kept)),
                width, primary=True, icon="play",
            ),
            text_row(brush, ends, width),
            button(brush, Role.NEW_RUN, _("Start a new run"), start, width, icon="again"),
        ]  # fmt: skip
        return Contents(_("Your run waits"), rows, sheet_corners(context), Role.RESUME)

    def start() -> Change:
        keep_earned(context, kept)
        return Replace(new_run())

    return Page(context, VENUE, contents)
