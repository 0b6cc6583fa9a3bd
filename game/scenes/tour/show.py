"""The gig itself: eight bars of the whole band, and whoever ran plays along."""

from collections.abc import Callable

import pygame

from game.bindings import Act
from game.devices import Input, Point, Press
from game.scenes.tour.gig_stage import SECOND, GigStage
from game.ui.button_bar import BarButton, painter
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import help_corners
from game.ui.roles import Role
from game.ui.scene import Change
from game.ui.sentence import said
from game.ui.tuning import new_controls
from game.view import shapes
from game.view.gig_view import BAND
from game.view.song_sheet import BEATS_A_BAR
from game.view.text import BODY, TITLE, Style

BARS = 8
GO_ON_FROM = 2  # bars, then there is a way on
ON_THE_BEAT = 0.17  # of a beat, either side
FADES = 0.5  # of the cheer that is left after a beat
OPENS = 3.0  # beats, until the curtain is open
PLAYS = frozenset({Act.JUMP, Act.STRUM})
CURTAIN = ((155, 90, 126), (126, 69, 104))
FOLD = 46  # design px


class Show:
    """Full screen and playable: on the beat the crowd jumps. Nothing can go wrong."""

    def __init__(
        self,
        context: Context,
        stage: GigStage,
        then: Callable[[], Change],
    ) -> None:
        """Play on a stage, then do what `then` says."""
        self._context = context
        self._stage, self._then = stage, then
        self.controls = new_controls(context)
        self.gone = 0.0
        """How many beats of the show are over."""
        self.cheer = 0.0
        self.hits = 0
        self._named = -1
        self._offered = False

    def enter(self) -> None:
        """Open the curtain on the stage."""
        self._stage.enter(0)
        self.controls.open()
        self._offer()
        self.controls.speak(said(self._told(), self._how_to()))

    def _told(self) -> str:
        return self._context.words.gettext("The gig! The whole band plays.")

    def _how_to(self) -> str:
        _, prompt = self._context.words.gettext, self._context.devices.prompt
        key = prompt(Act.JUMP if self._context.settings.one_button else Act.STRUM)
        return _("Play along: {key}, on the beat.").format(key=key)

    def _offer(self) -> None:
        """Show the ways on: help at once, going on after two bars; nothing has the focus."""
        context, brush = self._context, self._context.brush
        right = brush.frame.size[0] - brush.u(24)
        controls = help_corners(context, right, brush.u(20))
        if self._offered:
            controls.append(self._go_on(right))
        self.controls.show(controls, waits=True)

    def _go_on(self, right: int) -> Control:
        brush = self._context.brush
        label = self._context.words.gettext("Go on")
        width = brush.button_width(label, icon=True)
        height = brush.button_height(label, width, icon=True)
        rect = pygame.Rect(0, 0, width, height)
        rect.bottomright = (right, brush.frame.size[1] - brush.u(28))

        draw = painter(brush, BarButton(Role.ON, label, self._then, "next"))
        return Control(Role.ON, rect, label, self._then, draw, shortcuts=frozenset({Act.CONFIRM}))

    # A screen's life

    def leave(self) -> None:
        """Release held buttons; the song goes on where the next screen takes it up."""
        self.controls.disarm()
        self._stage.pause()

    def handle(self, given: Input) -> Change | None:
        """Play along, or press what is there."""
        match given:
            case Press(acts=acts) if acts & PLAYS and self._plays:
                self._strum()
                return None
            case Press(acts=acts) if Act.BACK in acts and not self._offered:
                self._offered = True
                self._offer()
            case Point(phase="down", position=position) if not self._is_on_a_button(position):
                self._strum()
                return None
        return self.controls.handle(given)

    @property
    def _plays(self) -> bool:
        """Whether the keys of the road play along: an arrow or back asks for a button instead."""
        return self.controls.current is None or self._context.settings.one_button

    def _is_on_a_button(self, position: tuple[int, int]) -> bool:
        return any(item.rect.collidepoint(position) for item in self.controls.items)

    def _strum(self) -> None:
        """Let the crowd jump where it was on the beat; off it, a string sounds all the same."""
        away = abs((self._stage.beat + 0.5) % 1 - 0.5)
        self._context.sound.play("strum")
        if away <= ON_THE_BEAT:
            self.hits += 1
            self.cheer = min(1.0, self.cheer + 0.6)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the show; it ends by itself."""
        self._stage.update(elapsed_ns)
        self.controls.update(elapsed_ns)
        beats = elapsed_ns / SECOND / self._stage.beat_s
        self.cheer *= FADES**beats
        if not self._stage.waiting:
            self.gone += beats
        if not self._offered and self.gone >= GO_ON_FROM * BEATS_A_BAR:
            self._offered = True
            self._offer()
        if self.star not in (-1, self._named):
            self._named = self.star
            self._context.voice.say(self._name())
        return self._then() if self.gone >= BARS * BEATS_A_BAR else None

    def _name(self) -> str:
        """Return who has this bar."""
        name = self._context.session.library.cast[BAND[self.star]].name
        return self._context.words.gettext("{name}!").format(name=name)

    @property
    def waiting(self) -> bool:
        """Whether the stage is still being drawn."""
        return self._stage.waiting

    @property
    def star(self) -> int:
        """The number of who has this bar, after the first two; -1 where all have it."""
        number = int(self.gone // BEATS_A_BAR) - GO_ON_FROM
        return number if 0 <= number < len(BAND) else -1

    # Drawing

    def draw(self, screen: pygame.Surface) -> None:
        """Paint stage, curtain and the few words there are."""
        self._stage.draw(screen, self.cheer, self.star)
        if not self._context.settings.reduced_motion:
            self._draw_curtain(screen)
        self._draw_words(screen)
        self.controls.draw(screen)

    def _draw_curtain(self, screen: pygame.Surface) -> None:
        """Paint both halves of the curtain on their way to the sides."""
        part = min(1.0, self.gone / OPENS)
        if part >= 1:
            return
        wide, tall = screen.get_size()
        half = round(wide / 2 * (1 - part * part * (3 - 2 * part)))
        curtain = shapes.curtain((wide // 2 + 1, tall), self._context.brush.u(FOLD), *CURTAIN)
        screen.blit(curtain, (half - curtain.get_width(), 0))
        screen.blit(pygame.transform.flip(curtain, flip_x=True, flip_y=False), (wide - half, 0))

    def _draw_words(self, screen: pygame.Surface) -> None:
        brush, _ = self._context.brush, self._context.words.gettext
        lines = [(self._how_to(), Style(BODY, bold=True))]
        if self.star >= 0:
            lines.insert(0, (self._name(), Style(TITLE, display=True)))
        top = brush.u(24)
        for text, style in lines:
            room = screen.get_width() - 4 * brush.u(74)
            words = brush.text.render(text, style, brush.theme.ink, room, centre=True)
            plate = words.get_rect().inflate(brush.u(36), brush.u(18))
            plate.topleft = (brush.u(24), top)
            brush.plate(screen, plate, brush.theme.paper)
            screen.blit(words, words.get_rect(center=plate.center))
            top = plate.bottom + brush.u(10)
