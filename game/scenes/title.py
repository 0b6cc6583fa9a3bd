"""The title: Play is one press away."""

import pygame

from game.devices import Input
from game.scenes.choose import Choose
from game.scenes.comfort import comfort
from game.scenes.controls import Control
from game.scenes.corners import help_corners
from game.scenes.kit import Kit
from game.scenes.options import options
from game.scenes.scene import Change, Push, Quit
from game.view.brush import Face
from game.view.text import LEAD, SMALL, Style

VENUE = "corridor"
LOGO = Style(78, display=True)


class Title:
    """The game's name, the band, and a big Play."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.controls = kit.controls()
        self._panel = pygame.Rect(0, 0, 1, 1)

    def enter(self) -> None:
        """Lay the screen out."""
        kit, brush = self._kit, self._kit.brush
        _ = kit.words.gettext
        width = min(brush.u(560), brush.frame.size[0] // 2)
        left, gap = brush.u(56), brush.u(16)
        buttons = self._buttons()
        inner = width - 2 * brush.u(32)
        heights = [brush.button_height(label, inner, icon=True) for _name, label, *_rest in buttons]
        head = self._head_height(inner)
        tall = head + sum(heights) + gap * len(buttons) + brush.u(28)
        top = max(brush.u(12), (brush.frame.size[1] - tall) // 2)
        self._panel = pygame.Rect(left, top, width, tall)
        items, y = [], top + head
        for (name, label, icon, act), height in zip(buttons, heights, strict=True):
            rect = pygame.Rect(left + brush.u(32), y, inner, height)
            items.append(self._button(name, label, icon, act, rect))
            y += height + gap
        kit.tune(self.controls)
        corners = help_corners(kit, brush.frame.size[0] - brush.u(24), brush.u(24))
        self.controls.show(items + corners)
        notices = " ".join(kit.notices)
        self.controls.speak(f"Soundcheck. {self._tagline()} {notices}")

    def _buttons(self) -> list[tuple[str, str, str, object]]:
        kit = self._kit
        _ = kit.words.gettext
        rows: list[tuple[str, str, str, object]] = [
            ("play", _("Play"), "play", lambda: Push(Choose(kit))),
            ("options", _("Settings"), "gear", lambda: Push(options(kit))),
        ]
        if not kit.settings.note_seen:
            rows.insert(1, ("comfort", _("Make it comfy"), "ear", lambda: Push(comfort(kit))))
        rows.append(("quit", _("Stop playing"), "door", Quit))
        return rows

    def _button(self, name: str, label: str, icon: str, act: object, rect: pygame.Rect) -> Control:
        brush = self._kit.brush

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            brush.button(screen, place, label, face, primary=name == "play", icon=icon)

        return Control(name, rect, label, act, draw)  # type: ignore[arg-type]

    def _tagline(self) -> str:
        return self._kit.words.gettext("Run to the gig. Make sound choices. Bring the band in.")

    def _head_height(self, width: int) -> int:
        brush = self._kit.brush
        height = brush.u(24) + brush.text.height("Soundcheck", self._logo(width), width)
        height += brush.text.height(self._tagline(), Style(LEAD), width) + brush.u(16)
        for notice in self._kit.notices:
            height += brush.text.height(notice, Style(SMALL), width)
        return height

    def _logo(self, width: int) -> Style:
        """Give the largest logo that fits on one line."""
        text = self._kit.brush.text
        size = LOGO.size
        while size > 30 and text.font(Style(size, display=True)).size("Soundcheck")[0] > width:
            size -= 4
        return Style(size, display=True)

    def leave(self) -> None:
        """Let go of held buttons."""
        self.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.controls.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the scan move on."""
        self.controls.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint scenery, band and panel."""
        brush = self._kit.brush
        screen.blit(self._kit.scenery(VENUE), (0, 0))
        self._draw_band(screen)
        brush.panel(screen, self._panel)
        inner = self._panel.width - 2 * brush.u(32)
        x, y = self._panel.x + brush.u(32), self._panel.y + brush.u(24)
        lines = [("Soundcheck", self._logo(inner)), (self._tagline(), Style(LEAD))]
        lines += [(notice, Style(SMALL)) for notice in self._kit.notices]
        for line, style in lines:
            picture = brush.text.render(line, style, brush.theme.ink, inner)
            screen.blit(picture, (x, y))
            y += picture.get_height()
        self.controls.draw(screen)

    def _draw_band(self, screen: pygame.Surface) -> None:
        kit, brush = self._kit, self._kit.brush
        ground = screen.get_height() - brush.u(110)
        space = screen.get_width() - self._panel.right
        for index, member in enumerate(kit.band):
            picture = kit.portrait(member, "happy", brush.u(300 if index % 2 else 320))
            centre = self._panel.right + space * (2 * index + 1) // (2 * len(kit.band))
            drop = brush.u(26) * (index % 2)
            screen.blit(picture, picture.get_rect(midbottom=(centre, ground + drop)))
