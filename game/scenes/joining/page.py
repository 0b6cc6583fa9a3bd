"""The page on which devices join: the QR code on one side, address, words and ways on the other."""

from collections.abc import Callable

import pygame

from game.bindings import Act
from game.class_devices.ports import PORTS
from game.devices import Input
from game.scenes.joining.code_art import qr_picture
from game.scenes.joining.following import words_for
from game.scenes.joining.words import (
    alone_words,
    joined_words,
    too_many,
    too_many_words,
    trouble_words,
    why_not_words,
)
from game.teaching.classroom.lesson import ClassLesson
from game.ui.column import Column
from game.ui.context import Context
from game.ui.corners import SIZE, help_corners, sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, colour_row, option, text_row, with_keys
from game.ui.scene import Change, Pop, Push
from game.view.brush import Brush
from game.view.text import BODY, LEAD, TITLE, Style

EDGE = 12  # design px, around the panel
PAD = 16  # design px, inside it
SMALLEST = BODY / 2  # design px
Leave = Callable[[], Change]
Keep = Callable[[], None]


class JoinPage:
    """Shows how to join, and how many have; all control of the devices is here."""

    def __init__(self, context: Context, lesson: ClassLesson, keep: Keep, leave: Leave) -> None:
        """Open the page; `keep` writes the class, `leave` gives what comes after the page."""
        self._context, self._lesson = context, lesson
        self._keep, self._leave = keep, leave
        self.column = Column(context)
        self._panel = self._code = pygame.Rect(0, 0, 1, 1)
        self._picture: pygame.Surface | None = None
        self._shown: object = None
        self._said: object = None

    def enter(self) -> None:
        """Lay the page out and say how to join."""
        self.column.controls.open()
        self._refresh(Role.ON, top=True)
        self._is_news()
        self.column.introduce(self._context.words.gettext("Join with your device"))

    def _refresh(self, focus: Key | None = None, *, top: bool = False) -> None:
        brush = self._context.brush
        wide, tall = brush.frame.size
        edge, pad = brush.u(EDGE), brush.u(PAD)
        self._panel = pygame.Rect(edge, edge, wide - 2 * edge, tall - 2 * edge)
        inside = self._panel.inflate(-2 * pad, -2 * pad)
        heard = self._context.session.class_devices.heard
        side = min(inside.height, inside.width // 2) if heard.qr else 0
        self._picture = qr_picture(heard.qr, side) if heard.qr else None
        self._code = pygame.Rect(inside.x, inside.y, side, inside.height)
        left = self._code.right + pad
        head = brush.u(SIZE + 12)
        area = pygame.Rect(left, inside.y + head, inside.right - left, inside.height - head)
        corners = help_corners(self._context, inside.right, inside.y)
        rows = self._rows(self.column.row_width(area))
        self.column.show(area, rows, corners, focus, top=top)

    # Rows

    def _rows(self, width: int) -> list[Row]:
        context, brush = self._context, self._context.brush
        _, devices = context.words.gettext, context.session.class_devices
        heard = devices.heard
        on = button(brush, Role.ON, _("Go on"), self._leave, width, primary=True, icon="play")
        on = with_keys(on, Act.ONWARDS)  # a clicker goes on, however long the page is
        if devices.trouble:
            told = trouble_words(context, devices.trouble)
            rows = [colour_row(brush, told, brush.theme.nearly, width), on]
            return [*rows, *self._place_rows(width), self._paper(width)]
        if not heard.url:
            return [text_row(brush, _("One moment…"), width), on, self._paper(width)]
        return [*self._how_rows(width), on, *self._door_rows(width), *self._place_rows(width)]

    def _how_rows(self, width: int) -> list[Row]:
        """Say where to go, which words to type, and how many have joined."""
        context, brush = self._context, self._context.brush
        _, devices = context.words.gettext, context.session.class_devices
        place = devices.heard.url.lower().rstrip("/")
        rows = [text_row(brush, place, width, in_a_line(brush, place, width))]
        if "//127." in place:
            rows.append(colour_row(brush, alone_words(context.words), brush.theme.nearly, width))
        if devices.door.joining:
            words = " ".join(devices.door.words)
            rows.append(text_row(brush, _("Then these words:"), width))
            rows.append(text_row(brush, words, width, in_a_line(brush, words, width)))
        else:
            rows.append(text_row(brush, _("Joining is closed."), width, Style(LEAD, bold=True)))
        present = self._lesson.present
        rows.append(text_row(brush, joined_words(context, present), width, Style(BODY)))
        if too_many(context.session, present):
            rows.append(colour_row(brush, too_many_words(context.words), brush.theme.nearly, width))
        return rows

    def _door_rows(self, width: int) -> list[Row]:
        """Return what closes the door, opens it, or begins anew."""
        brush, _ = self._context.brush, self._context.words.gettext
        joining = self._context.session.class_devices.door.joining
        label = _("Close joining") if joining else _("Open joining again")
        return [
            button(brush, Role.DOOR, label, self._turn_door, width),
            button(brush, Role.HINT, _("No device after 30 seconds?"), self._why, width),
            self._paper(width),
            button(brush, Role.RESET, _("Start joining again"), self._again, width, icon="again"),
        ]

    def _paper(self, width: int) -> Row:
        label = self._context.words.gettext("Back to hands and cards")
        return button(self._context.brush, Role.PAPER, label, self._to_paper, width)

    def _place_rows(self, width: int) -> list[Row]:
        """Return the address and the port to choose."""
        context, brush = self._context, self._context.brush
        _, devices = context.words.gettext, context.session.class_devices
        places = [place.address for place in devices.heard.places]
        here = devices.door.address or (places[0] if places else "")
        names = {
            place.address: f"{place.address} ({place.adapter})" for place in devices.heard.places
        }

        def other_place(by: int) -> Change | None:
            at = places.index(here) if here in places else 0
            return self._move(places[(at + (by or 1)) % len(places)], devices.door.port)

        def other_port(by: int) -> Change | None:
            at = PORTS.index(devices.door.port) if devices.door.port in PORTS else 0
            context.settings.devices_port = PORTS[(at + (by or 1)) % len(PORTS)]
            context.save_settings()
            return self._move(devices.door.address, context.settings.devices_port)

        rows = []
        if places:
            value = names.get(here, here)
            rows.append(option(brush, Role.PLACE, _("Address"), value, other_place, width))
        port = str(devices.door.port)
        return [*rows, option(brush, Role.PORT, _("Port"), port, other_port, width)]

    # What a teacher can do

    def _turn_door(self) -> Change | None:
        devices = self._context.session.class_devices
        devices.set_joining(not devices.door.joining)
        return self._changed(Role.DOOR)

    def _again(self) -> Change | None:
        self._context.session.class_devices.join_again(
            words_for(self._context.session, self._lesson)
        )
        return self._changed(Role.RESET)

    def _move(self, address: str, port: int) -> Change | None:
        self._context.session.class_devices.move(address, port)
        return self._changed(self.column.controls.focus)

    def _changed(self, focus: Key | None) -> Change | None:
        self._keep()
        self._refresh(focus)
        self.column.controls.speak()
        return None

    def _why(self) -> Change | None:
        return Push(why_not_page(self._context))

    def _to_paper(self) -> Change | None:
        self._context.session.class_devices.turn_off()
        self._keep()
        return self._leave()

    # Scene

    def leave(self) -> None:
        """Release held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Show who has joined meanwhile."""
        devices = self._context.session.class_devices
        heard = devices.heard
        shown = (heard.url, heard.qr, heard.seats, devices.trouble)
        if shown != self._shown:
            joined = isinstance(self._shown, tuple) and self._shown[2] != heard.seats
            self._shown = shown
            if joined:
                self._keep()
            self._refresh(self.column.controls.focus)
            if self._is_news():
                self.column.introduce(self._context.words.gettext("Join with your device"))
        self.column.update(elapsed_ns)
        return None

    def _is_news(self) -> bool:
        """Tell whether the page has something else to say: who joins one by one is only seen."""
        devices = self._context.session.class_devices
        before, self._said = self._said, (devices.heard.url, devices.trouble)
        return before != self._said

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page."""
        brush, _ = self._context.brush, self._context.words.gettext
        screen.blit(self._context.drawing.scenery("corridor"), (0, 0))
        brush.panel(screen, self._panel)
        if self._picture:
            screen.blit(self._picture, self._picture.get_rect(center=self._code.center))
        pad = brush.u(PAD)
        title = brush.text.render(_("Join"), Style(TITLE, display=True), brush.theme.ink)
        place = (self._code.right + pad + brush.u(8), self._panel.y + pad + brush.u(SIZE // 2))
        screen.blit(title, title.get_rect(midleft=place))
        self.column.draw(screen)


def in_a_line(brush: Brush, words: str, width: int) -> Style:
    """Return the largest style in which an address or the room's words stand in one line."""
    size = float(LEAD)
    while size > SMALLEST and brush.text.font(Style(size, bold=True)).size(words)[0] > width:
        size -= 1
    return Style(size, bold=True)


def why_not_page(context: Context) -> Page:
    """Open the page that says what to look at where no device joins."""
    return Page(context, "corridor", lambda sheet: _why_not(context, sheet.width))


def _why_not(context: Context, width: int) -> Contents:
    _, brush = context.words.gettext, context.brush
    rows: list[Row] = [text_row(brush, told, width) for told in why_not_words(context)]
    rows.insert(0, button(brush, Role.ON, _("Go on"), Pop, width, primary=True, icon="play"))
    return Contents(_("No device after 30 seconds?"), rows, sheet_corners(context))
