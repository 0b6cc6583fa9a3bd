"""A story in a lesson by code: it is read to its end, and it says so when the time is up."""

import pygame

from game.devices import Input
from game.scenario.dilemma import Dilemma
from game.scenes.classroom.change import coming_words
from game.scenes.story.scene import DilemmaScene
from game.teaching.lesson.way import LessonWay
from game.ui.context import Context
from game.ui.corners import SIZE
from game.ui.roles import Role
from game.ui.scene import Change
from game.view import shapes
from game.view.text import SMALL, Style

EDGE = 20  # design px, from the window's edge and between the note and what is beside it
LEAST = 10  # design px, the smallest words of the note


class LessonStory:
    """A dilemma with a small note above it once the gig comes next."""

    def __init__(self, context: Context, story: DilemmaScene, way: LessonWay) -> None:
        self.inner = story
        self._context = context
        self._way = way
        self._said = False

    @property
    def dilemma(self) -> Dilemma:
        """The story that is open."""
        return self.inner.dilemma

    @property
    def note(self) -> str:
        """What comes after the story, once its time is up; else empty."""
        return coming_words(self._way, self._context.words.gettext)

    def enter(self) -> None:
        """Lay the screen out."""
        self.inner.enter()

    def leave(self) -> None:
        """Release held buttons."""
        self.inner.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.inner.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the story; say once when the time is up."""
        if self.note and not self._said:
            self._said = True
            self._context.voice.add(self.note)
        return self.inner.update(elapsed_ns)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the story, and the note between its panel and the corner buttons."""
        self.inner.draw(screen)
        if not self.note:
            return
        brush, edge = self._context.brush, self._context.brush.u(EDGE)
        left = self.inner.panel.left if self.inner.shows_answers else self.inner.layout.room.left
        corners = (Role.HEAR, Role.OPTIONS, Role.BREAK, Role.HELP)
        right = min(item.rect.left for item in self.inner.column.controls.items
                    if item.key in corners) - edge  # fmt: skip
        room = pygame.Rect(left, edge, right - left, brush.u(SIZE))
        picture = self._picture(room.inflate(-edge, -brush.u(4)))
        plate = picture.get_rect(midright=room.midright).inflate(edge, brush.u(4))
        plate.right = room.right
        fill, line = brush.theme.nearly, brush.u(2)
        screen.blit(shapes.rounded(plate.size, brush.u(12), fill, brush.theme.edge, line), plate)
        screen.blit(picture, picture.get_rect(center=plate.center))

    def _picture(self, room: pygame.Rect) -> pygame.Surface:
        """Write the note as large as fits."""
        text, size = self._context.brush.text, float(SMALL)
        while size > LEAST and text.height(self.note, Style(size, bold=True), room.width) > (
            room.height
        ):
            size -= 1
        style = Style(size, bold=True)
        return text.render(self.note, style, self._context.brush.theme.ink, room.width)
