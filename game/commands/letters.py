"""Which letters the game's faces have."""

from pathlib import Path


def letters_of(fonts: Path) -> frozenset[str]:
    """Collect the letters that at least one face of a folder has."""
    from fontTools.ttLib import TTFont

    tables = (TTFont(path, lazy=True).getBestCmap() for path in sorted(fonts.glob("*.ttf")))
    return frozenset(chr(code) for table in tables for code in table)
