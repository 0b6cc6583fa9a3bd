"""Files that are no plain text: what they are called, so that a teacher knows what to do."""

import re

BEGINNINGS = (
    (b"{\\rtf", "an RTF document"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Word document (doc)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
ZIPPED = (
    (b"word/", "a Word document (docx)"),
    (b"opendocument.text", "an OpenDocument text (odt)"),
    (b"Index/Document.iwa", "a Pages document"),
)
"""Documents that are zips, by a name inside."""
NAMED = {
    ".docx": "a Word document (docx)",
    ".doc": "an old Word document (doc)",
    ".odt": "an OpenDocument text (odt)",
    ".rtf": "an RTF document",
    ".pages": "a Pages document",
    ".pdf": "a PDF",
}
ALMOST = re.compile(r"(.+\.ya?ml)(?:\.txt|\.text|\.docx?|\.odt|\.rtf|\.md)", re.IGNORECASE)
"""What an editor makes of a story's name when it adds an ending of its own."""


def document_in(source: bytes) -> str:
    """Return what kind of document some bytes are; empty where that is not known."""
    if source[:4] == b"PK\x03\x04":
        return next((kind for sign, kind in ZIPPED if sign in source), "a zip")
    return next((kind for start, kind in BEGINNINGS if source.startswith(start)), "")


def document_named(name: str) -> str:
    """Return what kind of document a file is by its name; empty where that is not known."""
    return next((kind for end, kind in NAMED.items() if name.lower().endswith(end)), "")


def meant_name(name: str) -> str:
    """Find the story's name in front of an ending that an editor added, or nothing."""
    match = ALMOST.fullmatch(name)
    return match[1] if match else ""
