"""Story files on a disk that may be read-only, odd or hostile."""

import os
from collections.abc import Iterator
from pathlib import Path

from game.scenario.problems import Problem, ScenarioErrors, Severity
from game.scenario.yaml_mistakes import MOST_BYTES

NO_STORIES = frozenset({"topics.yaml", "helplines.yaml", "cast.yaml"})
NO_STORY_FOLDERS = frozenset({"tours", "__MACOSX"})
SUFFIXES = frozenset({".yaml", ".yml"})


def is_story(path: Path) -> bool:
    """Whether a file's name and folders are those of a story."""
    return (
        path.suffix.lower() in SUFFIXES
        and path.name not in NO_STORIES
        and not any(part.startswith(".") for part in path.parts)
        and not NO_STORY_FOLDERS.intersection(path.parts[:-1])
    )


def story_files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Go through a folder's story files in a fixed order; adds what cannot be opened."""
    if not folder.is_dir():
        problems.append(at_top(folder, "no-folder"))
        return

    def note(error: OSError) -> None:
        problems.append(unreadable(Path(error.filename or folder), error))

    for here, folders, names in os.walk(folder, onerror=note):
        folders.sort()
        for name in sorted(names):
            path = Path(here, name)
            if is_story(path.relative_to(folder)):
                yield path


def read_file(path: Path) -> bytes:
    """Read a file, but not much more of it than is allowed; raises ScenarioErrors."""
    try:
        if not path.is_file() and os.path.lexists(path):
            raise ScenarioErrors([at_top(path, "no-file")])
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ScenarioErrors([unreadable(path, error)]) from error


def unreadable(path: Path, error: OSError) -> Problem:
    """Name a file or folder that the system does not let us open."""
    return at_top(path, "not-readable", reason=error.strerror or "no reason given")


def at_top(path: Path, rule: str, **params: object) -> Problem:
    """Name a problem of a whole file."""
    return Problem(path, 1, 1, Severity.ERROR, rule, params)
