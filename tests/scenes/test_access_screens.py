"""Every screen in every theme: words stand out from what is behind them, and all are said."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from contrast import contrast
from playing import make_shell
from recording import Listener, RecordingSurface

from game.app import open_window
from game.commands.autoplay import controls_of
from game.commands.gallery import Gallery
from game.scenes.run.running import Running
from game.scenes.start.opening import open_now
from game.scenes.story.spot_words import sign_name
from game.ui.scene import Scene
from game.view.text import TextBook
from game.view.theme import Colour

pytestmark = pytest.mark.measured

LEAST = {"contrast": 7.0, "dark": 4.5, "standard": 4.5}
NEAR = (2, 2, 2, 255)
SIZE = (1024, 576)
UNSAID = {"readatyourownpace", "kofithisishowamessagelooks", "andthisisachoice", "bigstage"}
"""Need not be heard: on every phone; only there to show letters; said by its longer name."""


class Ink:
    """Watches a text book; can make all words invisible, to see what is behind them."""

    def __init__(self, book: TextBook) -> None:
        self.texts: dict[int, str] = {}
        self.colours: set[Colour] = set()
        self.hidden = False
        self._kept: list[pygame.Surface] = []
        self._plain: Callable[..., pygame.Surface] = book.render
        book.render = self.render  # type: ignore[method-assign]

    def render(
        self, text: str, style: Any, colour: Colour, *rest: Any, **more: Any
    ) -> pygame.Surface:
        """Return the picture of a text, or as much empty room."""
        picture = self._plain(text, style, colour, *rest, **more)
        if self.hidden:
            return pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        self._kept.append(picture)
        self.texts[id(picture)] = text
        self.colours.add(colour)
        return picture


def settled(scene: Scene) -> None:
    """Lay a screen out and let its loading end; a run stands where it is."""
    if not isinstance(scene, Running):
        scene.enter()
        for _frame in range(3):
            scene.update(400_000_000)
        for _frame in range(2000):
            if not getattr(scene, "waiting", False):
                break
            scene.update(16_000_000)


def behind(seen: pygame.Surface, bare: pygame.Surface, ink: Colour) -> Iterator[Colour]:
    """Yield every colour that lies behind the strokes of an ink."""
    strokes = pygame.mask.from_threshold(seen, ink, NEAR)
    strokes.erase(pygame.mask.from_threshold(seen, (0, 0, 0), (24, 24, 24, 255), bare), (0, 0))
    places = strokes.get_bounding_rects()
    if not places:
        return
    key, around = (1, 2, 3), places[0].unionall(places[1:])
    under = strokes.to_surface(bare.copy(), setsurface=bare, unsetcolor=key).subsurface(around)
    for value in set(memoryview(pygame.image.tobytes(under, "RGBA")).cast("I")):
        colour = (value & 255, value >> 8 & 255, value >> 16 & 255)
        if colour != key:
            yield colour


def weak_words(scene: Scene, ink: Ink, screen: pygame.Surface, least: float) -> list[str]:
    """Draw a screen with and without its words; tell which inks are too near their ground."""
    ink.colours.clear()
    settled(scene)
    scene.draw(screen)
    seen = screen.copy()
    ink.hidden = True
    settled(scene)
    scene.draw(screen)
    ink.hidden = False
    found = []
    for colour in ink.colours:
        worst = min(
            (contrast(colour, ground) for ground in behind(seen, screen, colour)), default=21
        )
        if worst < least:
            found.append(f"{colour}: {worst:.1f}")
    return found


def plain(text: str) -> str:
    """Reduce a text to its letters and numbers."""
    return re.sub(r"[\W_]+", "", text.lower())


def earlier(scene: Scene) -> Iterator[str]:
    """Yield what a reader has heard in a story before the stage in which it is pictured."""
    dilemma = getattr(scene, "dilemma", None)
    if dilemma:
        story = dilemma.scenario
        yield from (story.title, f"{story.hero}'s phone.", story.app or "")
        yield from (line.text for line in story.scene)
        yield from (choice.text for choice in story.choices)
        yield from (sign_name(line.sign, str) for line in story.scene if line.sign)


def unsaid_words(scene: Scene, ink: Ink, listener: Listener) -> list[str]:
    """Go through every control of a screen; tell which words on it were never said."""
    listener.heard.clear()
    settled(scene)
    surface = RecordingSurface(pygame.display.get_surface(), ink.texts)
    scene.draw(surface)
    controls = controls_of(scene)
    for item in controls.items if controls else ():
        controls.focus_on(item.key)
    heard = plain(" ".join([*listener.heard, *earlier(scene)]))
    texts = {part for item in surface.drawn for part in re.split(r"\n|(?<=[.!?]) ", item.text)}
    return sorted(
        text for text in texts if len(plain(text)) > 1 and plain(text) not in heard
        and not any(plain(text).endswith(known) for known in UNSAID)
    )  # fmt: skip


def told_before(name: str) -> bool:
    """Return whether a screen's words are said earlier, or by a grown-up, or only count."""
    later = name.startswith("comic") and not name.endswith("-1")
    return later or name.startswith("class-") or name == "grown-making"


@pytest.mark.parametrize("theme", LEAST)
def test_words_stand_out_and_are_said(tmp_path: Path, theme: str) -> None:
    screen = open_window(windowed=True, headless=True, size=SIZE)
    shell = make_shell(tmp_path, SIZE, False, reduced_motion=True, theme=theme)
    context = open_now(shell)
    listener, wrong = Listener(), []
    context.voice.speak_with(listener, None)
    for shot in Gallery(context, "corridor").shots():
        scene = shot.show()
        ink = Ink(context.brush.text)
        wrong += [f"{shot.name}: {one}" for one in weak_words(scene, ink, screen, LEAST[theme])]
        if theme == "standard" and not isinstance(scene, Running) and not told_before(shot.name):
            wrong += [f"{shot.name}: {one!r}" for one in unsaid_words(scene, ink, listener)]
        scene.leave()
        context.drawing.rebuild(SIZE)
    assert not wrong, "\n".join(wrong)


def test_the_measure_finds_weak_words(tmp_path: Path) -> None:
    screen = open_window(windowed=True, headless=True)
    context = make_shell(tmp_path, (1280, 720), False)
    ink = Ink(context.brush.text)

    class Faint:
        """Grey words on grey."""

        def draw(self, surface: pygame.Surface) -> None:
            from game.view.text import Style

            surface.fill((200, 200, 200))
            surface.blit(ink.render("faint words", Style(40), (150, 150, 150)), (50, 50))

        def __getattr__(self, name: str) -> Callable[..., None]:
            return lambda *_: None

    assert weak_words(Faint(), ink, screen, 4.5) == ["(150, 150, 150): 1.8"]  # type: ignore[arg-type]


def test_with_less_motion_every_page_stands_still(tmp_path: Path) -> None:
    screen = open_window(windowed=True, headless=True, size=SIZE)
    shell = make_shell(tmp_path, SIZE, False, reduced_motion=True)
    context = open_now(shell)
    moving = []
    for shot in Gallery(context, "corridor").shots():
        scene = shot.show()
        if not isinstance(scene, Running):
            scene.enter()
            for _frame in range(150):  # for what is still being drawn, and slides
                scene.update(16_666_667)
            pictures = set()
            for _look in range(4):
                scene.draw(screen)
                pictures.add(hash(pygame.image.tobytes(screen, "RGB")))
                scene.update(170_000_000)
            moving += [shot.name] if len(pictures) > 1 else []
        scene.leave()
    assert moving == ["gig"], "the band plays beside the words there"
