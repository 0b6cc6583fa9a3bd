"""What a player, a teacher or a parent is told about files, on the page and aloud."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from time import monotonic_ns

import pytest
from playing import OPEN, Player, open_player
from test_grown_ups_saving import choose, told

from game import kept_file
from game.folder_lock import NAME, FolderLock
from game.progress import Progress, ProgressFile
from game.scenario.met import Met
from game.scenes.classroom.keeping import kept_class
from game.scenes.classroom.reports import report_page
from game.scenes.classroom.setup import class_setup
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.page import grown_ups
from game.scenes.story.learned import learned
from game.scenes.together.card import take_home
from game.scenes.tour.certificate import certificate
from game.teaching.classroom.lesson import ClassLesson
from game.teaching.classroom.record import ClassRecord, Option, StoryVotes
from game.teaching.lesson.lesson import Lesson
from game.teaching.shared.save_places import SavePlace
from game.ui.scene import Push
from game.ui.store import KEPT_CLASS

TWICE = "The game is open twice."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the player a home with Documents and a desktop."""
    for name in ("Documents", "Desktop"):
        (tmp_path / "home" / name).mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(kept_file, "WAITS_S", (0.0,))
    return tmp_path / "home"


def met(player: Player) -> list[Met]:
    """Return some stories as finished."""
    return [Met(one) for one in list(player.context.session.library.scenarios.values())[:3]]


def voted(player: Player) -> ClassLesson:
    """Return a class that has voted on a story."""
    lesson = ClassLesson.begin(
        Lesson(seed=4), player.context.session.library, player.context.today, monotonic_ns
    )
    options = tuple(
        Option(letter=x, text=x, safety=s) for x, s in zip("AB", ("safe", "unsafe"), strict=True)
    )
    votes = StoryVotes(id="a", title="A", topic="T", options=options, first=(9, 8), second=(9, 8))
    lesson.record = ClassRecord(stories=(votes,))
    return lesson


PAGES: dict[str, Callable[[Player], object]] = {
    "certificate": lambda p: certificate(p.context, "Corridor", learned(p.context, met(p))),
    "card": lambda p: take_home(p.context, met(p)),
    "report": lambda p: report_page(p.context, voted(p), kept_class(p.context)),
    "guide": lambda p: guide_page(p.context),
}


