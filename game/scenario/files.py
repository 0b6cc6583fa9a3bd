"""Story files on a disk that may be read-only, odd or hostile."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.scenario.documents import document_named, meant_name
from game.scenario.problems import Problem, ScenarioErrors, Severity
from game.scenario.yaml_mistakes import MOST_BYTES

NO_STORIES = frozenset({"topics.yaml", "helplines.yaml", "cast.yaml", "signs.yaml", "settled.yaml"})
NO_STORY_FOLDERS = frozenset({"tours", "__MACOSX"})
MOST_FOLDERS = 4
"""How deep folders with stories may stand inside each other."""
SUFFIXES = (".yaml", ".yml")
WRITTEN = (".docx", ".doc", ".odt", ".rtf", ".pages")
"""Documents that may be meant as stories; a PDF beside stories is a handout."""


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; one that nobody may look at is none."""
    return os.path.isdir(path)  # noqa: PTH112  (pathlib's own raises where rights are missing)


def is_file(path: Path) -> bool:
    """Whether a path is a regular file; one that nobody may look at is none."""
    return os.path.isfile(path)  # noqa: PTH113


def is_story(path: Path) -> bool:
    """Whether a file's name and folders (below the library or pack) are those of a story."""
    return is_story_name(path.name) and all(map(is_story_folder, path.parts[:-1]))


def is_story_name(name: str) -> bool:
    """Whether a file is called like a story, an ending too many among them."""
    ends_right = name.lower().endswith(SUFFIXES) or meant_name(name) != ""
    return ends_right and name not in NO_STORIES and name[0] != "."


def is_story_folder(name: str) -> bool:
    """Whether a folder may hold stories."""
    return name not in NO_STORY_FOLDERS and name[0] != "."


def story_files(folder: Path, problems: list[Problem], depth: int = 0) -> Iterator[Path]:
    """Yield a folder's story files in a fixed order; adds what cannot be opened."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        problems.append(at_top(folder, "no-folder") if gone else unreadable(folder, error))
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if is_story_folder(entry.name) and depth < MOST_FOLDERS:
                yield from story_files(folder / entry.name, problems, depth + 1)
        elif is_story_name(entry.name):
            if entry.is_file():
                yield folder / entry.name
            else:
                problems.append(at_top(folder / entry.name, "no-file"))
        elif entry.name.lower().endswith(WRITTEN):
            kind = document_named(entry.name)
            warning = replace(
                at_top(folder / entry.name, "document", kind=kind), severity=Severity.WARNING
            )
            problems.append(warning)


def read_file(path: Path) -> bytes:
    """Read a file, but not much more of it than is allowed; raises ScenarioErrors."""
    if not is_file(path) and os.path.lexists(path):
        raise ScenarioErrors([at_top(path, "no-file")])
    return read_start(path)


def read_start(path: Path) -> bytes:
    """Read the start of what is known to be a file; raises ScenarioErrors."""
    try:
        with path.open("rb", buffering=0) as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ScenarioErrors([unreadable(path, error)]) from error


def no_story(path: Path) -> Problem:
    """Return the problem of a file that is no story, by its kind where that is known."""
    kind = document_named(path.name)
    return at_top(path, "document", kind=kind) if kind else at_top(path, "no-file")


def unreadable(path: Path, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not let us open."""
    return at_top(path, "not-readable", reason=error.strerror or "no reason given")


def at_top(path: Path, rule: str, **params: object) -> Problem:
    """Return a problem of a whole file."""
    return Problem(path, 1, 1, Severity.ERROR, rule, params)
