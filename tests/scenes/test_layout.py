"""Words fit at every text size, in wide and narrow windows, 40 % longer than English."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from playing import make_shell
from recording import RecordingSurface, cramped, faults, remember_texts

from game.app import open_window
from game.commands.autoplay import controls_of
from game.commands.gallery import Gallery
from game.i18n import StretchedWords
from game.scenes.run.running import Running
from game.scenes.start.opening import open_now
from game.ui.context import Shell
from game.view.text import Style, TextBook

ELSEWHERE = ("class-", "code-", "grown-")
"""Screens whose words are measured in a test of their own."""
THE_SAME = ("run-early", "run-middle", "run-late", "run-end")
"""Later on the road no other words stand than at its start."""
WINDOWS = [
    (size, text_scale, "dyslexic" if text_scale == 200 else "reading")
    for size in ((1280, 720), (1366, 768), (1024, 768), (1920, 1080))
    for text_scale in (100, 150, 200)
]


def screens(shell: Shell, *left_out: str) -> Iterator[tuple[str, RecordingSurface]]:
    """Draw every screen, settled, and note where its words stand."""
    context = open_now(shell)
    context.settings.reduced_motion = True
    known: dict[TextBook, dict[int, str]] = {}
    for shot in Gallery(context, "corridor").shots():
        if shot.name.startswith(left_out):
            continue
        scene = shot.show()
        book = context.brush.text  # a lesson's screens have one of their own
        if book not in known:
            known[book] = remember_texts(book)
        scene.enter()
        for _frame in range(0 if isinstance(scene, Running) else 3):
            scene.update(400_000_000)
        surface = RecordingSurface(pygame.display.get_surface(), known[book])
        scene.draw(surface)
        if controls := controls_of(scene):
            surface.controls = list(controls.items)
        yield shot.name, surface
        scene.leave()


def test_every_screen_is_drawn_and_its_words_fit(tmp_path: Path) -> None:
    open_window(windowed=True, headless=True)
    names, wrong = [], []
    for name, surface in screens(make_shell(tmp_path, (1280, 720), False)):
        names.append(name)
        assert surface.drawn or name in THE_SAME, f"{name} shows no words"
        wrong += [f"{name}: {fault}" for fault in (*faults(surface), *cramped(surface.controls))]
    assert not wrong, "\n".join(wrong)
    assert len(set(names)) == len(names) > 90


def test_the_widest_letters_fit(tmp_path: Path) -> None:
    open_window(windowed=True, headless=True)
    shell = make_shell(tmp_path, (1280, 720), False, face="dyslexic", wide_letters=True)
    shown = screens(shell, *THE_SAME)
    wrong = [f"{name}: {fault}" for name, surface in shown for fault in faults(surface)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.measured
@pytest.mark.parametrize(("size", "text_scale", "face"), WINDOWS)
def test_no_words_are_cut_or_overlap(
    tmp_path: Path, size: tuple[int, int], text_scale: int, face: str
) -> None:
    open_window(windowed=True, headless=True, size=size)
    shell = make_shell(tmp_path, size, False, text_scale=text_scale, face=face)
    shell = replace(shell, words=StretchedWords())
    wrong: list[str] = []
    for name, surface in screens(shell, *ELSEWHERE, *THE_SAME):
        assert surface.drawn, f"{name} shows no words"
        wrong += [f"{name}: {fault}" for fault in faults(surface)]
    assert not wrong, "\n".join(wrong)


def test_the_recording_finds_faults(tmp_path: Path) -> None:
    screen = open_window(windowed=True, headless=True)
    context = make_shell(tmp_path, (1280, 720), False)
    texts = remember_texts(context.brush.text)
    style, ink = Style(22), (0, 0, 0)
    one, two = (context.brush.text.render(words, style, ink) for words in ("one word", "two words"))
    surface = RecordingSurface(screen, texts)
    surface.blit(one, (100, 100))
    assert not faults(surface)
    surface.blit(two, (130, 105))
    surface.blit(two, (1250, 300))
    surface.set_clip(pygame.Rect(0, 0, 430, 720))
    surface.blit(one, (400, 500))
    assert [fault.split(":")[0] for fault in faults(surface)] == [
        "cut at a side",
        "outside the window",
        "cut at a side",
        "overlap",
    ]
