"""A class while it plays: its lesson, the file that keeps it, and the way to its next screen."""

from collections.abc import Callable
from dataclasses import dataclass

from game.scenes.classroom.change import coming_words
from game.scenes.classroom.keeping import keep_class
from game.teaching.classroom.flow import ClassFlow
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.ui.context import Context
from game.ui.scene import Scene


@dataclass(frozen=True)
class ClassHost:
    """Keeps a class after every step, and opens what its lesson says comes next."""

    context: Context
    lesson: ClassLesson
    kept: KeptClass
    opens: Callable[["ClassHost"], Scene]
    """Returns the screen of the part that a lesson is in (`parts.py`)."""

    @property
    def note(self) -> str:
        """Words on what comes after the open story, where its part ends with it; else empty."""
        return coming_words(self.lesson.way, self.context.words.gettext)

    def keep(self, flow: ClassFlow | None = None) -> None:
        """Write the class whole, with the story that is open if one is handed over."""
        if flow:
            self.lesson.open = flow.to_dict()
        keep_class(self.context, self.lesson, self.kept)

    def ask_to_end(self) -> str:
        """Let the part end with the open story, or not after all; say which."""
        way = self.lesson.way
        way.ending = not way.ending
        return self.note or self.context.words.gettext("More stories follow.")

    def next_scene(self) -> Scene:
        """Keep the class and open the part that it is in."""
        self.keep()
        return self.opens(self)

    def end(self) -> Scene:
        """End the class wherever it is: answers that it waits for, then where to get help."""
        self.lesson.end()
        return self.next_scene()
