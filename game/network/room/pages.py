"""The pages on a device, made whole on the server: a script only puts newer ones in their place."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from game.class_devices.wire import PASS, Step
from game.i18n import Words
from game.network.room.marks import look_of
from game.network.room.room import Refusal, Room, Seat
from game.paths import shipped

HERE = Path(__file__).parent


@cache
def templates() -> Environment:
    """Return the templates; they are read once."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(_=Words(shipped("assets") / "locale").gettext, step=Step)
    return made


class Pages:
    """Makes pages for a room; every text is escaped."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._made = templates()

    def whole(
        self,
        key: str,
        refused: Refusal | None = None,
        *,
        late: bool = False,
        changing: bool = False,
    ) -> str:
        """Return the page of a device, or the one that asks for the room's words.

        Without a script, an answer is looked at on a page that stays: `changing` is that one.
        """
        seat = self._room.seat(key)
        inside = self.door(refused)
        if seat:
            inside = self._inside(key, seat, late=late, changing=changing)
        return self._made.get_template("page.html").render(
            inside=inside,
            joined=seat is not None,
            look=look_of(seat.mark) if seat else None,
            help=self._room.told.help,
            refreshes=not changing and self._waits(key, seat),
        )

    def door(self, refused: Refusal | None = None) -> str:
        """Return what asks for the room's words, with why they did not let anybody in."""
        return self._made.get_template("door.html").render(
            refused=refused, refusal=Refusal, joining=self._room.door.joining
        )

    def inside(self, key: str, *, late: bool = False) -> str | None:
        """Return what stands on the page of a device; None where it is not in."""
        seat = self._room.seat(key)
        return self._inside(key, seat, late=late) if seat else None

    def _inside(self, key: str, seat: Seat, *, late: bool, changing: bool = False) -> str:
        room, shown = self._room, self._room.told.shown
        mine = room.votes.get(key) if room.open else None
        return self._made.get_template("inside.html").render(
            shown=shown,
            open=room.open,
            round=room.door.round,
            look=look_of(seat.mark),
            sent=mine is not None,
            passed=mine == PASS,
            mine=next((one for one in shown.choices if one.id == mine), None),
            late=late,
            changing=changing,
        )

    def _waits(self, key: str, seat: Seat | None) -> bool:
        """Tell whether a page without a script looks again by itself: not while one chooses."""
        if seat is None or self._room.told.shown.step is Step.END:
            return False
        return not self._room.open or key in self._room.votes
