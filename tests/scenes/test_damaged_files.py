"""A file of the game that is missing, empty or cut short: named, and never a crash."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from playing import Player, make_shell, open_player

from game import cli, paths
from game.app import Game, open_window, play
from game.assets import AssetError
from game.scenes.help.support import support
from game.scenes.run.start_run import setting_off
from game.scenes.start.opening import opening
from game.scenes.tour.comic import comic
from game.scenes.tour.map import TourMap
from game.scenes.tour.solo import SoloMode
from game.ui.scene import Scene, SceneStack
from game.view import shapes

ROOT = Path(__file__).resolve().parents[2]
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _whole: b"",
    "cut short": lambda whole: whole[: len(whole) // 2].rpartition(b":")[0],
    "of another kind": lambda _whole: b"hello: [",
}
NEEDED_AT_ONCE = (
    "assets/fonts/Andika-Regular.ttf",
    "assets/fonts/Nunito-ExtraBold.ttf",
    "assets/art/band/motions.yaml",
    "assets/art/band/leo.svg",
    "assets/art/band/looks.yaml",
    "assets/art/venues/corridor/layers.svg",
    "scenarios/tours/golden-drumstick.yaml",
)
NEEDED_ON_THE_ROAD = (
    "assets/art/palette.yaml",
    "assets/art/effects.svg",
    "assets/art/road.svg",
    "assets/art/venues/corridor/venue.yaml",
    "assets/art/venues/corridor/props.svg",
    "assets/courses/corridor.yaml",
    "assets/courses/shared.yaml",
    "assets/music/corridor/song.yaml",
)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the game read a copy of its files."""
    for folder in ("assets", "scenarios"):
        shutil.copytree(ROOT / folder, tmp_path / "copy" / folder, copy_function=os.link)
    monkeypatch.setattr(paths, "PACKAGE", tmp_path / "copy" / "game")
    return tmp_path / "copy"


def damage(path: Path, how: str) -> None:
    """Put a damaged file in a file's place, or nothing."""
    whole = path.read_bytes()
    path.unlink()
    if how in DAMAGES:
        path.write_bytes(DAMAGES[how](whole))


def played(player: Player, first: Scene, frames: int = 400) -> str:
    """Play by the game's own loop for some frames; return what was said last."""
    game = play(Game(player.context, SceneStack(first, player.context)))
    for _frame in range(frames):
        game.send(None)
    game.close()
    return player.context.voice.last


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
@pytest.mark.parametrize("name", ["choose.ogg", "notes/60.ogg"])
def test_a_short_sound_never_stops_the_start(
    copy: Path, tmp_path: Path, name: str, how: str
) -> None:
    damage(copy / "assets" / "sounds" / name, how)
    player = open_player(tmp_path / "data")
    assert any("sounds could not be read" in said for said in player.context.store.notices) == (
        how != "gone"
    )
    player.context.sound.play("jump")


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_a_stem_that_cannot_be_read_is_silent(copy: Path, tmp_path: Path, how: str) -> None:
    player = open_player(tmp_path / "data")
    damage(copy / "assets" / "music" / "corridor" / "intro-bass.ogg", how)
    played(player, setting_off(player.context, SoloMode(player.context), "mika"))
    assert "Something is missing" not in player.context.voice.last


@pytest.mark.parametrize("name", NEEDED_AT_ONCE)
@pytest.mark.parametrize("how", ["empty", "gone"])
def test_what_the_title_needs_is_named(copy: Path, tmp_path: Path, name: str, how: str) -> None:
    damage(copy / name, how)
    open_window(windowed=True, headless=True)
    with pytest.raises(AssetError, match=name):
        play_from_the_start(tmp_path)


def play_from_the_start(folder: Path) -> None:
    """Play by the game's own loop from its beginning until it fails."""
    shell = make_shell(folder / "data", (1280, 720), True)
    game = play(Game(shell, SceneStack(opening(shell))))
    for _frame in range(400):
        game.send(None)


