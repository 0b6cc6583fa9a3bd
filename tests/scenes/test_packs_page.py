"""The page of packs: what a pack brings is counted, and of many remarks the first are shown."""

import shutil
import zipfile
from pathlib import Path

from playing import ROOT, make_shell

from game.app import open_window
from game.scenes.settings.packs import MOST_REMARKS, contents, packs
from game.scenes.start.opening import open_now
from game.ui.context import Context

STORY = ROOT / "scenarios" / "balance" / "clay-penguin.yaml"


def context_with(folder: Path) -> Context:
    """Load the game with what lies in the packs folder."""
    open_window(windowed=True, headless=True)
    shell = make_shell(folder, (1280, 720), True)
    return open_now(shell)


def rows_of(context: Context) -> list[str]:
    """Return what the rows of the page say."""
    page = packs(context)
    page.enter()
    return [row.control.spoken if row.control else "" for row in contents(context, page.sheet).rows]


def zip_of(path: Path, entries: dict[str, bytes]) -> None:
    """Make a zip."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)


def test_a_pack_with_spaces_and_capitals_counts_its_stories(tmp_path: Path) -> None:
    zip_of(tmp_path / "packs" / "My School 3b.zip", {STORY.name: STORY.read_bytes()})
    (tmp_path / "packs" / "my school 3b").mkdir()
    shutil.copy(STORY, tmp_path / "packs" / "my school 3b")
    words = [row for row in rows_of(context_with(tmp_path)) if "chool 3b" in row]
    assert ["1 story" in row for row in words] == [True, False]


def test_of_many_remarks_the_first_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    for number in range(6):
        broken = {f"s{n}.yaml": b"id: s\nhero: Mika\n" for n in range(200)}
        zip_of(tmp_path / "packs" / f"p{number}.zip", broken)
    context = context_with(tmp_path)
    page = packs(context)
    page.enter()
    rows = contents(context, page.sheet).rows
    assert len(context.session.library.problems) > MOST_REMARKS
    assert len(rows) == 3 + 6 + MOST_REMARKS + 1
    assert len(context.store.notices) < 10
