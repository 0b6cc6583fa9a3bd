"""The six songs of the tour, in order: the gig as a loop of 16 bars, and the form that is run."""

from dataclasses import dataclass

from score import backstage, corridor, park, shop, stage, street
from score.form import Section
from score.forms.songs import FORMS
from score.gig import gig_of
from score.song import Song

SONGS = {
    song.venue: song
    for song in (
        gig_of(corridor.SONG, (9, 24)),
        gig_of(street.SONG, (9, 24)),
        gig_of(park.SONG, (9, 16), (25, 32)),
        gig_of(shop.SONG, (9, 16), (25, 32)),
        gig_of(backstage.SONG, (9, 24)),
        gig_of(stage.SONG, (17, 32)),
    )
}


@dataclass(frozen=True)
class Venue:
    """All that is rendered for a venue."""

    song: Song
    form: tuple[Section, ...]


VENUES = {venue: Venue(song, FORMS[venue]) for venue, song in SONGS.items()}
