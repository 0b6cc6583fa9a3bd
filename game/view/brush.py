"""The interface's drawing hand: panels, buttons, cards and texts in one theme and size."""

from dataclasses import dataclass

import pygame

from game.view import shapes
from game.view.frame import Frame
from game.view.text import BODY, Style, TextBook
from game.view.theme import Colour, Theme

RADIUS = 22  # design px, panels
CONTROL_RADIUS = 18  # design px, buttons and cards
RING = 4  # design px, the focus ring (WCAG 2.2, 2.4.13: at least 2)
CONTROL_HEIGHT = 64  # design px, at least
LETTERS = "ABCD"


@dataclass(frozen=True)
class Face:
    """How a control looks right now."""

    focused: bool = False
    pressed: bool = False


@dataclass(frozen=True)
class Brush:
    """What a screen is drawn with; made anew when the window, theme or text size changes."""

    frame: Frame
    theme: Theme
    text: TextBook

    def u(self, design: float) -> int:
        """Turn design px into real px."""
        return self.frame.u(design)

    def panel(self, screen: pygame.Surface, rect: pygame.Rect, fill: Colour | None = None) -> None:
        """Paint a solid panel with a soft shadow; text never stands on art without one."""
        radius, spread = self.u(RADIUS), self.u(12)
        screen.blit(
            shapes.shadow(rect.size, radius, spread),
            (rect.x - spread, rect.y - spread + spread // 2),
        )
        border = self.u(2) if self.theme.paper == (0, 0, 0) else 0
        screen.blit(
            shapes.rounded(rect.size, radius, fill or self.theme.paper, self.theme.edge, border),
            rect,
        )

    def plate(
        self, screen: pygame.Surface, rect: pygame.Rect, fill: Colour, radius: float = 14
    ) -> None:
        """Paint a flat rounded area inside a panel."""
        screen.blit(shapes.rounded(rect.size, self.u(radius), fill), rect)

    def ring(self, screen: pygame.Surface, rect: pygame.Rect, radius: float) -> None:
        """Draw the focus ring around a control: a bright line on a halo."""
        halo, line = self.u(RING + 3), self.u(RING)
        around = rect.inflate(2 * halo, 2 * halo)
        corner = self.u(radius) + halo
        screen.blit(shapes.ring(around.size, corner, self.theme.halo, halo), around)
        screen.blit(shapes.ring(around.size, corner, self.theme.focus, line), around)

    def control(
        self,
        screen: pygame.Surface,
        rect: pygame.Rect,
        face: Face,
        fill: Colour | None = None,
        radius: float = CONTROL_RADIUS,
    ) -> pygame.Rect:
        """Paint the body of a button or card and its focus; return where its content goes."""
        drop = 0 if face.pressed else self.u(4)
        colour = fill or self.theme.control
        base = rect.move(0, self.u(4))
        body = rect.move(0, self.u(4) - drop)
        corner = self.u(radius)
        screen.blit(shapes.rounded(base.size, corner, darker(colour, self.theme)), base)
        border = max(1, self.u(2))
        screen.blit(shapes.rounded(body.size, corner, colour, self.theme.edge, border), body)
        if face.focused:
            self.ring(screen, body, radius)
        return body

    def button(  # noqa: PLR0913  (a button has these parts)
        self,
        screen: pygame.Surface,
        rect: pygame.Rect,
        label: str,
        face: Face,
        *,
        primary: bool = False,
        icon: str = "",
        style: Style | None = None,
    ) -> None:
        """Paint a button: a word in the middle, with an icon before it where it has one."""
        fill = self.theme.primary if primary else self.theme.control
        ink = self.theme.primary_ink if primary else self.theme.ink
        body = self.control(screen, rect, face, fill)
        look = style or button_style()
        px = self.icon_px if icon else 0
        gap = self.u(12) if icon and label else 0
        room = body.width - 2 * self.u(14) - px - gap
        words = self.text.render(label, look, ink, room, centre=True) if label else None
        total = px + gap + (words.get_width() if words else 0)
        left = body.centerx - total // 2
        if icon:
            screen.blit(shapes.icon(icon, px, ink), (left, body.centery - px // 2))
        if words:
            screen.blit(words, (left + px + gap, body.centery - words.get_height() // 2))

    def grown(self, design: float) -> int:
        """Turn design px into real px that grow with the text, up to half as much again."""
        return round(self.u(design) * min(self.text.text_scale, 150) / 100)

    @property
    def icon_px(self) -> int:
        """The size of an icon on a button, real px."""
        return self.grown(30)

    def button_height(self, label: str, width: int, *, icon: bool = False) -> int:
        """Measure the height a button needs for its label, 64 design px at least."""
        room = width - 2 * self.u(14) - (self.icon_px + self.u(12) if icon else 0)
        return max(
            self.u(CONTROL_HEIGHT), self.text.height(label, button_style(), room) + self.u(16)
        )

    def button_width(self, label: str, *, icon: bool = False) -> int:
        """Measure the width a button needs to show its label on one line, in real px."""
        words = self.text.font(button_style()).size(label)[0]
        return words + self.u(44) + (self.icon_px + self.u(12) if icon else 0)

    def badge(self, screen: pygame.Surface, place: pygame.Rect, index: int) -> None:
        """Draw a choice's letter in its shape."""
        screen.blit(shapes.badge(index, place.width, self.theme.letters[index]), place)
        size = place.width / self.frame.scale / (self.text.text_scale / 100) * 0.5
        letter = self.text.render(LETTERS[index], Style(size, display=True), self.theme.paper)
        drop = place.height // 9 if index == 2 else 0  # a triangle's middle lies low
        screen.blit(letter, letter.get_rect(center=(place.centerx, place.centery + drop)))


def button_style() -> Style:
    """Return the style of words on buttons."""
    return Style(BODY, bold=True)


def darker(colour: Colour, theme: Theme) -> Colour:
    """Return the shade under a control, which makes it stand up from the page."""
    return (
        (colour[0] * 3 + theme.edge[0]) // 4 * 9 // 10,
        (colour[1] * 3 + theme.edge[1]) // 4 * 9 // 10,
        (colour[2] * 3 + theme.edge[2]) // 4 * 9 // 10,
    )
