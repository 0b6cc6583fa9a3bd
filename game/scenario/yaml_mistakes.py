"""What goes wrong in YAML, told from the parser's words and the lines around the place."""

import re

import yaml

MOST_BYTES = 64 * 1024
MOST_DEPTH = 8

ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""Control characters, and line breaks that editors do not count."""
ODD_SPACE = re.compile("^[ -]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])", re.MULTILINE)
"""Something that looks like a space and is none, in front of a line."""

PHRASES = (
    ("nesting depth", "too-deep", "problem"),
    ("escape", "backslash", "problem"),
    ("quoted scalar", "quote", "start"),
    ("flow", "bracket", "start"),
    ("':'", "no-colon", "start"),
    ("alias|anchor|tag|block scalar|directive", "special-start", "start"),
    ("cannot start|not allowed|node content", "special-start", "problem"),
)
"""What in the parser's words tells which rule, and which of its two marks is the place."""

Place = tuple[int, int]
"""Line and column, counted from 0."""


class TreeError(Exception):
    """What keeps a text from being read, at one place (line and column, from 0)."""

    def __init__(self, rule: str, place: Place = (0, 0), **params: object) -> None:
        self.rule, self.place, self.params = rule, place, params
        super().__init__(rule)


def decode(source: bytes) -> str:
    """Turn a file's bytes into text; raises TreeError."""
    if len(source) > MOST_BYTES:
        raise TreeError("too-big", most=MOST_BYTES // 1024)
    try:
        return source.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8", "replace")
        raise TreeError("not-utf-8", _place_after(before)) from error


def refuse_odd_characters(text: str) -> None:
    """Refuse invisible characters; the parser does so itself in plain ASCII."""
    if not text.isascii():
        _refuse(ODD, text, "odd-character", group=0)
        _refuse(ODD_SPACE, text, "odd-space", group=1)


def teachers_error(error: yaml.YAMLError, text: str) -> TreeError:
    """Say in a teacher's words what the parser stumbled over."""
    if not isinstance(error, yaml.MarkedYAMLError):
        odd = ODD.search(text)
        place = _place_after(text[: odd.start()]) if odd else (0, 0)
        return TreeError("odd-character", place, code=f"U+{ord(odd[0]):04X}" if odd else "?")
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    if not mark or not start:
        return TreeError("syntax")
    at = (mark.line, mark.column)
    return _classify(error, text.splitlines(), at, (start.line, start.column))


def _classify(error: yaml.MarkedYAMLError, lines: list[str], at: Place, start: Place) -> TreeError:
    """Choose the rule by the parser's words (libyaml's and PyYAML's differ)."""
    words = f"{error.context or ''} | {error.problem or ''}"
    line = lines[at[0]] if at[0] < len(lines) else ""
    if "nesting depth" in words:  # newer parsers give up before they tell the first list
        return TreeError("too-deep", at, most=MOST_DEPTH)
    if "\t" in line[: at[1] + 1]:
        return TreeError("tab", (at[0], line.index("\t")))
    if "mapping values" in words:
        return _colon(lines, at)
    if "<document start>" in words:
        ended = any(earlier[:3] in ("...", "---") for earlier in lines[: at[0]])
        return TreeError("many-documents" if ended else "indentation", at)
    for phrase, rule, place in PHRASES:
        if re.search(phrase, words):
            where = start if place == "start" else at
            return TreeError(rule, where, text=_character(lines, where), most=MOST_DEPTH)
    return _end_or_indentation(line, at)


def _end_or_indentation(line: str, at: Place) -> TreeError:
    """Tell a text that goes on after its closing quote from a line in the wrong column."""
    before = line[: at[1]].rstrip()
    if before.endswith(("'", '"')):
        return TreeError("quote", at)
    return TreeError("bracket" if before.endswith(("]", "}")) else "indentation", at)


def _colon(lines: list[str], at: Place) -> TreeError:
    """Tell a colon inside a text from a line that was taken for the rest of the one before."""
    number, column = at
    line = lines[number]
    if ": " in line[:column] or ":\t" in line[:column]:
        return TreeError("curly-quotes" if "“" in line[:column] else "colon", at)
    earlier = [n for n in range(number) if lines[n].strip() and lines[n].strip()[0] != "#"]
    if earlier and ": " not in lines[earlier[-1]]:
        before = lines[earlier[-1]]
        return TreeError("no-colon", (earlier[-1], len(before) - len(before.lstrip())))
    return TreeError("indentation", (number, len(line) - len(line.lstrip())))


def _refuse(pattern: re.Pattern[str], text: str, rule: str, group: int) -> None:
    """Raise TreeError where a pattern is found."""
    match = pattern.search(text)
    if match:
        code = f"U+{ord(match[group]):04X}"
        raise TreeError(rule, _place_after(text[: match.start(group)]), code=code)


def _character(lines: list[str], at: Place) -> str:
    """Give the character at a place."""
    line = lines[at[0]] if at[0] < len(lines) else ""
    return line[at[1] : at[1] + 1]


def _place_after(before: str) -> Place:
    """Give line and column of what follows a text."""
    return (before.count("\n"), len(before) - before.rfind("\n") - 1)
