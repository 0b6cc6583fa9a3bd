"""Files that a build has turned into JSON, which is YAML too and is read many times as fast.

Only what reads alike both ways is read here: everything else is left to the reader of YAML, which
also knows how to say what is wrong.
"""

import json
import re

from game.scenario.tree import MOST_VALUES, Plain, Tree
from game.scenario.yaml_mistakes import MOST_DEPTH, TreeError, refuse_odd_characters

OTHER_ESCAPE = re.compile(r'\\[^"\\]')
"""A backslash before anything but a quotation mark or another one."""


class _NotAlikeError(ValueError):
    """The reader of YAML would find something else."""


def json_tree(text: str) -> Tree | None:
    """Return what stands in a JSON text of texts, lists and groups; None for any other text."""
    if text[:1] not in ("{", "[") or OTHER_ESCAPE.search(text):
        return None
    try:
        refuse_odd_characters(text)
        value = json.loads(text, object_pairs_hook=_group)
        _refuse_other(value)
    except (ValueError, RecursionError, TreeError):
        return None
    return Tree(value)


def _group(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    """Make a group; a name that stands there twice is for the other reader."""
    group = dict(pairs)
    if len(group) < len(pairs):
        raise _NotAlikeError
    return group


def _refuse_other(value: object) -> None:
    """Refuse values that are no texts, and files that are too deep or too long."""
    layer, count = [value], 0
    for _depth in range(MOST_DEPTH + 1):
        nested = [part for part in layer if isinstance(part, list | dict)]
        if any(not isinstance(part, str | list | dict) for part in layer):
            raise _NotAlikeError
        if not nested:
            return
        layer = [
            inner
            for part in nested
            for inner in (part.values() if isinstance(part, dict) else part)
        ]
        count += len(layer)
        if count > MOST_VALUES:
            raise _NotAlikeError
    raise _NotAlikeError
