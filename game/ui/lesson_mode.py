"""What a lesson asks of the whole game until it is left: large text, or no sound."""

from game.ui.drawing import Drawing
from game.ui.sound import Sound


class LessonMode:
    """Shows everything for a lesson, and then as the player wants it again."""

    def __init__(self, drawing: Drawing, sound: Sound) -> None:
        self._drawing = drawing
        self._sound = sound
        self.leaving = ""
        """What becomes of the lesson at the title; empty where there is none."""

    def show(self, least_text: int = 100, *, quiet: bool = False) -> None:
        """Show text at this scale, in %, at least, and leave out all sounds where it is quiet."""
        changed = self._drawing.least_text != least_text
        self._drawing.least_text, self._sound.quiet = least_text, quiet
        self._sound.set_volume()
        if changed:
            self._drawing.rebuild(self._drawing.brush.frame.size)

    def end(self) -> None:
        """Show everything as the player wants it."""
        self.show()
        self.leaving = ""
