"""Interface words in the player's language."""

import gettext as stdlib
import re
from pathlib import Path


class Words:
    """Looks interface strings up; untranslated ones stay English.

    Scenes write `_ = context.words.gettext`, so that extraction tools find the strings.
    """

    def __init__(self, locale_folder: Path, language: str = "en") -> None:
        self._catalogue = stdlib.translation(
            "soundcheck", locale_folder, languages=[language], fallback=True
        )

    def gettext(self, text: str) -> str:
        """Return the text in the player's language."""
        return self._catalogue.gettext(text)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return the singular or plural that fits `count`."""
        return self._catalogue.ngettext(one, many, count)


class StretchedWords(Words):
    """English stretched by 40 %, to find layouts that a longer language would break."""

    def __init__(self) -> None:
        super().__init__(Path())

    def gettext(self, text: str) -> str:
        """Double the vowels outside placeholders: about 40 % longer, still readable."""
        parts = re.split(r"(\{\w*\})", text)
        return "".join(part if part.startswith("{") else stretched(part) for part in parts)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Stretch the form that fits."""
        return self.gettext(one if count == 1 else many)


def stretched(text: str) -> str:
    """Double every vowel."""
    return re.sub(r"([aeiou])", r"\1\1", text)
