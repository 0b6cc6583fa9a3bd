"""What a class reads stands large enough for the back row, and the votes fit on one page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from playing import make_shell

from game.app import open_window
from game.bindings import Act
from game.commands.gallery_class import class_shots
from game.devices import Press, Release
from game.scenes.classroom.parts import class_host
from game.scenes.classroom.run import ClassRoom
from game.scenes.classroom.setup import PROJECTOR
from game.scenes.classroom.story import ClassStory
from game.scenes.run.ready import Asked
from game.scenes.start.opening import open_now
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of
from game.teaching.lesson.lesson import Lesson
from game.ui.context import Context
from game.ui.roles import Role
from game.view.text import Style, TextBook

pytestmark = pytest.mark.measured

BACK_ROW = 52  # px at 1080p, for what is read by a class
SMALLER = 0.9
"""Beside bars, on a phone's edges, in a badge: words of one look, not read as sentences."""
TEACHERS = ("class-setup", "class-choice", "class-topics", "class-two", "class-report")
"""Read by a teacher at the computer, or by two at one screen."""


def open_context(folder: Path, size: tuple[int, int], **options: Any) -> Context:
    """Load the game for a window."""
    open_window(windowed=True, headless=True, size=size)
    shell = make_shell(folder, size, False, reduced_motion=True, **options)
    return open_now(shell)


def drawn_sizes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, int]]:
    """Note every text that is rendered, with its size and its line height in px."""
    notes: list[tuple[str, int, int]] = []
    plain: Callable[..., pygame.Surface] = TextBook.render

    def render(book: TextBook, text: str, style: Style, *rest: Any, **more: Any) -> pygame.Surface:
        notes.append((text, book.px(style), book.line_height(style)))
        return plain(book, text, style, *rest, **more)

    monkeypatch.setattr(TextBook, "render", render)
    return notes


def test_sentences_are_large_enough_for_the_back_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = open_context(tmp_path, (1920, 1080))
    notes = drawn_sizes(monkeypatch)
    small: list[str] = []
    for name, show in class_shots(context):
        if not name.startswith("class-") or name.startswith(TEACHERS):
            continue
        scene = show()
        notes.clear()
        scene.enter()
        scene.update(400_000_000)
        scene.draw(pygame.display.get_surface())
        sentences = [(text, px) for text, px, _line in notes if len(text.split()) > 3]
        assert sentences, name
        small += [f"{name}: {px} px {text!r}" for text, px in sentences if px < BACK_ROW]
        short = [(text, px) for text, px, _line in notes if len(text) > 1]
        small += [f"{name}: {px} px {text!r}" for text, px in short if px < BACK_ROW * SMALLER]
    assert not small, "\n".join(dict.fromkeys(small))


def flows(context: Context, lesson: Lesson) -> Iterator[ClassFlow]:
    """Yield every story of the library at its reveal, with two votes."""
    for story in context.session.library.scenarios.values():
        flow = ClassFlow(dilemma_of(lesson, story))
        while flow.step is not ClassStep.REVEAL:
            flow.next()
            for choice, hands in zip(flow.dilemma.choices, (28, 3, 12, 10), strict=False):
                flow.vote(choice.id, hands)
        yield flow


def asked(flow: ClassFlow) -> Asked:
    """Return what a run asks a class."""
    return Asked(flow.dilemma, lambda: None, lambda: None, lambda _screen: None)


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
def test_every_reveal_fits_on_one_page(tmp_path: Path, size: tuple[int, int]) -> None:
    context = open_context(tmp_path, size)
    context.lesson_mode.show(PROJECTOR)
    lesson = ClassLesson.begin(Lesson(), context.session.library, context.today, lambda: 0)
    lesson.stories.next_gate()
    scrolls = []
    host = class_host(context, lesson, KeptClass(None))
    for flow in flows(context, lesson.lesson):
        room = ClassRoom(host, flow, asked(flow))
        scene = ClassStory(context, flow, room)
        scene.enter()
        choices = flow.dilemma.choices
        assert len(scene.column.rows) == len(choices), "each choice, and the legend at the foot"
        if Role.SCROLL_DOWN in [item.key for item in scene.column.controls.items]:
            scrolls.append(flow.dilemma.scenario.id)
    assert not scrolls


def test_a_reveal_at_twice_the_size_scrolls_by_the_presenters_keys(tmp_path: Path) -> None:
    context = open_context(tmp_path, (1280, 720), text_scale=200)
    context.lesson_mode.show(PROJECTOR)
    lesson = ClassLesson.begin(Lesson(), context.session.library, context.today, lambda: 0)
    lesson.stories.next_gate()
    longest = max(flows(context, lesson.lesson),
                  key=lambda flow: sum(len(c.text) for c in flow.dilemma.choices))  # fmt: skip
    host = class_host(context, lesson, KeptClass(None))
    room = ClassRoom(host, longest, asked(longest))
    scene = ClassStory(context, longest, room)
    scene.enter()
    for _press in range(6):
        keys = [item.key for item in scene.column.controls.items]
        if Role.SCROLL_DOWN not in keys:
            break
        assert longest.step is ClassStep.REVEAL
        page_down(scene)
    else:
        raise AssertionError("the page does not end")
    page_down(scene)
    assert longest.step is ClassStep.FEEDBACK


def page_down(scene: ClassStory) -> None:
    """Press a presenter's key and let it go."""
    acts = frozenset({Act.ONWARDS})
    scene.handle(Press(acts, "page down"))
    scene.handle(Release(acts, "page down"))


def test_while_a_class_reads_the_story_is_larger_than_the_instructions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = open_context(tmp_path, (1920, 1080))
    notes = drawn_sizes(monkeypatch)
    read = ("class-read", "class-before-read", "class-after-read", "class-then")
    for name, show in class_shots(context):
        if name not in read:
            continue
        scene = show()
        notes.clear()
        scene.enter()
        scene.draw(pygame.display.get_surface())
        assert isinstance(scene, ClassStory)
        dilemma = scene.flow.dilemma
        lines = {line.text for line in (*dilemma.lines, *dilemma.then_lines)}
        story = [px for text, px, _line in notes if text in lines]
        known = lines | {dilemma.scenario.title, scene.head}
        others = [px for text, px, _line in notes if len(text.split()) > 3 and text not in known]
        assert story, name
        assert min(story) > max(others), name
