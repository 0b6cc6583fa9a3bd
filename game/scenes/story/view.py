"""What of a dilemma is on the screen, for its picture."""

from dataclasses import dataclass

import pygame

from game.scenario.dilemma import Dilemma
from game.scenes.story.mate import Mate
from game.ui.column import Column
from game.view.brush import Brush
from game.view.phone import Phone


@dataclass(frozen=True)
class DilemmaView:
    """Everything that the picture of a dilemma depends on, and how its parts are painted."""

    brush: Brush
    dilemma: Dilemma
    phone: Phone | None
    """None where the answers have the page to themselves."""
    mate: Mate | None
    panel: pygame.Rect
    column: Column
    word: str
    """What the last tap on a line brought."""

    @property
    def stage_key(self) -> tuple[object, ...]:
        """Everything that the picture of bandmate and phone depends on."""
        phone = self.phone.state if self.phone else None
        mate = (self.mate.name, self.mate.face) if self.mate else None
        return (phone, mate, self.dilemma.scenario.id)

    @property
    def key(self) -> tuple[object, ...]:
        """Everything that the still picture depends on."""
        controls, dilemma = self.column.controls, self.dilemma
        places = tuple((item.key, *item.rect) for item in controls.items)
        panel = (tuple(self.panel), self.word, dilemma.stage, dilemma.tried)
        return (self.stage_key, panel, places, controls.focus, controls.armed)

    def draw_panel(self, screen: pygame.Surface) -> None:
        """Paint the panel with its rows, and the corner buttons."""
        if self.panel.height:
            self.brush.panel(screen, self.panel)
        self.column.draw(screen)

    def draw_phone(self, screen: pygame.Surface, *, emote: bool = True) -> None:
        """Paint the phone and the bandmate, who stands before its edge."""
        if self.phone:
            self.phone.draw(screen)
        if self.mate:
            self.mate.draw(screen)
        if self.mate and emote:
            self.mate.draw_emote(screen)
