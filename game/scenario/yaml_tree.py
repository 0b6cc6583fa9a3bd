"""YAML as plain texts, lists and dicts, with the place of each, and nothing dangerous in it.

Built from parser events: `yaml.compose` and `yaml.load` recurse and crash the interpreter on
deeply nested text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

Plain = str | list[Any] | dict[str, Any]
Loc = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, from 0."""

MOST_BYTES = 64 * 1024
MOST_DEPTH = 8
MOST_VALUES = 2000

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class TreeError(Exception):
    """What keeps a text from being read as YAML, at one place."""

    def __init__(self, rule: str, place: Place = (0, 0), **params: object) -> None:
        self.rule, self.place, self.params = rule, place, params
        super().__init__(rule)


@dataclass(slots=True)
class Tree:
    """The values of a file, where each stands, and where the name of each stands."""

    value: Plain
    places: Mapping[Loc, Place] = field(default_factory=dict)
    names: Mapping[Loc, Place] = field(default_factory=dict)

    def place(self, loc: Loc, of_name: bool = False) -> Place:
        """Where a value stands (or its name); what is not there: where it would belong."""
        if of_name and loc in self.names:
            return self.names[loc]
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (0, 0))


def read_tree(text: str) -> Tree:
    """Read YAML; raises TreeError at the first thing that cannot be read."""
    return _Reader(text).read()


class _Reader:
    """Turns parser events into a tree."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[Loc, Place] = {}
        self.names: dict[Loc, Place] = {}
        self.has_comments = " #" in text or "\t#" in text
        self.lines: list[str] = []

    def read(self) -> Tree:
        """The one document of the text."""
        self.parser = LOADER(self.text)
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = (mark.line, mark.column) if mark else (0, 0)
            raise TreeError("syntax", place, reason=error.problem or "") from error
        except yaml.YAMLError as error:
            raise TreeError("syntax", reason=str(error)) from error
        finally:
            self.parser.dispose()

    def _document(self) -> Tree:
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            raise TreeError("empty-file")
        value = self._value(self._next(), (), 1)
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            raise TreeError("many-documents", _at(event))
        return Tree(value, self.places, self.names)

    def _next(self) -> Any:
        return self.parser.get_event()

    def _value(self, event: Any, loc: Loc, depth: int) -> Plain:
        kind = type(event)
        self.places[loc] = _at(event)
        if len(self.places) > MOST_VALUES:
            raise TreeError("too-long", _at(event), most=MOST_VALUES)
        if kind is yaml.AliasEvent or event.anchor:
            raise TreeError("anchor", _at(event), text=event.anchor)
        if event.tag:
            raise TreeError("tag", _at(event), text=event.tag)
        if kind is yaml.ScalarEvent:
            return self._text(event)
        if depth > MOST_DEPTH:
            raise TreeError("too-deep", _at(event), most=MOST_DEPTH)
        if kind is yaml.MappingStartEvent:
            return self._group(loc, depth)
        return self._list(loc, depth)

    def _text(self, event: Any) -> str:
        if self.has_comments and not event.style:
            self._refuse_comment(event)
        text: str = event.value
        return text

    def _list(self, loc: Loc, depth: int) -> list[Plain]:
        values: list[Plain] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            values.append(self._value(event, (*loc, len(values)), depth + 1))
        return values

    def _group(self, loc: Loc, depth: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event)
            here = (*loc, key)
            if key in values:
                first = self.names[here][0] + 1
                raise TreeError("duplicate-key", _at(event), key=key, first=first)
            self.names[here] = _at(event)
            values[key] = self._value(self._next(), here, depth + 1)
        return values

    def _key(self, event: Any) -> str:
        if type(event) is not yaml.ScalarEvent:
            rule = "anchor" if type(event) is yaml.AliasEvent else "key-not-text"
            raise TreeError(rule, _at(event), text=event.anchor)
        if event.anchor or event.tag:
            raise TreeError("tag" if event.tag else "anchor", _at(event), text=event.value)
        text: str = event.value
        return text

    def _refuse_comment(self, event: Any) -> None:
        """Refuse ` #` after plain text: it would silently cut the text."""
        self.lines = self.lines or self.text.splitlines()
        mark = event.end_mark
        if mark.line < len(self.lines):
            rest = self.lines[mark.line][mark.column :]
            if rest[:1] in (" ", "\t") and rest.lstrip(" \t").startswith("#"):
                raise TreeError("comment", (mark.line, mark.column + rest.index("#")))


def _at(event: Any) -> Place:
    """Where an event begins."""
    mark = event.start_mark
    return (mark.line, mark.column)
