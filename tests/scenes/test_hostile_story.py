"""A story whose texts mean harm: nothing crashes, nothing leaves its box, nothing is turned."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic_ns
from typing import Any

import pygame
import pytest
from playing import ROOT, make_shell
from pydantic import BaseModel
from recording import RecordingSurface, faults, remember_texts

from game.app import open_window
from game.commands.autoplay import press as press_key
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.loader import load_library
from game.scenario.met import Met
from game.scenario.model import Scenario
from game.scenes.classroom.parts import class_host
from game.scenes.classroom.run import ClassRoom
from game.scenes.classroom.setup import PROJECTOR
from game.scenes.classroom.story import ClassStory
from game.scenes.library.album import stories_page
from game.scenes.library.preview import Preview
from game.scenes.library.story_stage import set_list
from game.scenes.run.ready import Asked
from game.scenes.start.opening import open_now
from game.scenes.story.scene import DilemmaScene
from game.scenes.together.card import take_home
from game.scenes.together.scene import TogetherScene
from game.teaching.classroom.flow import ClassFlow
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of
from game.teaching.lesson.lesson import Lesson
from game.teaching.together.flow import TogetherPart
from game.ui.context import Context
from game.ui.page import Page
from game.ui.roles import Key, Of, Role
from game.ui.scene import Scene, SceneStack
from game.view.text import Style, TextBook

TITLES = {
    "script": "<script>alert('x')</script>",
    "formula": "=cmd|' /C calc'!A0",
    "turned": "A \u202etxt.exe\u202c \u2066game\u2069\u200f and \u061cmore",
    "unseen": "\u200b\u200e\ufe0f",
    "letters": "你好 😀 مرحبا",
    "long": "W" * 300,
}
REFUSED = {"turned": "Plain words", "unseen": "Unseen words"}
"""What a file says in place of a text that the format refuses: no screen may rely on that."""
FRAMES = 4
Books = dict[int, tuple[TextBook, dict[int, str]]]
"""The text books in use, each with the notes on what it wrote."""
STORY = """\
id: {name}
title: '{title}'
topic: balance
ages: 8-9
weight: light
kind: risk
staging: group-chat
app: '{title}'
hero: Mika
talk: yes
scene:
  - '{speaker}': '{text}'
    sign: secret
  - narrator: '{text}'
question: '{text}'
choices:
  - {{id: one, text: '{text}', safety: safe, feedback: '{text}'}}
  - {{id: two, text: No, safety: unsafe, feedback: '{text}', repair: '{text}'}}
  - {{id: three, text: Wait, safety: nearly, feedback: '{text}'}}
say_it:
  - '{text}'
mission: '{text}'
guide:
  objective: '{text}'
  discuss:
    - '{text}'
    - '{text}'
