"""A teacher's own pack is met: by --pack, and by the switch on the page of packs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from class_playing import open_setup
from playing import Player, word_for

from game.scenes.classroom.draft import Draft, begun
from game.scenes.library.album import album
from game.scenes.run.ready import make_run
from game.scenes.settings.packs import packs
from game.ui.scene import Push
from tests.scenario.stories import STORY

PlayerWith = Callable[..., Player]
SEEDS = range(25)


def met_in_runs(player: Player) -> list[int]:
    """Count the pack's stories at the gates of a run, over many seeds."""
    counts = []
    for seed in SEEDS:
        object.__setattr__(player.context.options, "seed", seed)
        deck = make_run(player.context, "corridor").deck
        drawn = [deck.next_gate() for _gate in range(3)]
        counts.append(sum(story is not None and "/" in story.id for story in drawn))
    return counts


def test_given_on_the_command_line_it_is_met_in_every_run(
    pack_folder: Path, player_with: PlayerWith
) -> None:
    player = player_with(pack=[pack_folder])
    assert met_in_runs(player) == [3] * len(SEEDS)


def test_dropped_into_the_folder_the_switch_brings_it_first(
    pack_folder: Path, tmp_path: Path, player_with: PlayerWith
) -> None:
    pack_folder.rename(tmp_path / "packs" / "ours")
    player = player_with()
    assert sum(met_in_runs(player)) < len(SEEDS)
    player.stack.apply(Push(packs(player.context)))
    player.press("first")
    assert "Our stories first: On" in player.context.voice.last
    assert met_in_runs(player) == [3] * len(SEEDS)
    player.press("first")
    assert sum(met_in_runs(player)) < len(SEEDS)


def test_a_class_is_set_up_with_it(pack_folder: Path, player_with: PlayerWith) -> None:
    player = player_with(pack=[pack_folder])
    lesson = begun(player.context, Draft(player.context), rounds=False)
    assert all("/" in story.id for story in lesson.stories.planned)
    open_setup(player)
    assert all(story.title in told(player) for story in lesson.stories.planned)


def told(player: Player) -> str:
    """Return what the page in front said."""
    return player.context.voice.last


def test_the_album_says_where_it_is(pack_folder: Path, player_with: PlayerWith) -> None:
    player = player_with(pack=[pack_folder])
    player.stack.apply(Push(album(player.context)))
    assert "4 stories of packs stand in their topics" in told(player)
    assert "come first in a run" in told(player)
    player.press("balance")
    row = next(item for item in player.controls.items if word_for(item.key).startswith("ours/"))
    assert "from ours" in row.spoken


@pytest.fixture
def pack_folder(tmp_path: Path) -> Path:
    """Write a pack of four light stories and return its folder."""
    folder = tmp_path / "elsewhere" / "ours"
    folder.mkdir(parents=True)
    (tmp_path / "packs").mkdir()
    for topic in ("who-is-there", "private-stuff", "real-or-fake", "balance"):
        text = STORY.replace("id: free-gems", f"id: our-{topic}")
        text = text.replace("title: Free gems", f"title: Our {topic}")
        text = text.replace("weight: medium", "weight: light")
        text = text.replace("topic: who-is-there", f"topic: {topic}")
        (folder / f"our-{topic}.yaml").write_text(text, encoding="utf-8")
    return folder
