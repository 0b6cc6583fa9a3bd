"""Letters that the game cannot draw, wherever in a file they stand."""

from collections.abc import Container, Iterator
from pathlib import Path

from game.scenario.parse import parse_tree
from game.scenario.problems import Problem, Severity
from game.scenario.tree import Loc, Plain, Tree
from game.scenario.yaml_mistakes import Place, decode


def letter_problems(source: bytes, path: Path, letters: Container[str]) -> Iterator[Problem]:
    """Find the letters of each text and name that are not among `letters`, at the first of them."""
    if source.isascii() or letters == ():
        return
    tree = parse_tree(source, path, marked=True)
    lines = decode(source).splitlines()
    for text, place in _texts(tree, tree.value, ()):
        lacking = [sign for sign in dict.fromkeys(text) if not (sign in letters or sign.isspace())]
        if lacking:
            line, column = _first(lines, place, lacking[0])
            params = {"text": "".join(lacking[:20])}
            yield Problem(path, line + 1, column + 1, Severity.ERROR, "no-letter", params)


def _texts(tree: Tree, value: Plain, loc: Loc) -> Iterator[tuple[str, Place]]:
    """Yield the texts and names of a file in their order."""
    if isinstance(value, str):
        yield value, tree.place(loc)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _texts(tree, entry, (*loc, index))
    else:
        for name, entry in value.items():
            yield name, tree.place((*loc, name), of_name=True)
            yield from _texts(tree, entry, (*loc, name))


def _first(lines: list[str], place: Place, letter: str) -> Place:
    """Find where a letter stands for the first time from a place on."""
    line, column = place
    for number in range(line, len(lines)):
        found = lines[number].find(letter, column if number == line else 0)
        if found >= 0:
            return (number, found)
    return place
