"""A window that remembers where words were drawn, and a voice that remembers what it said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.ui.control import Control
from game.ui.roles import Of, Role
from game.view.text import TextBook


class Listener:
    """A speaker that remembers, and is always through with its words."""

    busy = False

    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, text: str) -> None:
        """Remember what is said."""
        self.heard.append(text)

    add = say

    def close(self) -> None:
        """Forget."""
        self.heard.clear()


@dataclass(frozen=True)
class Drawn:
    """A text as it was drawn: the whole picture, and the part of the window that could show it."""

    text: str
    rect: pygame.Rect
    clip: pygame.Rect

    @property
    def seen(self) -> pygame.Rect:
        """The part that is seen."""
        return self.rect.clip(self.clip)


class RecordingSurface(pygame.Surface):
    """Notes every blit of a picture of words; later solid areas take what they cover away."""

    def __init__(self, like: pygame.Surface, texts: dict[int, str]) -> None:
        super().__init__(like.get_size(), 0, like)
        self._texts = texts
        self.drawn: list[Drawn] = []
        self.controls: list[Control] = []
        """The controls of the screen: no words that begin in one end outside it."""

    def blit(
        self, source: Any, dest: Any = (0, 0), area: Any = None, special_flags: int = 0
    ) -> Any:
        """Blit, and note words."""
        done = super().blit(source, dest, area, special_flags)
        topleft = dest.topleft if isinstance(dest, pygame.Rect) else dest
        if id(source) in self._texts and area is None:
            rect = source.get_rect(topleft=topleft)
            self.drawn.append(Drawn(self._texts[id(source)], rect, self.get_clip()))
        elif area is None and covers(source):
            rect = source.get_rect(topleft=topleft).inflate(-8, -8)
            self.drawn = [item for item in self.drawn if not rect.contains(item.seen)]
        return done

    def fblits(self, blits: Any, special_flags: int = 0, /) -> None:
        """Blit one by one."""
        for source, dest, *_rest in blits:
            self.blit(source, dest, None, special_flags)


def covers(source: pygame.Surface) -> bool:
    """Return whether a picture hides what is under it."""
    if source.get_width() < 60 or source.get_height() < 40:
        return False
    centre = source.get_at((source.get_width() // 2, source.get_height() // 2))
    return not source.get_flags() & pygame.SRCALPHA or centre.a == 255


def remember_texts(book: TextBook) -> dict[int, str]:
    """Make a text book note every picture it gives; returns the notes."""
    texts: dict[int, str] = {}
    plain, keep = book.render, []

    def render(text: str, *details: Any, **options: Any) -> pygame.Surface:
        picture = plain(text, *details, **options)
        keep.append(picture)
        texts[id(picture)] = text
        return picture

    book.render = render  # type: ignore[method-assign]
    return texts


def faults(surface: RecordingSurface) -> list[str]:
    """Return which words are cut at a side, outside the window, or on top of each other."""
    window = surface.get_rect()
    found = []
    shown = [item for item in surface.drawn if item.seen.width > 0 and item.seen.height > 4]
    for item in shown:
        if item.seen.width < item.rect.width - 1:
            found.append(f"cut at a side: {item.text!r} {item.rect} in {item.clip}")
        if item.clip == window and not window.contains(
            item.rect.inflate(0, -item.rect.height // 3)
        ):
            found.append(f"outside the window: {item.text!r} {item.rect}")
        for control in [one.rect for one in surface.controls]:
            begins = control.collidepoint(item.seen.left + 2, item.seen.centery)
            if begins and item.rect.right > control.right + 1:
                found.append(f"out of its control: {item.text!r} {item.rect} of {control}")
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            shared = one.seen.inflate(0, -8).clip(other.seen.inflate(0, -8))
            if shared.width > 4 and shared.height > 6 and one.text != other.text:
                found.append(f"overlap: {one.text!r} {one.seen} and {other.text!r} {other.seen}")
    return found


LEAST_PX, LEAST_GAP_PX = 52, 7  # design px, as docs/accessibility.md says


def cramped(controls: Sequence[Control]) -> list[str]:
    """Return which controls that are seen whole are small, or stand close together."""
    scrolls = any(one.key in (Role.OLDER, Role.NEWER) for one in controls)
    seen = [one for one in controls if one.rect.width and whole(one)]
    if scrolls:  # what is at the edge of a phone's page is seen in part
        seen = [one for one in seen if not (isinstance(one.key, Of) and one.key.role is Role.STEP)]
    small = [
        f"{one.key} is {min(one.rect.size)} px" for one in seen if min(one.rect.size) < LEAST_PX
    ]
    close = [
        f"{one.key} and {other.key} are {gap} px apart"
        for index, one in enumerate(seen)
        for other in seen[index + 1 :]
        if (gap := gap_between(one.rect, other.rect)) < LEAST_GAP_PX
    ]
    return [*small, *close]


def whole(control: Control) -> bool:
    """Return whether a control is seen whole."""
    return control.clip is None or control.clip.contains(control.rect)


def gap_between(one: pygame.Rect, other: pygame.Rect) -> int:
    """Return how far two rectangles are apart, px; 0 where they touch or overlap."""
    across = max(one.left - other.right, other.left - one.right)
    down = max(one.top - other.bottom, other.top - one.bottom)
    return max(across, down, 0)