def test_a_face_that_is_cut_short_is_named(copy: Path, tmp_path: Path) -> None:
    damage(copy / "assets" / "fonts" / "Andika-Regular.ttf", "cut short")
    open_window(windowed=True, headless=True)
    with pytest.raises(AssetError, match="Andika-Regular"):
        play_from_the_start(tmp_path)


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_the_icons_are_named(copy: Path, how: str) -> None:
    open_window(windowed=True, headless=True)
    damage(copy / "assets" / "art" / "ui" / "icons.svg", how)
    shapes.icon_groups.cache_clear()
    with pytest.raises(AssetError, match="icons"):
        shapes.icon("tick", 13, (1, 2, 3))


def test_the_command_line_names_it_in_one_line(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(copy / "assets" / "art" / "band" / "leo.svg", "empty")
    assert cli.main(["demo", "--headless", "--fast", "--seed", "1"]) == 1
    lines = capsys.readouterr().err.strip().splitlines()
    assert lines[-1] == (
        "soundcheck: assets/art/band/leo.svg is missing or damaged. "
        "Please install Soundcheck again."
    )


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
@pytest.mark.parametrize("name", NEEDED_ON_THE_ROAD)
def test_what_fails_after_the_title_is_said_and_the_title_comes_back(
    copy: Path, tmp_path: Path, name: str, how: str
) -> None:
    player = open_player(tmp_path / "data")
    damage(copy / name, how)
    said = played(player, setting_off(player.context, SoloMode(player.context), "mika"))
    assert said.startswith("Something is missing")
    assert name in said


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_missing_phone_lines_are_said_and_the_game_goes_on(
    copy: Path, tmp_path: Path, how: str
) -> None:
    damage(copy / "scenarios" / "helplines.yaml", how)
    player = open_player(tmp_path / "data")
    assert "The phone lines for children could not be read." in player.context.store.notices
    assert "Tell a grown-up you trust" in played(player, support(player.context), 3)


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
@pytest.mark.parametrize("name", ["topics.yaml", "cast.yaml"])
def test_what_stories_share_is_missed_by_name_and_the_game_goes_on(
    copy: Path, tmp_path: Path, name: str, how: str
) -> None:
    damage(copy / "scenarios" / name, how)
    player = open_player(tmp_path / "data")
    assert f"Left out: {name}" in player.context.store.notices
    assert "Something is missing" not in played(
        player, setting_off(player.context, SoloMode(player.context), "mika")
    )


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_the_reading_face_stands_in_for_the_other_one(copy: Path, tmp_path: Path, how: str) -> None:
    damage(copy / "assets" / "fonts" / "OpenDyslexic-Regular.ttf", how)
    player = open_player(tmp_path / "data", face="dyslexic")
    player.scene.draw(pygame.display.get_surface())


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_a_comic_that_cannot_be_drawn_leads_to_the_title(
    copy: Path, tmp_path: Path, how: str
) -> None:
    player = open_player(tmp_path / "data")
    strip = player.context.session.tour.strip_after("corridor")
    assert strip is not None
    damage(copy / "assets" / "art" / "ui" / "comics.svg", how)
    said = played(player, comic(player.context, strip, player.context.home))
    assert said.startswith("Something is missing")
    assert "comics.svg" in said


@pytest.mark.parametrize("how", [*DAMAGES, "gone"])
def test_a_map_without_its_picture_still_shows_the_stops(
    copy: Path, tmp_path: Path, how: str
) -> None:
    player = open_player(tmp_path / "data")
    damage(copy / "assets" / "art" / "ui" / "map.svg", how)
    tour = TourMap(player.context)
    played(player, tour)
    assert "map.svg" in player.context.banner.words
    assert tour.column.controls.items


@pytest.mark.parametrize("how", ["of another kind", "gone"])
def test_a_template_or_a_drawing_of_a_sheet_is_named(
    copy: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, how: str
) -> None:
    damage(copy / "assets" / "fonts" / "Andika-Bold.ttf", how)
    assert cli.main(["guide", str(tmp_path / "guide.pdf")]) == 1
    assert "assets/fonts/Andika-Bold.ttf is missing or damaged" in capsys.readouterr().err
