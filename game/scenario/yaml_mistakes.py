"""What keeps a text from being read at all, with its place: size, encoding, unseen characters."""

import re
from unicodedata import category

from game.scenario.documents import document_in

MOST_BYTES = 64 * 1024
MOST_DEPTH = 8
"""How deep lists and groups may stand inside each other."""

HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode's categories of what has no shape of its own: controls, directions, private use."""
MARKS = frozenset({"Mn", "Mc", "Me"})
"""Categories of what is drawn over or under the letter before it."""
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffe\uffff")
"""Characters that count as letters, signs or nothing at all, and are drawn as nothing."""
LAYOUT = frozenset("\t\n\r")
"""The controls that lay out a text."""
ODD_SPACE = re.compile("^[ -]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
"""Something that looks like a space and is none, in front of a line."""
BULLETS = frozenset("•‣◦▪▫●○■□◆▶➢➤✓·∙*")
LONG_DASHES = frozenset("–—―‐‑‒−")
"""What word processors make of an asterisk or a dash in front of a line."""

Place = tuple[int, int]
"""Line and column, counted from 0."""


class TreeError(Exception):
    """What keeps a text from being read, at one place (line and column, from 0)."""

    def __init__(self, rule: str, place: Place = (0, 0), **params: object) -> None:
        self.rule, self.place, self.params = rule, place, params
        super().__init__(rule)


def decode(source: bytes) -> str:
    """Turn a file's bytes into text; raises TreeError."""
    document = document_in(source)
    if document:
        raise TreeError("document", kind=document)
    if len(source) > MOST_BYTES:
        raise TreeError("too-big", most=MOST_BYTES // 1024)
    try:
        return source.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8", "replace")
        raise TreeError("not-utf-8", place_at(before, len(before))) from error


def refuse_odd_characters(text: str) -> None:
    """Refuse what cannot be seen; the parser does so itself in plain ASCII."""
    if text.isascii():
        return
    at = first_unseen(text)
    if at is not None:
        raise odd_character(text, at)
    space = ODD_SPACE.search(text)
    if space:
        at = space.start(1)
        raise TreeError("odd-space", place_at(text, at), code=_code(text[at]))


def odd_character(text: str, at: int) -> TreeError:
    """Return the name of the invisible character at an index."""
    return TreeError("odd-character", place_at(text, at), code=_code(text[at]))


def first_unseen(text: str) -> int | None:
    """Find the first character that nobody can see: hidden, or a mark without a letter."""
    signs = set(text)
    hidden = {sign for sign in signs if is_hidden(sign)}
    marks = {sign for sign in signs if category(sign) in MARKS}
    if not hidden and not marks:
        return None
    for index, sign in enumerate(text):
        if sign in hidden or (sign in marks and not _carries(text[max(0, index - 1) : index])):
            return index
    return None


def is_hidden(sign: str) -> bool:
    """Whether a character is drawn as nothing and is no space either."""
    if sign in LAYOUT:
        return False
    return category(sign) in HIDDEN or sign in BLANKS or _is_variant(sign)


def is_bullet(text: str) -> bool:
    """Whether a text begins as a list does in a word processor, or in a chat."""
    sign = text[:1]
    return sign in LONG_DASHES or (sign in BULLETS and (sign != "*" or text[1:2].isspace()))


def place_at(text: str, index: int) -> Place:
    """Return line and column of a character."""
    return (text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1)


def _is_variant(sign: str) -> bool:
    """Whether a character only chooses among the shapes of the one before it."""
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def _carries(before: str) -> bool:
    """Whether a mark can stand over or under what comes before it."""
    return before != "" and category(before)[0] in "LNMS"


def _code(sign: str) -> str:
    """Return the number by which Unicode knows a character."""
    return f"U+{ord(sign):04X}"
