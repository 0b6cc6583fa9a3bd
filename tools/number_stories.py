"""Add the stories that have no number yet to the list of lesson codes; it only ever grows."""

from pathlib import Path

from game.scenario.loader import load_library
from game.teaching.lesson.numbers import LIST, read_marks, unnumbered

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
HEAD = """\
# A number for each story in lesson codes, counted from the first line: the story's id and the ids
# of its choices in the order of its file. Codes on paper depend on this list: lines may only be
# added at the end, by `python -m tools.number_stories`.
"""


def main() -> None:
    """Write what is missing at the end of the list."""
    path = SCENARIOS / LIST
    missing = unnumbered(load_library([SCENARIOS]).scenarios.values(), read_marks(SCENARIOS))
    text = path.read_text(encoding="utf-8") if path.exists() else HEAD
    path.write_text(text + "".join(f"{mark}\n" for mark in missing), encoding="utf-8")
    print(f"{len(missing)} added")


if __name__ == "__main__":
    main()
