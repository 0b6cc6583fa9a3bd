"""Story texts made harmless for paper, page and table: no control marks, no turned writing."""

import unicodedata

UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
"""Characters that show nothing: controls, direction marks, private and broken ones."""


def plain(text: str) -> str:
    """Return the text in one line, without characters that show nothing or turn the writing."""
    seen = (" " if c.isspace() else c for c in text)
    kept = "".join(c for c in seen if unicodedata.category(c) not in UNSEEN)
    return " ".join(kept.split())


def inside_quotes(text: str) -> str:
    """Return the text to stand between “ and ”: its own straight quotes become single ones."""
    parts = plain(text).split('"')
    marks = ("‘", "’")
    return parts[0] + "".join(marks[index % 2] + part for index, part in enumerate(parts[1:]))
