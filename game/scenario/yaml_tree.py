"""YAML as plain texts, lists and groups, with the place of each, and nothing dangerous in it.

Built from parser events: `yaml.compose` and `yaml.load` recurse, and crash the interpreter on
deeply nested text. Marks are kept only when asked for, as most files have nothing to point at.
"""

import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from game.scenario.table import safe_loader
from game.scenario.tree import MOST_VALUES, Loc, Plain, Tree
from game.scenario.yaml_marks import teachers_error
from game.scenario.yaml_mistakes import (
    MOST_DEPTH,
    Place,
    TreeError,
    first_unseen,
    refuse_odd_characters,
)

SPECIAL = "&*\t[{\\\r|>"
"""Signs of anchors, escapes, flow and block texts."""

FROM_FIRST_SIGN = re.compile(r"\S.*")
"""A line from its first sign on: a tab in it is a space (libyaml agrees, PyYAML would stop)."""

LOADER: Any = safe_loader()
"""Only its `get_event` is used."""


def read_tree(text: str, marked: bool = False) -> Tree:
    """Read YAML; raises TreeError at the first thing that cannot be read."""
    refuse_odd_characters(text)
    if "\t" in text:
        text = FROM_FIRST_SIGN.sub(lambda rest: rest[0].replace("\t", " "), text)
    return _Reader(text, marked).read()


class _Reader:
    """Turns parser events into a tree."""

    def __init__(self, text: str, marked: bool) -> None:
        self.text = text
        self.marked = marked
        self.places: dict[Loc, Place] = {}
        self.names: dict[Loc, Place] = {}
        self.lines: list[str] = []
        self.count = 0
        self.may_cut = _begins_word(text, "#", after=" \t")
        self.may_escape = "\\" in text
        self.text_of: Callable[[Any], str] = self._text
        if not self.may_cut and _is_simple(text):
            self.text_of = attrgetter("value")

    def read(self) -> Tree:
        """Read the one document of the text."""
        try:
            self.next = LOADER(self.text).get_event
            return Tree(self._document(), self.places, self.names)
        except yaml.YAMLError as error:
            raise teachers_error(error, self.text) from error

    def _document(self) -> Plain:
        """Read from the start of the stream to its end."""
        self.next()
        if type(self.next()) is yaml.StreamEndEvent:
            raise TreeError("empty-file")
        value = self._value(self.next(), (), 1)
        self.next()
        event = self.next()
        if type(event) is not yaml.StreamEndEvent:
            raise TreeError("many-documents", _at(event))
        return value

    def _value(self, event: Any, loc: Loc, depth: int) -> Plain:
        """Read a text, a list or a group."""
        if self.marked:
            self.places[loc] = _at(event)
        kind = type(event)
        if kind is ScalarEvent:
            return self.text_of(event)
        _refuse_specials(event)
        if depth > MOST_DEPTH:
            raise TreeError("too-deep", _at(event), most=MOST_DEPTH)
        if kind is MappingStartEvent:
            return self._group(loc, depth)
        return self._list(loc, depth)

    def _list(self, loc: Loc, depth: int) -> list[Plain]:
        """Read entries up to the end of a list."""
        values: list[Plain] = []
        while type(event := self.next()) is not SequenceEndEvent:
            here = (*loc, len(values)) if self.marked else loc
            values.append(self._value(event, here, depth + 1))
            self.count += 1
            if self.count > MOST_VALUES:
                raise TreeError("too-long", _at(event), most=MOST_VALUES)
        return values

    def _group(self, loc: Loc, depth: int) -> dict[str, Plain]:
        """Read names and values up to the end of a group."""
        values: dict[str, Plain] = {}
        take, here = self.next, loc
        while type(event := take()) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                _refuse_specials(event)
                raise TreeError("name-not-text", _at(event))
            name = self.text_of(event)
            if name in values:
                raise TreeError("twice", _at(event), field=name[:60])
            if self.marked:
                here = (*loc, name)
                self.names[here] = _at(event)
            value = take()
            if type(value) is ScalarEvent and not self.marked:
                values[name] = self.text_of(value)
            else:
                values[name] = self._value(value, here, depth + 1)
            self.count += 1
            if self.count > MOST_VALUES:
                raise TreeError("too-long", _at(event), most=MOST_VALUES)
        return values

    def _text(self, event: Any) -> str:
        """Read a text; line breaks in it become spaces."""
        text: str = event.value
        if event.anchor or event.tag:
            _refuse_specials(event)
        style = event.style
        if style == '"' and self.may_escape:
            _refuse_escapes(event)
        elif self.may_cut and not style:
            self._refuse_comment(event)
        return " ".join(text.split()) if "\n" in text else text

    def _refuse_comment(self, event: Any) -> None:
        """Refuse ` #` after plain text: it would silently cut the text."""
        mark = event.end_mark
        self.lines = self.lines or self.text.splitlines()
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if rest[:1] in (" ", "\t") and rest.lstrip(" \t").startswith("#"):
            raise TreeError("comment", (mark.line, mark.column + rest.index("#")))


def _is_simple(text: str) -> bool:
    """Whether there is nothing to look for in each text: no tags, anchors, escapes, empty lines."""
    return not (
        any(sign in text for sign in SPECIAL)
        or text[:1] == "!"
        or _begins_word(text, "!", after=" \n")
        or "" in map(str.strip, text.split("\n")[:-1])
    )


def _begins_word(text: str, sign: str, after: str) -> bool:
    """Whether a sign follows a space; looking for both at once takes ten times as long."""
    at = text.find(sign, 1)
    while at > 0:
        if text[at - 1] in after:
            return True
        at = text.find(sign, at + 1)
    return False


def _refuse_specials(event: Any) -> None:
    """Refuse anchors, aliases and tags: they make one text mean another."""
    if event.anchor:
        start = "*" if type(event) is yaml.AliasEvent else "&"
        raise TreeError("special-start", _at(event), text=start)
    if event.tag:
        raise TreeError("special-start", _at(event), text="!")


def _refuse_escapes(event: Any) -> None:
    """Refuse what a backslash in double quotes made of the text, but for line breaks."""
    text = event.value
    if "\t" in text or "\r" in text or first_unseen(text) is not None:
        raise TreeError("backslash", _at(event))


def _at(event: Any) -> Place:
    """Find where an event begins."""
    mark = event.start_mark
    return (mark.line, mark.column)