def save_on(player: Player, page: str) -> None:
    """Save on a page and wait until that is done."""
    player.stack.apply(Push(PAGES[page](player)))  # type: ignore[arg-type]
    if page == "guide":
        choose(player, "kind", "HTML")
        choose(player, "topic", "Balance")
        player.press("make")
        player.wait_for("Guide to print")
    else:
        player.press("save")


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a system's opener first that writes down what it is asked to open."""
    log, folder = tmp_path / "opened", tmp_path / "bin"
    folder.mkdir()
    for name in ("xdg-open", "open"):
        (folder / name).write_text(f'#!/bin/sh\n[ -e "$1" ] || exit 2\necho "$1" > "{log}"\n')
        (folder / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return log


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.skipif(os.name == "nt", reason="the opener is a script")
def test_what_is_saved_lies_where_people_look_and_its_folder_opens(
    page: str, tmp_path: Path, home: Path, opener: Path
) -> None:
    player = open_player(tmp_path / "data")
    save_on(player, page)
    saved = list((home / "Documents").iterdir())
    assert saved
    assert all(path.name.startswith("soundcheck-") for path in saved)
    assert any(path.name in told(player) for path in saved)
    assert str(home / "Documents") in told(player)
    player.press("folder")
    assert opener.read_text().strip() == str(home / "Documents")
    assert f"The folder opens in another window: {home / 'Documents'}" in told(player)
    assert "opens in another window" in player.context.voice.last
    (home / "Documents").rename(home / "Gone")
    player.press("folder")
    assert "The folder could not be opened from here." in told(player)


@pytest.mark.parametrize("page", PAGES)
def test_a_browsers_downloads_are_named_and_show_no_folder(
    page: str, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    player = open_player(tmp_path / "data")
    memory = tmp_path / "memory"
    place = SavePlace("browser", memory, opens=False)
    monkeypatch.setattr(player.context.store, "places", lambda _inside: [place])
    save_on(player, page)
    assert list(memory.iterdir())
    assert str(memory) not in told(player)
    if player.has("place"):
        assert "This browser's downloads" in player.control("place").spoken
    assert not player.has("folder")


@pytest.mark.parametrize("page", PAGES)
def test_a_computer_without_a_file_window_is_said(
    page: str, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path / "data")
    save_on(player, page)
    monkeypatch.setenv("PATH", str(tmp_path))
    player.press("folder")
    assert f"Look for it yourself: {home / 'Documents'}" in told(player)


@pytest.mark.parametrize("page", PAGES)
def test_a_place_that_cannot_be_written_is_said_and_another_one_is_near(
    page: str, tmp_path: Path, home: Path
) -> None:
    player = open_player(tmp_path / "data")
    real = home / "Documents"

    def save() -> None:
        player.press("make" if page == "guide" else "save")
        player.wait_for(title)

    player.stack.apply(Push(PAGES[page](player)))  # type: ignore[arg-type]
    title = player.scene_name
    if page == "guide":
        choose(player, "topic", "Balance")
    real.rmdir()
    real.write_text("a file is in the way")
    save()
    assert "Nothing was saved: this place cannot be written" in told(player)
    assert "folder" not in player.names()
    choose(player, "place", "Desktop")
    save()
    assert list((home / "Desktop").iterdir())
    assert str(home / "Desktop") in told(player)
    assert "folder" in player.names()


def test_progress_that_is_locked_is_said_on_the_title_and_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data" / "progress.json"
    assert ProgressFile(path).save(Progress(notes=500))
    real = kept_file.read_json

    def locked(path: Path) -> object:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(kept_file, "read_json", locked)
    player = open_player(tmp_path / "data")
    assert "could not be opened just now" in " ".join(row.told for row in player.scene.column.rows)
    player.context.session.progress.notes += 3
    player.context.save_progress()
    assert any("not written over" in notice for notice in player.context.store.notices)
    monkeypatch.setattr(kept_file, "read_json", real)
    player.context.save_progress()
    assert player.context.session.progress.notes == 503
    assert ProgressFile(path).load().notes == 503


def test_settings_that_were_locked_are_on_the_title_once_they_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_player(tmp_path / "data")
    first.context.settings.text_scale = 150
    first.context.save_settings()
    real, tries = kept_file.read_json, [0]

    def locked(path: Path) -> object:
        tries[0] += path.name == "settings.json"
        if path.name == "settings.json" and tries[0] <= 2:
            raise PermissionError(errno.EACCES, "in use")
        return real(path)

    monkeypatch.setattr(kept_file, "read_json", locked)
    player = open_player(tmp_path / "data")
    assert tries[0] == 3
    assert player.context.settings.text_scale == 150
    assert player.context.brush.text.text_scale == 150


def test_the_second_copy_says_so_and_keeps_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = open_player(folder)
    first.context.session.progress.notes = 40
    first.context.save_progress()
    lesson = ClassLesson.begin(
        Lesson(), first.context.session.library, first.context.today, monotonic_ns
    )
    assert kept_class(first.context).keep(lesson)
    held = OPEN.pop(folder)  # the first copy stays open
    second = open_player(folder)
    shown = " ".join(row.told for row in second.scene.column.rows)
    assert TWICE in shown
    assert TWICE in second.context.voice.last
    second.context.session.progress.notes = 0
    second.context.save_progress()
    second.context.settings.mute = True
    second.context.save_settings()
    assert ProgressFile(folder / "progress.json").load().notes == 40
    assert not (folder / "settings.json").exists()
    second.stack.apply(Push(class_setup(second.context)))
    assert TWICE in told(second)
    assert "resume" not in second.names(), "that class is going on in the other copy"
    second.stack.apply(Push(grown_ups(second.context)))
    second.press("delete")
    second.press("delete")
    second.press("delete")
    assert (folder / "progress.json").exists(), "the other copy plays with it"
    assert sum(notice.startswith(TWICE) for notice in second.context.store.notices) == 1
    held.release()


def test_a_class_that_cannot_be_erased_is_said_and_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path / "data")
    context = player.context
    lesson = ClassLesson.begin(Lesson(), context.session.library, context.today, monotonic_ns)
    assert kept_class(context).keep(lesson)

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    player.stack.apply(Push(class_setup(context)))
    player.press("erase")
    assert f"Its file is still there: {tmp_path / 'data' / KEPT_CLASS}" in told(player)
    assert "could not be erased" in context.voice.last
    player.stack.apply(Push(report_page(context, lesson, kept_class(context))))
    player.press("on")
    assert player.scene_name == "Title"
    assert "could not be erased" in " ".join(row.told for row in player.scene.column.rows)


def test_everything_that_cannot_be_deleted_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path / "data")
    player.context.save_progress()
    real = Path.unlink

    def refuse(path: Path, **options: bool) -> None:
        if path.name == "progress.json":
            raise PermissionError(errno.EACCES, "in use")
        real(path, **options)

    monkeypatch.setattr(Path, "unlink", refuse)
    player.stack.apply(Push(grown_ups(player.context)))
    for _press in range(3):
        player.press("delete")
    player.wait_for("Title")
    (notice,) = player.context.store.notices
    assert "progress.json" in notice
    assert str(tmp_path / "data") in notice


@pytest.mark.parametrize("damage", ["", "{}", '{"version": 1, "met": 3}'])
def test_a_damaged_class_is_set_aside_and_a_new_one_can_start(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "data"
    player = open_player(folder)
    folder.mkdir(exist_ok=True)
    (folder / KEPT_CLASS).write_text(damage)
    player.stack.apply(Push(class_setup(player.context)))
    player.press("resume")
    assert "could not be read. Its file is set aside." in told(player)
    assert "resume" not in player.names()
    assert (folder / "interrupted-class.damaged-1.json").read_text() == damage
    player.press("start")
    assert player.scene_name == "Before we start"


def test_a_class_that_is_locked_stays_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path / "data")
    context = player.context
    assert kept_class(context).keep(
        ClassLesson.begin(Lesson(), context.session.library, context.today, monotonic_ns)
    )

    def locked(path: Path) -> object:
        raise PermissionError(errno.EACCES, "in use")

    player.stack.apply(Push(class_setup(context)))
    with monkeypatch.context() as patch:
        patch.setattr(kept_file, "read_json", locked)
        player.press("resume")
        assert "cannot be opened just now" in told(player)
    player.press("resume")
    assert player.scene_name != "With a class"


def test_the_lock_is_free_for_the_next_start(tmp_path: Path) -> None:
    player = open_player(tmp_path / "data")
    player.context.save_progress()
    assert (tmp_path / "data" / NAME).exists()
    again = open_player(tmp_path / "data")
    assert not again.context.store.notices
    lock = FolderLock(tmp_path / "data")
    assert lock.held_elsewhere, "the lock is held while the game is open"
