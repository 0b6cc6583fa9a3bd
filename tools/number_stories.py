"""Add the stories that have no number yet to the list of lesson codes; it only ever grows.

python tools/number_stories.py
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from game.scenario.loader import load_library  # noqa: E402
from game.teaching.lesson.numbers import LIST, read_marks, unnumbered  # noqa: E402

SCENARIOS = ROOT / "scenarios"
HEAD = """\
# A number for each story in lesson codes, counted from the first line: the story's id and the ids
# of its choices in the order of its file. Codes on paper depend on this list: lines may only be
# added at the end, by `python tools/number_stories.py`.
"""


def main() -> None:
    """Write what is missing at the end of the list."""
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    path = SCENARIOS / LIST
    missing = unnumbered(load_library([SCENARIOS]).scenarios.values(), read_marks(SCENARIOS))
    text = path.read_text(encoding="utf-8") if path.exists() else HEAD
    path.write_text(text + "".join(f"{mark}\n" for mark in missing), encoding="utf-8")
    print(f"{len(missing)} added")


if __name__ == "__main__":
    main()
