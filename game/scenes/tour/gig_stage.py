"""The stage of a gig: drawn in steps for the window, and the song that is played on it."""

from typing import TYPE_CHECKING

import pygame

from game.scenes.run.ready import PreparedRun
from game.ui.context import Context
from game.view.gig_view import GigView, Moment
from game.view.loading import Loader

if TYPE_CHECKING:
    from game.view.music import Song

SECOND = 1_000_000_000
BAND_EDGE = 90  # design px from what stands beside the band to a player's middle


class GigStage:
    """What two screens share: the band plays on while one gives way to the other."""

    def __init__(self, context: Context, ready: PreparedRun) -> None:
        self._context = context
        self._ready = ready
        self._view: GigView | None = None
        self._loader: Loader[GigView] | None = None
        self._drawn_for = (0, 0)
        self._song: Song | None = None
        self._music: Loader[Song] | None = None
        self._room = (0, 0)
        self.played_ns = 0

    def enter(self, left: int) -> None:
        """Draw the stage for the window, unless it is there; the band stands right of `left`."""
        context, size = self._context, self._context.brush.frame.size
        self._room = (left, size[0])
        if self._drawn_for != size:
            self._drawn_for = size
            art, worn = context.assets / "art", context.session.outfits
            self._loader = Loader(
                GigView.load(art, self._ready.venue, size, worn), threaded=context.options.threads
            )
        self._bring_together()
        self._play()

    def _play(self) -> None:
        """Let the whole band be heard: from the top once it is decoded, or from where it was."""
        context = self._context
        if self._song is not None:
            self._song.volume = context.sound.music_volume
            self._song.resume()
        elif self._music is None:
            self._ready.song.stop()  # the run's music makes room in memory
            steps = context.sound.load_song(context.assets / "music", self._ready.venue)
            self._music = Loader(steps, threaded=context.options.threads)

    def _take_song(self, loading: "Loader[Song]") -> None:
        """Start the song once it is decoded."""
        from game.view.music import STEMS  # noqa: PLC0415

        loading.tick()
        if not loading.done:
            return
        self._song, self._music = loading.result, None
        self._context.sound.now_playing(self._song)
        self._song.volume = self._context.sound.music_volume
        self._song.only(STEMS)
        self._song.start()

    def pause(self) -> None:
        """Let the music wait."""
        if self._song:
            self._song.pause()

    def finish(self) -> None:
        """Let the song come to its ending."""
        if self._song:
            self._song.finish()

    @property
    def beat(self) -> float:
        """Where the song is, in beats."""
        return self._song.beat() if self._song else 0.0

    @property
    def beat_s(self) -> float:
        """The length of a beat in seconds."""
        return self._ready.song.beat_s

    @property
    def waiting(self) -> bool:
        """Whether the stage is still being drawn, or the song decoded."""
        return self._loader is not None or self._music is not None

    def update(self, elapsed_ns: int) -> None:
        """Advance the song, and draw a share of the stage where no thread does."""
        self.played_ns += elapsed_ns
        if self._music:
            self._take_song(self._music)
        if self._song:
            self._song.tick(elapsed_ns / SECOND)
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._view, self._loader = self._loader.result, None
                self._bring_together()

    def _bring_together(self) -> None:
        """Bring the band together in the room it has."""
        if self._view:
            frame = self._context.brush.frame
            left, right = (edge / frame.scale for edge in self._room)
            self._view.room = (left + BAND_EDGE, right - BAND_EDGE)

    def draw(self, screen: pygame.Surface, cheer: float = 0.0, star: int = -1) -> None:
        """Paint the stage; `cheer` (0 to 1) lifts the crowd, `star` is the number of who shines."""
        context = self._context
        if self._view is None or self._loader:
            screen.blit(context.drawing.scenery(self._ready.venue), (0, 0))
            return
        self._view.reduced_motion = context.settings.reduced_motion
        moment = Moment(self.played_ns / SECOND, self.beat, cheer, star)
        self._view.draw(screen, moment)
