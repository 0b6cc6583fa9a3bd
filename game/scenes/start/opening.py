"""The first thing seen: a frame at once, then stories, progress, sounds and band are read."""

from collections.abc import Generator

from game.assets import needed
from game.paths import shipped
from game.ui.band import Band
from game.ui.context import Context, Shell
from game.ui.keeping_words import open_twice
from game.ui.loading import Loading
from game.ui.reading import load_band, load_sounds, read_stories
from game.ui.scene import Begin, Change, Replace
from game.ui.session import Session, Stories
from game.view.loading import Loader

BAND = ("mika", "ines", "zaynab", "leo")
TOUR = "golden-drumstick.yaml"


def opening(shell: Shell) -> Loading[Session]:
    """Open with the loading page, which leads to the title."""
    return Loading(shell, "Soundcheck", lambda: load(shell), lambda read: arrive(shell, read))


def arrive(shell: Shell, read: Session) -> Change:
    """Begin the game with what was read, at the title."""
    shell.take_up_settings()
    if shell.settings.seat != read.seat:  # the settings could not be read before
        return Replace(opening(shell))
    shell.devices.open_pads()
    shell.set_voice()
    context = shell.opened(read)
    return Begin(context, context.routes.title())


def open_now(shell: Shell) -> Context:
    """Read everything at once, without a page."""
    return shell.opened(Loader(load(shell), threaded=False).finish())


def load(shell: Shell) -> Generator[float, None, Session]:
    """Read everything the title needs, in small steps."""
    from game.scenario.tour import load_tour  # noqa: PLC0415  (after the first frame)
    from game.view.looks import load_wardrobe  # noqa: PLC0415
    from game.view.spare_memory import keep_pictures_apart  # noqa: PLC0415

    keep_pictures_apart()
    yield 0.1
    store, seat = shell.store, shell.settings.seat
    if store.held_elsewhere:
        store.note(open_twice(shell.words))
    store.sweep()
    progress_file, run_file = store.progress_file(seat), store.run_file(seat)
    progress = progress_file.load()
    if progress.runner not in BAND:
        progress.runner = ""
    run_file.load()
    for notice in (*progress_file.notices, *run_file.notices):
        store.note(notice)
    yield 0.2
    library = read_stories(shell)
    path = shipped("scenarios") / "tours" / TOUR
    with needed(path):
        tour = load_tour(path)
    yield 0.4
    yield from load_sounds(shell)
    art = shell.assets / "art"
    wardrobe = load_wardrobe(art / "band" / "looks.yaml")
    worn = wardrobe.worn(progress.wearing)
    band = yield from load_band(art / "band", shell.brush.frame.scale, BAND, worn)
    shell.drawing.scenery("corridor")
    yield 1.0
    return Session(
        Stories(library), progress, progress_file, run_file, tour, Band(band, art), wardrobe, seat
    )
