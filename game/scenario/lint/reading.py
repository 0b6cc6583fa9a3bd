"""How hard a text is to read: sentences, words, syllables, Flesch-Kincaid grade.

Grade = 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid and others, 1975).
Syllables are vowel groups, with the endings that English does not speak taken off.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

WORD = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?…]+[\"'”’)]*\s+(?![a-z])")
VOWELS = re.compile("[aeiouyáéíóúäöüàèìòù]+")
UNSPOKEN = re.compile(
    r"(?<=[^aeiouy])e$(?<![^aeiouyrlw]le)"
    r"|(?<=[^aeiouycgszx])es$(?<!ches)(?<!shes)(?<![^aeiouyrlw]les)"
    r"|(?<=[^aeioutd])ed$(?<![^aeiouyrlw]led)"
    r"|(?<=[qg])ue$"
    r"|(?<=[^aeiouycgszx])e(?=['’]s$)"
    r"|(?<=[aeiou][^aeiouy])e(?=(?:ly|ful|fully|ness|less|ments?|thing|body|times?|where|work)$)"
    r"|(?<=[aeiou][^aeiouy])e(?=one(?:['’]s)?$)"
    r"|(?<=ic)a(?=lly$)"
)
"""A vowel that is written and not spoken."""
SPLIT = re.compile(
    r"[aeiouy](?=ing)|(?<=[aeiou])y(?=[aiou]|e[^ds])|y(?=one)"
    r"|i(?=a)(?<![tcs]i)(?!iage)|i(?=o(?!u?r))(?<![tcsxgln]i)|i(?=um|ers?$|est$)|i(?=ous)(?<![tcg]i)"
    r"|i(?=re[ds]?$)(?<=[^aeiouy]i)|e(?=o(?!ne))(?<![pg]e)|e(?=um)|u(?=a)(?<![qg]u)"
    r"|^(?:cre|ide|are)(?=a)|(?<=qu)i(?=et)|(?<=sc)i(?=en)|o(?=e[mt])"
    r"|s(?=m$)|[ds](?=n['’]t$)"
)
"""A sound that ends a syllable without a consonant after it, or is one without a vowel."""
EXCEPTIONS = {
    **dict.fromkeys(("ok", "mr", "mrs", "ines", "maybe", "meow", "our", "ours", "hour"), 2),
    **dict.fromkeys(("hours", "evening", "evenings", "lion", "argue", "being", "cafe"), 2),
    **dict.fromkeys(("recipe", "whoever", "element", "everything", "everyone"), 3),
    **dict.fromkeys(("elements", "recipes"), 3),
}
"""Words of children's stories that the patterns get wrong."""


@dataclass(frozen=True, slots=True)
class ReadingFigures:
    """The figures of some texts together."""

    words: int
    sentences: int
    syllables: int
    longest: int
    """Words of the longest sentence."""

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: the school year, in the USA, that reads this easily."""
        if not self.words:
            return 0.0
        return 0.39 * self.mean + 11.8 * self.syllables / self.words - 15.59


def sentences_of(text: str) -> list[list[str]]:
    """Split a text into sentences, each into its words."""
    parts = (WORD.findall(part) for part in SENTENCE_END.split(text))
    return [part for part in parts if part]


def count_words(text: str) -> int:
    """Count the words of a text."""
    return len(WORD.findall(text))


def read(texts: Iterable[str]) -> ReadingFigures:
    """Count over several texts; each ends a sentence."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    return ReadingFigures(
        words=sum(map(len, sentences)),
        sentences=len(sentences),
        syllables=sum(syllables(word) for sentence in sentences for word in sentence),
        longest=max(map(len, sentences), default=0),
    )


@cache
def syllables(word: str) -> int:
    """Estimate the spoken syllables of a word; figures count one for each digit."""
    return sum(_syllables(part) for part in re.split("-", word.lower()))


def _syllables(word: str) -> int:
    """Count vowel groups, without silent ones, with those that stand side by side."""
    if word[0].isdigit():
        return sum(map(str.isdigit, word))
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    spoken = UNSPOKEN.sub("", word)
    return max(1, len(VOWELS.findall(spoken)) + len(SPLIT.findall(word)))
