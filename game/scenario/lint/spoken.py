"""Whether a story sounds spoken: how many of the words that people draw together are so."""

import re
from collections.abc import Iterable, Mapping

from game.scenario.texts import Text, TextVoice

SHORT = re.compile(
    r"\b(?:\w+n['’]t|(?:it|that|there|here|what|who|he|she|let)['’]s|\w+['’](?:m|re|ve|ll))\b",
    re.IGNORECASE,
)
FULL = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should) not|cannot"
    r"|I (?:am|have|will)|(?:you|we|they) (?:are|have|will)|(?:it|that|he|she|there) (?:is|will)"
    r"|let us)\b(?![.!?,])",
    re.IGNORECASE,
)
"""What could be drawn together; not at the end of a sentence, where English leaves it whole."""


def part_of(told: Text) -> str:
    """Return the part of a story that a text belongs to."""
    if told.voice is TextVoice.CHARACTER:
        return "dialogue"
    if told.section.startswith(("say_it", "say_no")):
        return "words to say"
    if told.section.endswith(("feedback", "repair")):
        return "feedback"
    return "choices" if told.voice is TextVoice.CHOICE else "narrator"


def drawn_together(texts: Iterable[Text]) -> Mapping[str, tuple[int, int]]:
    """Count, for each part, how many are drawn together of all that could be."""
    counts: dict[str, tuple[int, int]] = {}
    for told in texts:
        short, full = len(SHORT.findall(told.text)), len(FULL.findall(told.text))
        before = counts.get(part_of(told), (0, 0))
        counts[part_of(told)] = (before[0] + short, before[1] + short + full)
    return counts
