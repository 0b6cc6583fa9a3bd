"""Plays a class in tests: a teacher's hands at the keyboard, a class that votes."""

from collections.abc import Callable
from typing import Any

import pygame
import pytest
from playing import Player
from recording import Drawn, RecordingSurface, faults

from game.scenes.classroom.setup import class_setup
from game.scenes.classroom.story import ClassStory
from game.scenes.run.running import Running
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.ui.scene import Push
from game.view.text import TextBook

KEPT = "interrupted-class.json"
VOTES = (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)
Hands = Callable[[ClassStory], tuple[int, ...]]
"""Return the hands for A to D in the vote that is open."""


class Screen:
    """Tells which words are on the screen; none of them may be cut or covered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._texts: dict[int, str] = {}
        self._kept: list[pygame.Surface] = []
        plain = TextBook.render

        def render(book: TextBook, text: str, *details: Any, **options: Any) -> pygame.Surface:
            picture = plain(book, text, *details, **options)
            self._kept.append(picture)
            self._texts[id(picture)] = text
            return picture

        monkeypatch.setattr(TextBook, "render", render)

    @property
    def written(self) -> set[str]:
        """All words that were written since the beginning, on the phone of a story too."""
        return set(self._texts.values())

    def places(self, player: Player) -> list[Drawn]:
        """Return the words with where they stand."""
        surface = RecordingSurface(player.screen, self._texts)
        player.scene.draw(surface)
        assert not faults(surface)
        return surface.drawn

    def words(self, player: Player) -> list[str]:
        """Return the words."""
        return [item.text for item in self.places(player)]


def open_setup(player: Player) -> None:
    """Come to the page that sets up a class."""
    player.stack.apply(Push(class_setup(player.context)))
    assert player.scene_name == "With a class"


def begin(player: Player, *, rounds: bool = False) -> None:
    """Start with the settings as they are, by a clicker from the content note on."""
    open_setup(player)
    if rounds:
        player.go_to("rounds")
        player.key("return")
        player.stack.apply(player.control("start").act())
    else:
        player.key("return")
    assert player.scene_name == "Before we start"
    player.key("page down")
    player.wait_for("ClassStory" if rounds else "Running")


def run_on(player: Player, *until: str) -> Any:
    """Let a bot run until another screen opens."""
    bot: Bot | None = None
    for _frame in range(60 * 60 * 4):
        if isinstance(player.scene, Running):
            if bot is None or bot.run is not player.scene.run:
                bot = Bot(player.scene.run)
                player.scene._intent = bot.intent
        elif player.scene_name in until:
            return player.scene
        player.frames()
    raise AssertionError(f"still on {player.scene_name}")


def vote(player: Player, hands: tuple[int, ...]) -> None:
    """Enter the counts of a vote by the keys A to D."""
    flow = player.scene.flow
    for letter, count in zip("abcd"[: len(flow.dilemma.choices)], hands, strict=False):
        for _hand in range(count):
            player.key(letter)


def story(player: Player, hands: Hands | None = None) -> list[ClassStep]:
    """Go through a story with page down alone, and letters for the votes."""
    scene = player.scene
    seen = [scene.flow.step]
    for _press in range(60):
        if player.scene is not scene:
            return seen
        if hands and scene.flow.step in VOTES and not scene.flow.votes[scene.flow.step].given:
            vote(player, hands(scene))
        player.key("page down")
        if player.scene is scene and scene.flow.step is not seen[-1]:
            seen.append(scene.flow.step)
    raise AssertionError("the story does not end")


def page_down_to(player: Player, name: str) -> None:
    """Press page down until a page is in front; a long page scrolls first."""
    for _press in range(12):
        if player.scene_name == name:
            return
        player.key("page down")
    raise AssertionError(f"still on {player.scene_name}")
