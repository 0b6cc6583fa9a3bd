"""Whether a story still says what it said when it was translated or recorded.

`settled.yaml` beside the stories has a digest of each. Who keeps the digest a translation or a
recording was made from sees by it which stories have been changed since.
"""

import json
from collections.abc import Iterable
from hashlib import sha256

from game.scenario.texts import Text, TextVoice

FILE_NAME = "settled.yaml"
DIGITS = 12
HEAD = """\
# What each story says to a child, as a digest: another one means that its words, or who says them,
# were changed. Translations and recordings go by it. `python tools/settle.py` writes it again.
"""


def digest(texts: Iterable[Text]) -> str:
    """Return the digest of what a child reads or hears; notes to teachers do not count.

    The order of the texts does not count either: their ids say where they belong.
    """
    told = sorted([t.id, t.speaker, t.text] for t in texts if t.voice is not TextVoice.TEACHER)
    return sha256(json.dumps(told).encode()).hexdigest()[:DIGITS]


def settled(stories: Iterable[Iterable[Text]]) -> str:
    """Return what the file says of stories with these texts."""
    kept = [list(texts) for texts in stories]
    lines = sorted(f'{texts[0].story}: "{digest(texts)}"\n' for texts in kept)
    return HEAD + "".join(lines)
