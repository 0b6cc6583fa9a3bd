"""The six songs of the tour, in order."""

from score import backstage, corridor, park, shop, stage, street

SONGS = {
    song.venue: song
    for song in (corridor.SONG, street.SONG, park.SONG, shop.SONG, backstage.SONG, stage.SONG)
}
