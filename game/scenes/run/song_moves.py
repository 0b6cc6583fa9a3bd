"""What happens on the road moves the song: a rewind rewinds it, too."""

from typing import TYPE_CHECKING

from game.simulation import events

if TYPE_CHECKING:
    from game.view.music import Song


def move_song(song: "Song", event: events.Event) -> None:
    """Let the song follow an event; while the tape is wound back it is silent."""
    match event:
        case events.Rewound():
            song.pause()
        case events.SongSet(beat=beat):
            song.resume()
            song.start()
            song.anchor(beat)
