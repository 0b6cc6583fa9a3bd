"""What goes wrong in YAML, told from where the parser stopped and from the text around it.

The parser's own words are never read: libyaml and PyYAML say them differently, and each release
may say them anew. Both name the place where they stopped, and most often the one where the part
began that they could not finish; what stands there tells the rule.
"""

import re

import yaml

from game.scenario.yaml_mistakes import (
    MOST_DEPTH,
    Place,
    TreeError,
    first_unseen,
    is_bullet,
    odd_character,
    place_at,
)

OPENINGS = re.compile(
    rf"(?:^|[:\-?,][ \t])[ \t]*((?:[\[{{][ \t]*|[-?][ \t]+){{{MOST_DEPTH}}})[\[{{?-]", re.MULTILINE
)
"""So many lists and groups opened one after the other that the next is too deep."""
NAME_OPENS = re.compile(r"(?:\{[ \t]*|\?[ \t]+)([\[{?-])")
"""A list or a group where a name belongs."""
ESCAPE = re.compile(r"\\[xuU]?[0-9a-fA-F]*$")
QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
SPECIAL = frozenset("&*!|>%@`")
"""Signs that mean something of their own in front of a text."""


def teachers_error(error: yaml.YAMLError, text: str) -> TreeError:
    """Return what the parser stumbled over, in a teacher's words."""
    deep = OPENINGS.search(text)
    if deep:
        return _opened_in_a_row(text, deep)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        at = first_unseen(text)
        return TreeError("syntax") if at is None else odd_character(text, at)
    start = getattr(error, "context_mark", None) or mark
    stopped = _Stopped(error, text.splitlines(), (mark.line, mark.column))
    return stopped.told((start.line, start.column))


def _opened_in_a_row(text: str, run: re.Match[str]) -> TreeError:
    """Find the first list or group of a row that may not stand where it does."""
    name = NAME_OPENS.search(text, run.start(1), run.end(1) + 1)
    if name:
        return TreeError("name-not-text", place_at(text, name.start(1)))
    return TreeError("too-deep", place_at(text, run.end(1)), most=MOST_DEPTH)


class _Stopped:
    """A text at the place where the parser stopped."""

    def __init__(self, error: yaml.YAMLError, lines: list[str], at: Place) -> None:
        self.of_scanner = isinstance(error, yaml.scanner.ScannerError)
        self.has_start = getattr(error, "context_mark", None) is not None
        self.lines = lines
        self.at = at
        self.line = self._line(at[0])
        self.before = self.line[: at[1]]
        self.sign = self.line[at[1] : at[1] + 1]

    def told(self, start: Place) -> TreeError:
        """Choose the rule: first what can be seen, then how the parser got here."""
        bullet = self._bullet(start)
        if bullet:
            return bullet
        if "\t" in self.before + self.sign:
            return TreeError("tab", (self.at[0], self.line.index("\t")))
        return self._opened(start) or self._here(start)

    def _opened(self, start: Place) -> TreeError | None:
        """Return the error for the sign that opened what could not be finished."""
        sign = self._line(start[0])[start[1] : start[1] + 1]
        if sign in ("'", '"') and self.of_scanner and not self._closed(start):
            return self._quote(start, sign)
        if sign in ("[", "{"):
            return TreeError("bracket", start)
        if sign and sign in SPECIAL:
            return TreeError("special-start", start, text=sign)
        if self.of_scanner and start < self.at:
            return TreeError("no-colon", start)
        return None

    def _here(self, start: Place) -> TreeError:
        """Return the error for the sign that was one too many."""
        if self.of_scanner and self.sign == ":":
            return self._colon()
        if self.of_scanner and self.sign in SPECIAL | frozenset("-?"):
            return TreeError("special-start", self.at, text=self.sign)
        if not self.of_scanner and not self.has_start:
            return self._after_the_end()
        if self.at[0] >= len(self.lines):
            return TreeError("bracket", self._last_bracket())
        if start == self.at and self.sign in ("]", "}", ","):
            return TreeError("special-start", self.at, text=self.sign)
        return self._after()

    def _after(self) -> TreeError:
        """Return the error for what ended just before."""
        if self.before.rstrip().endswith(("'", '"')):
            return TreeError("quote", self.at)
        if self.before.rstrip().endswith(("]", "}")):
            return TreeError("bracket", self.at)
        return TreeError("syntax" if self.of_scanner else "indentation", self.at)

    def _bullet(self, start: Place) -> TreeError | None:
        """Find a line that begins with a word processor's bullet, here or where it began."""
        for number in dict.fromkeys((self.at[0], start[0], max(0, self.at[0] - 1))):
            line = self._line(number)
            text = line.lstrip()
            if is_bullet(text):
                place = (number, len(line) - len(text))
                return TreeError("bullet", place, text=text[0])
        return None

    def _quote(self, start: Place, sign: str) -> TreeError:
        """Return the error: a backslash in double quotes, or quotes that never end."""
        escape = ESCAPE.search(self.before) or ESCAPE.search(self.before + self.sign)
        if escape and sign == '"':
            return TreeError("backslash", (self.at[0], escape.start()))
        return TreeError("quote", start)

    def _closed(self, start: Place) -> bool:
        """Whether the quotes that open at a place close again before the parser stopped."""
        line, column = start
        part = "\n".join([self._line(line)[column:], *self.lines[line + 1 : self.at[0]]])
        if line == self.at[0]:
            part = self.before[column:]
        return QUOTED.match(part) is not None

    def _after_the_end(self) -> TreeError:
        """Return the error: a second story, or a line that stands further left than the first."""
        if self.line[:1] == "%":
            return TreeError("special-start", (self.at[0], 0), text="%")
        ended = any(line[:3] in ("...", "---") for line in self.lines[: self.at[0]])
        return TreeError("many-documents" if ended else "indentation", self.at)

    def _last_bracket(self) -> Place:
        """Find the bracket that was still open at the end of the text."""
        for number in reversed(range(len(self.lines))):
            column = max(self.lines[number].rfind(sign) for sign in "[{")
            if column >= 0:
                return (number, column)
        return self.at

    def _colon(self) -> TreeError:
        """Return the error: a colon inside a text, or a line read as the rest of the last one."""
        if ": " in self.before:
            return TreeError("curly-quotes" if "“" in self.before else "colon", self.at)
        earlier = [n for n in range(self.at[0]) if self._line(n).strip()[:1] not in ("", "#")]
        if earlier and ": " not in self._line(earlier[-1]):
            return TreeError("no-colon", self._first_letter(earlier[-1]))
        return TreeError("indentation", self._first_letter(self.at[0]))

    def _first_letter(self, number: int) -> Place:
        """Find where the text of a line begins."""
        line = self._line(number)
        return (number, len(line) - len(line.lstrip()))

    def _line(self, number: int) -> str:
        """Return a line; after the last one there is nothing."""
        return self.lines[number] if number < len(self.lines) else ""
