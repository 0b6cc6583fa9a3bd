"""Plays every mode in a process that has no sockets and writes only where it may.

`python playing_offline.py DATA HOME` ends with an error when a socket is asked for, or when a file
is opened for writing, moved or removed anywhere else than in DATA and in the home's Documents.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

DATA, HOME = (Path(word).resolve() for word in sys.argv[1:3])
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate")


class NoSocket(socket.socket):
    """Refuses to be made; modules that only build on the class can be imported."""

    def __init__(self, *_given: Any, **_named: Any) -> None:
        """Refuse."""
        refuse()


def refuse() -> NoReturn:
    """Refuse a socket."""
    raise AssertionError("a socket was asked for")


def watch(event: str, given: tuple[Any, ...]) -> None:
    """Record all that Python does with sockets and files."""
    if event.startswith("socket."):
        refuse()
    if event == "open" and isinstance(given[0], str | bytes | os.PathLike) and given[2] & WRITES:
        check(given[0])
    if event in CHANGES:
        check(given[0])
    if event == "os.rename":
        check(given[1])


def check(name: Any) -> None:
    """Allow a place in the data folder and in the home, where a grown-up chose it."""
    path = Path(os.path.abspath(os.fsdecode(name)))  # noqa: PTH100  (no look at the disk here)
    if str(path) == os.devnull:
        return
    assert path.is_relative_to(DATA) or path.is_relative_to(HOME / "Documents"), path


def play() -> None:
    """Play alone, for two, with a class and by a code; make card, guide, report, certificate."""
    from class_playing import begin, page_down_to, run_on, story
    from playing import open_player
    from test_class_corner import LESSON, start_by_code
    from test_grown_ups_saving import choose, guide, play_together

    from game.cli import main
    from game.scenario.met import Met
    from game.scenes.story.learned import learned
    from game.scenes.tour.certificate import certificate
    from game.teaching.lesson.code import encode
    from game.ui.scene import Push

    player = open_player(DATA)
    play_together(player)
    choose(player, "place", "The game's folder")
    player.press("save")
    choose(player, "place", "Documents")
    player.press("save")
    player.press("stop")

    begin(player)
    run_on(player, "ClassStory")
    story(player)
    run_on(player, "ClassStory")
    player.key("p")
    player.press("end")
    page_down_to(player, "Class report")
    player.click(player.place("save"))
    page_down_to(player, "Title")

    start_by_code(player, encode(LESSON))
    player.key("return")
    player.wait_for("Running")
    run_on(player, "LessonStory")
    player.stack.apply(player.context.home())

    for kind in ("PDF", "HTML"):
        guide(player)
        choose(player, "kind", kind)
        choose(player, "topic", "Balance")
        player.press("make")
        player.wait_for("Guide to print")
        player.stack.apply(player.context.home())

    met = [Met(one) for one in list(player.context.session.library.scenarios.values())[:3]]
    player.stack.apply(Push(certificate(player.context, "Corridor", learned(player.context, met))))
    choose(player, "place", "The game's folder")
    player.press("save")
    player.context.save_progress()
    player.context.save_settings()
    assert main(["demo", "--fast", "--headless", "--seed", "7"]) == 0
    assert main(["guide", str(HOME / "Documents" / "pack.html"), "--topic", "balance"]) == 0


if __name__ == "__main__":
    os.environ["SOUNDCHECK_DATA"] = str(DATA)
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    root = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(root), str(root / "tests" / "scenes")]
    socket.socket = NoSocket  # type: ignore[misc]
    import pygame  # noqa: F401  (what it writes while it is imported is its own affair)
    import pytest  # noqa: F401
    from hypothesis import given  # noqa: F401

    sys.addaudithook(watch)
    play()
