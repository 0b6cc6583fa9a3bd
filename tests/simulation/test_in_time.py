"""In time: after any stop, what is taken sounds on the beat it is written for."""

import pytest
from small_run import SmallDeck, play_watched, venue

from game.simulation.bot import Bot
from game.simulation.course import VENUES, build_course
from game.simulation.events import NoteTaken, Tumbled
from game.simulation.run import Run
from game.simulation.tuning import Assists


@pytest.mark.parametrize("venue_id", VENUES)
@pytest.mark.parametrize("encore", [False, True])
def test_notes_sound_on_their_beat_of_the_song(venue_id: str, encore: bool) -> None:
    """Within a tick (8.3 ms), with gates, stories and many tumbles on the way."""
    course = build_course(venue(venue_id), 13, encore)
    run = Run(course, SmallDeck(), 13, Assists())
    late: list[float] = []
    tumbles: list[Tumbled] = []

    def watch(event: object) -> None:
        if isinstance(event, NoteTaken):
            late.append((run.song.beat - event.note.beat) / run.song.a_tick)
        elif isinstance(event, Tumbled):
            tumbles.append(event)

    play_watched(run, Bot(run, error_s=0.3, seed=13), watch)
    assert tumbles
    assert len(late) > 100
    assert min(late) > -0.01
    assert max(late) < 1.01
