"""Words of lessons and of the corner for grown-ups fit, in the longest language too."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from playing import make_shell
from recording import RecordingSurface, faults, remember_texts

from game.app import open_window
from game.commands.gallery_class import class_shots
from game.i18n import StretchedWords
from game.scenes.start.opening import open_now
from game.view.text import TextBook

pytestmark = pytest.mark.measured


@pytest.mark.parametrize(
    ("size", "text_scale", "stretched"),
    [((1280, 720), 100, True), ((1024, 768), 200, False), ((1920, 1080), 100, False)],
)
def test_no_words_of_a_lesson_are_cut(
    tmp_path: Path, size: tuple[int, int], text_scale: int, stretched: bool
) -> None:
    open_window(windowed=True, headless=True, size=size)
    shell = make_shell(tmp_path, size, False, text_scale=text_scale)
    context = open_now(replace(shell, words=StretchedWords()) if stretched else shell)
    context.settings.reduced_motion = True
    wrong: list[str] = []
    known: dict[int, tuple[TextBook, object]] = {}
    for name, show in class_shots(context):
        scene = show()
        book = context.brush.text
        texts = known.setdefault(id(book), (book, remember_texts(book)))[1]
        scene.enter()
        for _frame in range(3):
            scene.update(400_000_000)
        surface = RecordingSurface(pygame.display.get_surface(), texts)  # type: ignore[arg-type]
        scene.draw(surface)
        assert surface.drawn, f"{name} shows no words"
        wrong += [f"{name}: {fault}" for fault in faults(surface)]
        scene.leave()
    assert not wrong, "\n".join(wrong)
