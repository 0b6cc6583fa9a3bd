"""Choose a runner: four band members, alike in ability."""

import pygame

from game.devices import Input
from game.scenes.tour.comic import comic
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import ways_out
from game.ui.roles import Of, Role
from game.ui.scene import Change, Replace
from game.ui.story_length import length_of, turn_length
from game.ui.tuning import new_controls, tune
from game.view.brush import Face
from game.view.text import LEAD, SMALL, TITLE, Style

VENUE = "corridor"
PORTRAIT_LEAST = 150  # design px: with less room for the portrait, a card shows the name only


class Choose:
    """Cards with the four band members; below, the length of the stories.

    Without a venue the run goes to the tour's next stop.
    """

    def __init__(self, context: Context, venue: str = "", *, encore: bool = False) -> None:
        self._context = context
        self._venue, self._encore = venue, encore
        self.controls = new_controls(context)
        self._head = pygame.Rect(0, 0, 1, 1)
        self._note = pygame.Rect(0, 0, 1, 1)

    def enter(self) -> None:
        """Lay the screen out."""
        self.controls.open()
        self._show()

    def _show(self) -> None:
        context, brush = self._context, self._context.brush
        tune(context, self.controls)
        wide, tall = brush.frame.size
        edge, gap = brush.u(32), brush.u(18)
        self._head = self._head_rect(wide - 2 * edge - 3 * brush.u(74))
        bottom = tall - brush.u(20)
        if self._words():
            style, width = Style(SMALL), wide - 2 * edge - brush.u(40)
            height = brush.text.height(self._words(), style, width) + brush.u(20)
            self._note = pygame.Rect(edge, bottom - height, wide - 2 * edge, height)
            bottom = self._note.y - gap
        height = brush.button_height(self._length_label(), wide - 2 * edge, icon=True)
        option = pygame.Rect(edge, bottom - height - brush.u(4), wide - 2 * edge, height)
        top = self._head.bottom + gap
        area = pygame.Rect(edge, top, wide - 2 * edge, option.y - gap - brush.u(6) - top)
        controls = [*self._cards(area, gap), self._length(option), *self._corner_controls()]
        self.controls.show(controls, Of(Role.MEMBER, context.session.progress.runner))
        self.controls.speak(f"{self._title()} {self._words()}")

    def _head_rect(self, width: int) -> pygame.Rect:
        brush = self._context.brush
        style = Style(TITLE, display=True)
        title_height = brush.text.height(self._title(), style, width - brush.u(40))
        height = max(brush.u(72), title_height + brush.u(8))
        return pygame.Rect(brush.u(32), brush.u(20), width, height)

    def _title(self) -> str:
        return self._context.words.gettext("Who runs to the gig?")

    def _words(self) -> str:
        """Return the content note, before the first run."""
        if self._context.settings.note_seen:
            return ""
        return self._context.words.gettext(
            "Some stories are about people being unkind or tricky. You can skip any story."
        )

    def _corner_controls(self) -> list[Control]:
        brush = self._context.brush
        return ways_out(self._context, brush.frame.size[0] - brush.u(24), brush.u(26))

    def _cards(self, area: pygame.Rect, gap: int) -> list[Control]:
        band = self._context.session.band.members
        width = (area.width - gap * (len(band) - 1)) // max(1, len(band))
        return [
            self._card(
                member, pygame.Rect(area.x + index * (width + gap), area.y, width, area.height)
            )
            for index, member in enumerate(band)
        ]

    def _card(self, member: str, rect: pygame.Rect) -> Control:
        context, brush = self._context, self._context.brush
        person = context.session.library.cast.get(member)
        name = person.name if person else member.capitalize()
        plays = (person.plays if person else None) or ""
        room = rect.width - brush.u(20)
        label = brush.text.render(
            name, Style(LEAD, display=True), brush.theme.ink, room, centre=True
        )
        small = brush.text.render(plays, Style(SMALL), brush.theme.ink, room, centre=True)
        lines = [label, small]
        if rect.height - label.get_height() - small.get_height() < brush.u(PORTRAIT_LEAST):
            lines = [label]

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            body = brush.control(screen, place, face)
            y = body.bottom - brush.u(8)
            for line in reversed(lines):
                screen.blit(line, line.get_rect(midbottom=(body.centerx, y)))
                y -= line.get_height()
            inside = pygame.Rect(body.x, body.y + brush.u(10), body.width, y - body.y - brush.u(10))
            self._draw_member(screen, inside, member, "proud" if face.focused else "happy")

        return Control(
            Of(Role.MEMBER, member), rect, f"{name}. {plays}", lambda: self._start(member), draw
        )

    def _draw_member(
        self, screen: pygame.Surface, inside: pygame.Rect, member: str, mood: str
    ) -> None:
        context = self._context
        height = max(1, inside.height)
        picture = context.session.band.portrait(member, mood, height)
        room = inside.width - context.brush.u(8)
        if picture.get_width() > room:
            picture = context.session.band.portrait(
                member, mood, height * room // picture.get_width()
            )
        screen.blit(picture, picture.get_rect(midbottom=inside.midbottom))

    def _start(self, member: str) -> Change:
        """Start the run; before the very first one a comic strip says why the band runs."""
        self._context.session.progress.runner = member
        if not self._context.settings.note_seen:
            self._context.settings.note_seen = True
            self._context.save_settings()
        strip, progress = self._context.session.tour.opening(), self._context.session.progress
        if strip is None or strip.id in progress.comics or progress.arrived:
            return self._run()
        return Replace(comic(self._context, strip, self._run))

    def _run(self) -> Change:
        """Start the run."""
        context = self._context
        venue = (
            self._venue or context.session.tour.next_stop(context.session.progress.arrived).venue
        )
        return Replace(
            context.routes.run(context.session.progress.runner, venue, encore=self._encore)
        )

    def _length_label(self) -> str:
        label = self._context.words.gettext("Stories: {length}")
        return label.format(length=length_of(self._context).lower())

    def _length(self, rect: pygame.Rect) -> Control:
        brush, label = self._context.brush, self._length_label()

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            brush.button(screen, place, label, face, icon="swap")

        return Control(
            Role.LENGTH, rect, label, lambda: self._turn_length(1), draw, self._turn_length
        )

    def _turn_length(self, by: int) -> Change | None:
        turn_length(self._context, by)
        self._show()
        return None

    def leave(self) -> None:
        """Release held buttons."""
        self.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.controls.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan."""
        self.controls.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint scenery, title, cards and the note."""
        brush = self._context.brush
        screen.blit(self._context.drawing.scenery(VENUE), (0, 0))
        brush.panel(screen, self._head)
        title = brush.text.render(
            self._title(),
            Style(TITLE, display=True),
            brush.theme.ink,
            self._head.width - brush.u(40),
        )
        screen.blit(title, title.get_rect(midleft=(self._head.x + brush.u(20), self._head.centery)))
        if self._words():
            self._draw_note(screen)
        self.controls.draw(screen)

    def _draw_note(self, screen: pygame.Surface) -> None:
        brush = self._context.brush
        brush.panel(screen, self._note)
        note = brush.text.render(
            self._words(), Style(SMALL), brush.theme.ink, self._note.width - brush.u(40)
        )
        screen.blit(note, note.get_rect(midleft=(self._note.x + brush.u(20), self._note.centery)))
