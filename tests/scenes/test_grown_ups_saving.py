"""What grown-ups save: the take-home card of Together, and the guide made inside the game."""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pygame
import pytest
from playing import ROOT, Player, open_player
from playing_hands import Keyboard, two_want

from game.scenario.met import Met
from game.scenes.grown_ups.page import grown_ups
from game.scenes.help.reporting import reporting_page
from game.scenes.help.support import support
from game.scenes.together.card import take_home
from game.scenes.together.scene import TogetherScene
from game.teaching.shared import saving
from game.ui.scene import Begin, Push


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the player a home with Documents and a desktop, and a data folder beside it."""
    for name in ("Documents", "Desktop"):
        (tmp_path / "home" / name).mkdir(parents=True)
    for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_DESKTOP_DIR", "XDG_DOWNLOAD_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


def told(player: Player) -> str:
    """Return all words on the page in front."""
    return "\n".join(row.told for row in player.scene.sheet.column.rows)


def play_together(player: Player) -> None:
    """Go through all stories for two, both choosing what is safe."""
    for way in ("others", "together", "start"):
        player.click(player.place(way))
    scene = player.scene
    assert isinstance(scene, TogetherScene)
    hands = Keyboard(player)
    for _step in range(200):
        if player.scene is not scene:
            return
        hands.choose(two_want(scene))
    raise AssertionError("the stories do not end")


def test_together_ends_with_a_card_that_is_saved_as_picture_and_pdf(
    tmp_path: Path, home: Path
) -> None:
    player = open_player(tmp_path / "data")
    play_together(player)
    assert player.scene_name == "Your take-home card"
    card = told(player)
    assert "Words to say: “" in card
    assert "What we do together: " in card
    assert "Tell a grown-up you trust" in card
    assert player.context.voice.last.count("Words to say") == 1
    for _time in range(2):
        player.press("save")
    folder = home / "Documents"
    day = player.context.today.isoformat()
    names = [f"soundcheck-card-{day}-{n}.{end}" for n in (1, 2) for end in ("pdf", "png")]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert str(folder / names[3]) in told(player)
    assert names[2] in player.context.voice.last
    assert (folder / names[0]).read_bytes().startswith(b"%PDF")
    assert pygame.image.load(folder / names[1]).get_size() == (1240, 1754)


def card_page(player: Player) -> None:
    """Open the card of the first stories of the library."""
    met = [Met(story) for story in list(player.context.session.library.scenarios.values())[:3]]
    player.stack.apply(Push(take_home(player.context, met)))


def test_the_card_goes_where_the_grown_up_chooses(tmp_path: Path, home: Path) -> None:
    player = open_player(tmp_path / "data")
    card_page(player)
    place = player.control("place")
    assert place.spoken == "Save in: Documents"
    assert str(home / "Documents") in told(player)
    player.press("place")
    assert str(home / "Desktop") in told(player)
    player.press("save")
    assert len(list((home / "Desktop").iterdir())) == 2
    assert not list((home / "Documents").iterdir())
    assert not (tmp_path / "data" / "cards").exists()


def test_the_chosen_country_is_on_the_card(tmp_path: Path) -> None:
    player = open_player(tmp_path / "data")
    card_page(player)
    assert "116 111" not in told(player)
    while player.context.settings.country != "Latvia":
        player.press("country")
    assert "Latvia · Child helpline: 116 111" in told(player)


def test_both_files_of_the_card_or_none(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path / "data")
    card_page(player)
    real, calls = saving.write_bytes_whole, []

    def second_fails(path: Path, content: bytes, *, new: bool = False) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(path, content, new=new)

    monkeypatch.setattr(saving, "write_bytes_whole", second_fails)
    player.press("save")
    assert "Nothing was saved" in told(player)
    assert "No space left on device" in told(player)
    assert not list((home / "Documents").iterdir())


def test_a_disk_that_cannot_be_written_is_a_clear_word(tmp_path: Path, home: Path) -> None:
    player = open_player(tmp_path / "data")
    card_page(player)
    (home / "Documents").rmdir()
    (home / "Documents").write_text("a file is in the way")
    player.press("save")
    assert "Nothing was saved: this place cannot be written" in told(player)
    assert "Choose another place." in player.context.voice.last


# The guide


def guide(player: Player) -> None:
    """Open the page of the guide from the corner for grown-ups."""
    player.stack.apply(Push(grown_ups(player.context)))
    player.press("guide")
    assert player.scene_name == "Guide to print"


def choose(player: Player, row: str, value: str) -> None:
    """Press an option until it has a value."""
    for _press in range(20):
        if value in player.control(row).spoken:
            return
        player.press(row)
    raise AssertionError(f"{row} never says {value}")


@pytest.mark.parametrize(
    ("kind", "ending", "start"),
    [("PDF to print", "pdf", b"%PDF"), ("Web page (HTML)", "html", b"<!doctype html>")],
)
def test_the_guide_is_made_while_the_game_goes_on(
    kind: str, ending: str, start: bytes, tmp_path: Path, home: Path
) -> None:
    player = open_player(tmp_path / "data")
    guide(player)
    choose(player, "kind", kind)
    choose(player, "topic", "Balance")
    player.press("make")
    assert player.scene_name == "The guide is being made"
    seen = [player.scene.progress]
    while player.scene_name == "The guide is being made":
        assert not list((home / "Documents").glob("*.part")) or seen[-1] > 0.9
        player.frames(1, draw=True)
        seen.append(getattr(player.scene, "progress", 1.0))
    assert seen == sorted(seen)
    assert player.scene_name == "Guide to print"
    (made,) = (home / "Documents").iterdir()
    assert made.name == f"soundcheck-guide-balance-{player.context.today.isoformat()}-1.{ending}"
    assert made.read_bytes().startswith(start)
    assert f"The guide is ready: {made}" in told(player)
    assert str(made) in player.context.voice.last


def test_packs_that_are_loaded_are_in_the_guide(tmp_path: Path, home: Path) -> None:
    pack = tmp_path / "data" / "packs" / "ours"
    pack.mkdir(parents=True)
    text = next((ROOT / "scenarios" / "balance").glob("*.yaml")).read_text(encoding="utf-8")
    text = re.sub("(?m)^id:.*$", "id: ours", text)
    text = re.sub("(?m)^title:.*$", "title: Our own story", text)
    (pack / "ours.yaml").write_text(text, encoding="utf-8")
    player = open_player(tmp_path / "data")
    assert not player.context.session.library.problems
    guide(player)
    choose(player, "kind", "HTML")
    choose(player, "topic", "Balance")
    player.press("make")
    player.wait_for("Guide to print")
    (made,) = (home / "Documents").iterdir()
    assert "Our own story" in made.read_text(encoding="utf-8")


def until(player: Player, condition: Callable[[], bool]) -> None:
    """Let frames pass at their own pace, so that a thread beside them gets on."""
    for _frame in range(60 * 30):
        if condition():
            return
        player.frames(1)
        time.sleep(1 / 60)
    raise AssertionError(f"still waiting on {player.scene_name}")


@pytest.mark.parametrize("way", ["button", "escape"])
@pytest.mark.parametrize("threads", [True, False])
def test_stopping_leaves_no_file(way: str, threads: bool, tmp_path: Path, home: Path) -> None:
    player = open_player(tmp_path / "data")
    object.__setattr__(player.context.options, "threads", threads)
    guide(player)
    player.press("make")
    until(player, lambda: player.scene.progress > 0)
    if way == "button":
        player.press("stop")
    else:
        player.key("escape")
    until(player, lambda: player.scene_name == "Guide to print")
    assert "Stopped. No file was made." in told(player)
    for thread in [one for one in threading.enumerate() if one.name == "loading"]:
        thread.join(timeout=20)
    assert not list((home / "Documents").iterdir())
    assert not (tmp_path / "data" / "guides").exists()


def test_a_guide_that_cannot_be_written_says_so(tmp_path: Path, home: Path) -> None:
    player = open_player(tmp_path / "data")
    guide(player)
    choose(player, "topic", "Balance")
    (home / "Documents").rmdir()
    (home / "Documents").write_text("a file is in the way")
    player.press("make")
    player.wait_for("Guide to print")
    assert "Nothing was saved: this place cannot be written" in told(player)


def test_help_keeps_the_guide_going(tmp_path: Path, home: Path) -> None:
    player = open_player(tmp_path / "data")
    guide(player)
    choose(player, "topic", "Balance")
    player.press("make")
    player.key("f1")
    player.frames(30)
    player.key("escape")
    player.wait_for("Guide to print")
    assert len(list((home / "Documents").iterdir())) == 1


# Numbers and addresses that nobody has checked for a year


@pytest.mark.parametrize("days", [365, 366])
def test_old_numbers_ask_to_be_checked_everywhere(tmp_path: Path, days: int) -> None:
    player = open_player(tmp_path / "data", country="UK")
    line = next(one for one in player.context.session.library.helplines if one.country == "UK")
    place = next(one for one in player.context.session.library.report if one.country == "UK")
    late = replace(player.context, today=max(line.checked, place.checked) + timedelta(days=days))
    player.stack.apply(Begin(late, late.routes.title()))
    number = f"Please check this number: it was last checked on {line.checked}."
    address = f"Please check this address: it was last checked on {place.checked}."
    for page, wanted in (
        (support(player.context), (number, address)),
        (reporting_page(player.context), (number, address)),
    ):
        player.stack.apply(Push(page))
        assert all((words in told(player)) == (days > 365) for words in wanted)
    card_page(player)
    assert (number in told(player)) == (days > 365)


def test_where_to_report_follows_the_country(tmp_path: Path) -> None:
    player = open_player(tmp_path / "data")
    player.stack.apply(Push(support(player.context)))
    assert "report here" not in told(player)
    places = {"Canada": "cybertip.ca", "Germany": "inhope.org", "India": "The local police"}
    for country, where in places.items():
        choose(player, "country", country)
        assert "Grown-ups can report here: " in told(player)
        assert where in told(player)
    player.press("report")
    first = player.scene.sheet.column.rows[2].told
    assert first.startswith("Elsewhere: The local police")
    assert "For children: Child helpline: 1098" in told(player)


def test_what_nobody_looked_up_asks_to_be_checked(tmp_path: Path) -> None:
    player = open_player(tmp_path / "data", country="UK")
    library = player.context.session.library
    bare = {"source": None}
    lines = tuple(line.model_copy(update=bare) for line in library.helplines)
    places = tuple(place.model_copy(update=bare) for place in library.report)
    player.context.session.stories.take(replace(library, helplines=lines, report=places))
    player.stack.apply(Push(support(player.context)))
    assert "Please check this number before you use it." in told(player)
    assert "Please check this address before you use it." in told(player)
