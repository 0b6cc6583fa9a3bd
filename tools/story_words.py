"""How much a child reads in a story, in the files of today and of an earlier commit.

    python tools/story_words.py [COMMIT]

Both are counted by today's rules, so what a story did not have yet counts as nothing. A child who
chooses well at once reads the first try; the whole story is what a child reads who tries all.
"""

import argparse
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.paths import shipped  # noqa: E402
from game.scenario.lint import reading  # noqa: E402
from game.scenario.lint.choice_rules import longest_path  # noqa: E402
from game.scenario.loader import load_library  # noqa: E402
from game.scenario.model import Ages, Scenario  # noqa: E402
from game.scenario.texts import child_texts  # noqa: E402

COLUMNS = f"{'':22}{'stories':>8}{'scene':>8}{'choices':>9}{'then':>6}{'first try':>11}{'all':>6}"


def words(texts: Sequence[str]) -> int:
    """Count the words of some texts."""
    return reading.read(texts).words


def row(stories: Sequence[Scenario]) -> str:
    """Return medians: of the scene, the choices, what follows a safe one, the first try, all."""
    parts = (
        [words([line.text for line in story.scene]) for story in stories],
        [words([choice.text for choice in story.choices]) for story in stories],
        [words([x.text for c in story.choices if c.safe for x in c.then]) for story in stories],
        [longest_path(story) for story in stories],
        [words([told.text for told in child_texts(story)]) for story in stories],
    )
    cells = [f"{median(part):.0f}" for part in parts]
    return "".join(f"{cell:>{wide}}" for cell, wide in zip(cells, (8, 9, 6, 11, 6), strict=True))


def lines(name: str, folder: Path) -> Iterator[str]:
    """Yield a line for each length."""
    stories = list(load_library([folder]).scenarios.values())
    for ages in Ages:
        of_length = [story for story in stories if story.ages is ages]
        yield f"{f'{name}, {ages}':22}{len(of_length):>8}{row(of_length)}"


def unpack(commit: str, folder: Path) -> Path:
    """Put the stories of a commit into a folder."""
    made = subprocess.run(
        ["git", "archive", commit, "scenarios"], cwd=ROOT, check=True, capture_output=True
    )
    with tarfile.open(fileobj=BytesIO(made.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "scenarios"


def main() -> None:
    """Print the medians, before and now."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("commit", nargs="?", help="an earlier commit")
    options = parser.parse_args()
    print(COLUMNS)
    if options.commit:
        with TemporaryDirectory() as folder:
            print("\n".join(lines("before", unpack(options.commit, Path(folder)))))
    print("\n".join(lines("now", shipped("scenarios"))))


if __name__ == "__main__":
    main()
