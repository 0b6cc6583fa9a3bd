"""Writes the digests of all stories to scenarios/settled.yaml and names those that have changed.

python tools/settle.py
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.paths import shipped  # noqa: E402
from game.scenario.loader import load_library  # noqa: E402
from game.scenario.settled import FILE_NAME, settled  # noqa: E402
from game.scenario.texts import all_texts  # noqa: E402


def main() -> int:
    """Write the file; a story that cannot be read stops it."""
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    home = shipped("scenarios")
    library = load_library([home])
    for problem in library.problems:
        sys.stderr.write(f"{problem}\n")
    if library.problems:
        return 1
    path = home / FILE_NAME
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    now = settled(map(all_texts, library.scenarios.values()))
    path.write_text(now, encoding="utf-8", newline="\n")
    for line in now.splitlines():
        if line not in before:
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
