"""The votes of a class on one question: counts that a teacher enters, and can put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

MOST_VOTERS = 99
AMOUNTS = ("none", "few", "some", "most")
"""What a teacher may say instead of counting, from little to much."""


@dataclass(frozen=True)
class Votes:
    """How many chose each choice, by the choice's id; nobody is named and nothing is timed."""

    counts: Mapping[str, int]
    rough: bool = False
    """Whether the numbers stand for none, few, some, most instead of counted hands."""

    @classmethod
    def none_for(cls, choice_ids: Sequence[str]) -> "Votes":
        """Start with nobody on every choice."""
        return cls(dict.fromkeys(choice_ids, 0))

    @property
    def most(self) -> int:
        """The highest number that a choice can have."""
        return len(AMOUNTS) - 1 if self.rough else MOST_VOTERS

    @property
    def given(self) -> bool:
        """Whether anything was entered."""
        return any(self.counts.values())

    def changed(self, choice_id: str, by: int) -> "Votes":
        """Return the votes with more or fewer for a choice, between 0 and the most there can be."""
        number = max(0, min(self.counts[choice_id] + by, self.most))
        return replace(self, counts={**self.counts, choice_id: number})

    def counted(self, *, rough: bool) -> "Votes":
        """Return empty votes of the other kind; those of the same kind stay as they are."""
        if rough == self.rough:
            return self
        return Votes(dict.fromkeys(self.counts, 0), rough)

    def share(self, choice_id: str) -> float:
        """Tell how long a choice's bar is, 0 to 1 of the longest there can be."""
        longest = self.most if self.rough else max(1, *self.counts.values())
        return self.counts[choice_id] / longest

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {"counts": dict(self.counts), "rough": self.rough}

    @classmethod
    def from_dict(cls, data: object, choice_ids: Sequence[str]) -> "Votes":
        """Read plain data; raises ValueError where it is damaged or of another question."""
        given = data if isinstance(data, dict) else {}
        counts = given.get("counts")
        if not isinstance(counts, dict) or set(counts) != set(choice_ids):
            raise ValueError("votes on another question")
        rough = given.get("rough") is True
        votes = cls(dict.fromkeys(choice_ids, 0), rough)
        for choice_id in choice_ids:
            if type(counts[choice_id]) is not int or not 0 <= counts[choice_id] <= votes.most:
                raise ValueError("votes that cannot be")
        return cls({name: counts[name] for name in choice_ids}, rough)
