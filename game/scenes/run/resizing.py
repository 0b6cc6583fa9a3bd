"""A run in a window of another size: its drawings are made anew, the run itself waits."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from game.scenes.run.ready import PreparedRun, zoom_of
from game.ui.context import Context
from game.ui.loading import Loading
from game.ui.scene import Change, Pop, Push

if TYPE_CHECKING:
    from game.view.run_view import RunView


def resizing(context: Context, ready: PreparedRun, take: "Callable[[RunView], None]") -> Change:
    """Load the drawings for the window's size, then go back to the run."""
    from game.view.run_view import RunView  # noqa: PLC0415

    def done(view: "RunView") -> Change:
        take(view)
        return Pop()

    def steps() -> "Generator[float, None, RunView]":
        art, size = context.assets / "art", context.brush.frame.size
        zoom = zoom_of(context.settings, encore=ready.encore)
        return RunView.load(art, ready.venue, ready.runner, size, context.session.outfits, zoom)

    return Push(Loading(context, context.words.gettext("The band gets ready"), steps, done))
