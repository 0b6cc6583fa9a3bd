"""The whole story once more while a class votes or talks; any way leads back to the step."""

import pygame

from game.bindings import Act
from game.devices import Input, Wheel
from game.scenario.dilemma import Dilemma
from game.scenes.story.phone import page_arrows, story_phone
from game.scenes.story.words import spoken_lines
from game.ui.button_bar import BarButton, foot
from game.ui.context import Context
from game.ui.corners import help_corners
from game.ui.roles import Role
from game.ui.scene import Change, Pop
from game.ui.sentence import said
from game.ui.tuning import new_controls, tune
from game.view.phone import Phone
from game.view.text import LEAD, Style

EDGE = 12  # design px
PAD = 16  # design px, inside the panel
PHONE_PART = 0.62  # of the window's width


class StoryAgain:
    """The phone with all its lines, larger than while it was read, and the way back."""

    def __init__(self, context: Context, dilemma: Dilemma) -> None:
        self._context = context
        self._dilemma = dilemma
        self.controls = new_controls(context)
        self._phone: Phone | None = None
        self._panel = pygame.Rect(0, 0, 1, 1)

    def enter(self) -> None:
        """Lay the screen out and say the story."""
        _, context = self._context.words.gettext, self._context
        brush, edge = context.brush, context.brush.u(EDGE)
        wide, tall = brush.frame.size
        place = pygame.Rect(edge, edge, round(wide * PHONE_PART), tall - 2 * edge)
        self._panel = pygame.Rect(0, edge, 0, place.height)
        self._panel.x, self._panel.width = place.right + edge, wide - place.right - 2 * edge
        self._phone = story_phone(context, self._dilemma.scenario, place)
        self.controls.open()
        self._show()
        story = self._dilemma.scenario
        self.controls.speak(said(story.title, spoken_lines(story, story.scene, 0, _)))

    def _show(self) -> None:
        context, brush = self._context, self._context.brush
        tune(context, self.controls)
        if self._phone:
            self._phone.show(self._dilemma.scenario.scene)
        inside = self._panel.inflate(-2 * brush.u(PAD), -2 * brush.u(PAD))
        label = context.words.gettext("Back to the class")
        back = BarButton(Role.BACK, label, Pop, "back", primary=True)
        buttons, _strip = foot(brush, [back], inside)
        buttons[0].shortcuts = frozenset({Act.BACK, Act.ONWARDS, Act.BACKWARDS})
        arrows = page_arrows(context, self._phone, self._scroll, self.controls)
        corners = help_corners(context, inside.right, inside.y)
        self.controls.show([*buttons, *arrows, *corners], self.controls.focus or Role.BACK)

    def _scroll(self, by: int) -> None:
        """Move the phone's page by real px."""
        if self._phone:
            self._phone.scroll(by)
            self._show()

    def leave(self) -> None:
        """Let go of held buttons."""
        self.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        if isinstance(given, Wheel):
            self._scroll(round(-given.steps * self._context.brush.u(60)))
            return None
        return self.controls.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the phone and the scan move on."""
        if self._phone:
            self._phone.tick(elapsed_ns)
        self.controls.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the phone, the title and the way back."""
        brush = self._context.brush
        screen.blit(self._context.drawing.scenery("corridor"), (0, 0))
        if self._phone:
            self._phone.draw(screen)
            self._phone.draw_moving(screen)
        brush.panel(screen, self._panel)
        width = self._panel.width - 2 * brush.u(PAD + 8)
        title = brush.text.render(
            self._dilemma.scenario.title, Style(LEAD, display=True), brush.theme.ink, width
        )
        top = self._panel.y + brush.u(PAD + 90)
        screen.blit(title, (self._panel.x + brush.u(PAD + 8), top))
        self.controls.draw(screen)