review: {{written: 2026-11-23, checked: 2026-11-23, professional: not-needed}}
"""


def source(name: str, number: int, longest: int = 60) -> str:
    """Write a hostile story; a longer title than that is refused when it is read."""
    text = REFUSED.get(name, TITLES[name]).replace("'", "''")
    return STORY.format(
        name=f"{name}-{number}", text=text, title=text[:longest], speaker=text[:40].strip("'")
    )


def hostile(value: Any, name: str) -> Any:
    """Put a refused text in its place, however deep that is."""
    if name not in REFUSED:
        return value
    if isinstance(value, tuple):
        return tuple(hostile(each, name) for each in value)
    if isinstance(value, BaseModel):
        return value.model_copy(update={key: hostile(each, name) for key, each in value})
    return TITLES[name] if value == REFUSED[name] else value


def hostile_context(folder: Path, scale: int, name: str) -> tuple[Context, Scenario, Path]:
    """Read a hostile story from a pack, and nothing but it and two others for company."""
    open_window(windowed=True, headless=True)
    shell = make_shell(folder, (1280, 720), True, text_scale=scale, reduced_motion=True)
    context = open_now(shell)
    pack = folder / "pack"
    pack.mkdir()
    for number in range(3):
        (pack / f"{name}-{number}.yaml").write_text(source(name, number), encoding="utf-8")
    library = load_library([ROOT / "scenarios"], [pack])
    assert not library.problems, "\n".join(map(str, library.problems))
    mine = {
        key: hostile(story, name).model_copy(update={"title": TITLES[name]})
        for key, story in library.scenarios.items()
        if key.startswith("pack/")
    }
    assert len(mine) == 3
    context.session.stories.take(dataclasses.replace(library, scenarios=mine))
    return context, next(iter(mine.values())), pack / f"{name}-0.yaml"


def look(context: Context, scene: Scene, texts: Books) -> Iterator[str]:
    """Draw a screen and name what is cut, outside, or on top of something else."""
    book = context.brush.text
    if id(book) not in texts:
        texts[id(book)] = (book, remember_texts(book))
    for _frame in range(FRAMES):
        scene.update(400_000_000)
    surface = RecordingSurface(pygame.display.get_surface(), texts[id(book)][1])
    scene.draw(surface)
    yield from faults(surface) if surface.drawn else ("no words were drawn",)


def press(scene: Scene, key: Key) -> None:
    """Move the focus to a control of a screen and press it, as a child does."""
    assert press_key(SceneStack(scene), key)


def solo(scene: DilemmaScene) -> Iterator[None]:
    """Read a dilemma to its end, what is unsafe first."""
    dilemma = scene.dilemma
    for _step in range(30):
        if dilemma.done:
            return
        yield
        if dilemma.stage is Stage.CHOICES:
            open_ = [c for c in dilemma.choices if c.id not in dilemma.tried]
            press(scene, Of(Role.CHOICE, min(open_, key=lambda c: c.safe).id))
        elif dilemma.stage is Stage.SAY_IT:
            press(scene, Of(Role.SAY, 0))
        else:
            press(scene, Role.ON)
    raise AssertionError("the dilemma does not end")


def two(scene: TogetherScene) -> Iterator[None]:
    """Go through a story for two."""
    flow = scene.flow
    for _step in range(40):
        if flow.part is TogetherPart.DONE or scene.flow is not flow:
            return
        yield
        keys = [item.key for item in scene.column.controls.items]
        choices = [
            Of(Role.CHOICE, c.id) for c in flow.dilemma.choices if c.id not in flow.dilemma.tried
        ]
        wanted: list[Key] = [Role.ON, Of(Role.SAY, 0), *reversed(choices)]
        press(scene, next(key for key in wanted if key in keys))
    raise AssertionError("the story does not end")


def in_class(scene: ClassStory) -> Iterator[None]:
    """Go through a story with a class."""
    for _step in range(40):
        if scene.flow.finished:
            return
        yield
        for choice in scene.flow.dilemma.choices:
            scene.flow.vote(choice.id, 4)
        press(scene, Role.ON)
    raise AssertionError("the story does not end")


def class_story(context: Context, story: Scenario) -> ClassStory:
    """Open a story with a class."""
    context.lesson_mode.show(PROJECTOR)
    lesson = Lesson(seed=4)
    flow = ClassFlow(dilemma_of(lesson, story))
    begun = ClassLesson.begin(lesson, context.session.library, context.today, monotonic_ns)
    asked = Asked(
        flow.dilemma, lambda: None, lambda: None,
        lambda screen: screen.blit(context.drawing.scenery("corridor"), (0, 0)) and None,
    )  # fmt: skip
    room = ClassRoom(class_host(context, begun, KeptClass(None)), flow, asked)
    return ClassStory(context, flow, room)


def still(_scene: Any) -> Iterator[None]:
    """Look at a screen once."""
    yield


def screens(
    context: Context, story: Scenario, path: Path
) -> Iterator[tuple[str, Any, Callable[..., Any]]]:
    """Yield the screens that show a story, and how each is played."""
    stories = list(context.session.library.scenarios.values())
    met = [Met(one, said=one.say_it[0]) for one in stories]
    behind = lambda screen: screen.blit(context.drawing.scenery("shop"), (0, 0)) and None  # noqa: E731
    dilemma = Dilemma(story, "7", spot=True)
    yield (
        "solo",
        DilemmaScene(context, dilemma, lambda: None, context.session.band.members[0], behind),
        solo,
    )
    yield "together", TogetherScene(context, stories, "7"), two
    topic = context.session.library.topics["balance"]
    yield "album", Page(context, "shop", lambda sheet: stories_page(context, topic, sheet)), still
    yield "set list", set_list(context, met), still
    yield "take-home card", take_home(context, met), still
    preview = Preview(context, path)
    yield "preview", preview, still
    yield "class", class_story(context, story), in_class


@pytest.mark.measured
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", TITLES)
def test_a_hostile_story_stays_in_its_boxes(tmp_path: Path, name: str, scale: int) -> None:
    context, story, path = hostile_context(tmp_path, scale, name)
    assert story.title == TITLES[name]
    wrong: list[str] = []
    texts: Books = {}
    for screen, scene, play in screens(context, story, path):
        scene.enter()
        for step, _turn in enumerate(play(scene)):
            wrong += [f"{screen} {step}: {fault}" for fault in look(context, scene, texts)]
        scene.leave()
        context.lesson_mode.show()
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_a_title_of_300_letters_is_refused_with_a_line(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "long-0.yaml").write_text(source("long", 0, 300), encoding="utf-8")
    library = load_library([ROOT / "scenarios"], [pack])
    assert "pack/long-0" not in library.scenarios
    assert "at most 60 characters" in str(library.problems[0])
    open_window(windowed=True, headless=True)
    shell = make_shell(tmp_path, (1280, 720), False)
    context = open_now(shell)
    preview = Preview(context, pack / "long-0.yaml")
    preview.enter()
    assert not list(look(context, preview, {}))


@pytest.mark.parametrize("face", ["reading", "dyslexic"])
@pytest.mark.parametrize("display", [True, False])
def test_marks_of_direction_turn_nothing(tmp_path: Path, face: str, display: bool) -> None:
    open_window(windowed=True, headless=True)
    context = make_shell(tmp_path, (1280, 720), False, face=face)
    style, book = Style(22, display=display), context.brush.text
    assert isinstance(book, TextBook)
    marks = dict.fromkeys(map(ord, "\u202e\u202c\u2066\u2069\u200f\u061c"))
    turned = book.render(f"{TITLES['turned']} after it", style, (0, 0, 0), 900)
    plain = book.render(f"{TITLES['turned']} after it".translate(marks), style, (0, 0, 0), 900)
    assert pygame.image.tobytes(turned, "RGBA") == pygame.image.tobytes(plain, "RGBA")
