"""Delete everything: two presses, and no file that the game made is left in its folder."""

from pathlib import Path
from time import monotonic_ns

import pygame
import pytest
from playing import ROOT, Player, open_player, pass_gate
from test_grown_ups_saving import choose, told

from game.crash_log import write_crash
from game.paths import FOLDERS
from game.scenario.met import Met
from game.scenes.classroom.keeping import kept_class
from game.scenes.classroom.reports import save_report
from game.scenes.grown_ups.gate import gate
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.page import grown_ups
from game.scenes.grown_ups.privacy import start_afresh
from game.scenes.story.learned import learned
from game.scenes.together.card import take_home
from game.scenes.tour.certificate import certificate
from game.teaching.classroom.lesson import ClassLesson
from game.teaching.classroom.record import ClassRecord
from game.teaching.lesson.lesson import Lesson
from game.ui.scene import Push, Restart


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the player a home with Documents."""
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home" / "Documents"


def fill(folder: Path) -> Player:
    """Make every kind of file that the game makes, as the game makes it."""
    folder.mkdir()
    for name in ("settings.json", "progress.json"):
        (folder / name).write_text("damaged")
    (folder / "packs" / "ours").mkdir(parents=True)
    story = next((ROOT / "scenarios" / "balance").glob("*.yaml"))
    (folder / "packs" / "ours" / story.name).write_bytes(story.read_bytes())
    player = open_player(folder)
    context = player.context
    context.session.progress.notes = 90
    context.save_progress()
    context.save_settings()
    met = [Met(one) for one in list(context.session.library.scenarios.values())[:3]]
    player.stack.apply(Push(certificate(context, "Corridor", learned(context, met))))
    choose(player, "place", "The game's folder")
    player.press("save")
    player.stack.apply(Push(take_home(context, met)))
    choose(player, "place", "The game's folder")
    player.press("save")
    choose(player, "place", "Documents")
    player.press("save")
    player.stack.apply(Push(guide_page(context)))
    choose(player, "place", "The game's folder")
    choose(player, "topic", "Balance")
    player.press("make")
    player.wait_for("Guide to print")
    lesson = ClassLesson.begin(Lesson(seed=4), context.session.library, context.today, monotonic_ns)
    kept_class(context).keep(lesson)
    save_report(context, ClassRecord(), folder / "class-reports")
    write_crash(RuntimeError("oh"), folder / "crash-logs")
    (folder / "kept-run.json").write_text("{}")
    for name in ("progress-2.json", "kept-run-2.json"):  # another seat's
        (folder / name).write_text("{}")
    (folder / ".progress.json.abc.part").write_text("half")  # a power cut leaves one of these
    (folder / "cards" / ".soundcheck-abc.part").write_text("half")
    player.stack.apply(context.home())
    return player


def test_nothing_of_the_game_is_left_and_what_lies_elsewhere_stays(
    tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "data"
    player = fill(folder)
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(FOLDERS)
    assert {path.name for path in folder.iterdir() if path.is_file()} == {
        "settings.json", "settings.damaged-1.json", "progress.json", "progress.damaged-1.json",
        "interrupted-class.json", "kept-run.json", "progress-2.json", "kept-run-2.json",
        ".progress.json.abc.part", ".soundcheck-lock",
    }  # fmt: skip
    assert all(any(path.rglob("*")) for path in folder.iterdir() if path.is_dir())
    player.stack.apply(Push(gate(player.context, grown_ups)))
    pass_gate(player)
    player.press("delete")
    assert "What you saved in another place stays there." in told(player)
    player.press("delete")
    assert "Are you sure?" in told(player)
    assert (folder / "progress.json").is_file(), "one press deletes nothing"
    player.press("delete")
    player.wait_for("Title")
    player.frames(120)
    assert not folder.exists()
    assert len(list(home.iterdir())) == 2, "the card in Documents stays"
    assert player.context.session.progress.notes == 0


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    player = open_player(folder)
    folder.mkdir(exist_ok=True)
    (folder / "my-notes.txt").write_text("mine")
    player.context.save_progress()
    player.stack.apply(Push(grown_ups(player.context)))
    player.press("delete")
    player.press("delete")
    player.press("delete")
    player.wait_for("Title")
    player.context.store.close()
    assert [path.name for path in folder.iterdir()] == ["my-notes.txt"]
    assert not player.context.store.notices


def test_what_was_saved_is_listed_with_its_folders(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    player = fill(folder)
    player.stack.apply(Push(grown_ups(player.context)))
    player.press("saved")
    listed = told(player)
    for name in ("class-reports", "cards", "certificates", "guides"):
        assert str(folder / name) in listed
        newest = max(path.name for path in (folder / name).iterdir() if path.name[0] != ".")
        assert newest in listed
    assert ".part" not in listed


def test_privacy_names_the_folder_and_every_kind_of_file(tmp_path: Path) -> None:
    player = open_player(tmp_path / "data")
    player.stack.apply(Push(grown_ups(player.context)))
    player.press("privacy")
    page = told(player)
    assert str(tmp_path / "data") in page
    kinds = (
        "Settings", "Progress", "Certificates, cards, guides and class reports", "Packs",
        "An interrupted class", "Crash logs", "another place stay there",
    )  # fmt: skip
    assert all(kind in page for kind in kinds)


def test_the_band_wears_nothing_bought_afterwards(tmp_path: Path) -> None:
    player = open_player(tmp_path / "game")
    plain = portraits(player)
    look = player.context.session.wardrobe.looks[0]
    progress = player.context.session.progress
    progress.looks, progress.wearing = [look.id], {look.member: look.id}
    player.context.save_progress()
    player.stack.apply(Restart(player.context.routes.opening()))
    player.wait_for("Title")
    assert portraits(player)[look.member] != plain[look.member]
    player.stack.apply(start_afresh(player.context))
    player.wait_for("Title")
    assert portraits(player) == plain


def portraits(player: Player) -> dict[str, bytes]:
    """Return how the band stands on the title."""
    band = player.context.session.band
    return {
        member: pygame.image.tobytes(band.portrait(member, "happy", 200), "RGBA")
        for member in band.members
    }
