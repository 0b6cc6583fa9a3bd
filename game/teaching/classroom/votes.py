"""The votes of a class on one question: counts that a teacher enters, and can put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

MOST_VOTERS = 99
ENOUGH = 8
"""Of fewer votes a report tells nothing, and a screen shows nothing that devices sent."""
Amount = Literal["none", "few", "some", "most"]
AMOUNTS: tuple[Amount, ...] = ("none", "few", "some", "most")
"""What a teacher may say instead of counting, from little to much."""


@dataclass(frozen=True)
class Votes:
    """How many chose each choice, by the choice's id; nobody is named and nothing is timed.

    Hands are counted, or it is said of each choice that none, few, some or most took it. What was
    entered in one way stays when the other is turned to.
    """

    counts: Mapping[str, int]
    amounts: Mapping[str, int] = field(default_factory=dict)
    """None, few, some, most as a place in AMOUNTS; what is not there is none."""
    rough: bool = False
    """Whether the amounts are meant instead of the counted hands."""
    devices: Mapping[str, int] = field(default_factory=dict)
    """What children's own devices sent, beside the hands; it has no say in amounts."""

    @classmethod
    def none_for(cls, choice_ids: Sequence[str]) -> "Votes":
        """Start with nobody on every choice."""
        return cls(dict.fromkeys(choice_ids, 0))

    @property
    def most(self) -> int:
        """The highest number that a choice can have."""
        return len(AMOUNTS) - 1 if self.rough else MOST_VOTERS

    @property
    def entered(self) -> Mapping[str, int]:
        """What the teacher entered in the way that is meant, for each choice."""
        return {name: self.amounts.get(name, 0) for name in self.counts} if self.rough else (
            self.counts
        )  # fmt: skip

    @property
    def numbers(self) -> Mapping[str, int]:
        """What was entered in the way that is meant, and what devices sent, for each choice."""
        if self.rough:
            return self.entered
        return {name: count + self.devices.get(name, 0) for name, count in self.counts.items()}

    @property
    def withheld(self) -> bool:
        """Whether so few sent votes by devices that none of them is shown, as in the report."""
        return not self.rough and any(self.devices.values()) and (self.total or 0) < ENOUGH

    @property
    def given(self) -> bool:
        """Whether anything was entered."""
        return any(self.numbers.values())

    @property
    def total(self) -> int | None:
        """How many hands were counted; None where nobody counted them."""
        return None if self.rough else sum(self.numbers.values())

    def changed(self, choice_id: str, by: int) -> "Votes":
        """Return the votes with more or fewer for a choice, between 0 and the most there can be."""
        return self.set(choice_id, self.entered[choice_id] + by)

    def set(self, choice_id: str, number: int) -> "Votes":
        """Return the votes with a number for a choice, between 0 and the most there can be."""
        numbers = {**self.entered, choice_id: max(0, min(number, self.most))}
        return replace(self, amounts=numbers) if self.rough else replace(self, counts=numbers)

    def counted(self, *, rough: bool) -> "Votes":
        """Return the votes counted in the other way; what was entered in this one is not lost."""
        return replace(self, rough=rough)

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {
            "counts": dict(self.counts),
            "amounts": dict(self.amounts),
            "rough": self.rough,
            **({"devices": dict(self.devices)} if self.devices else {}),
        }

    def by_hand(self) -> "Votes":
        """Return the votes without those of devices."""
        return replace(self, devices={})

    def with_devices(self, sent: Mapping[str, int]) -> "Votes":
        """Return the votes with what devices sent in the place of what they sent before."""
        return replace(self, devices=sent)

    @classmethod
    def from_dict(cls, data: object, choice_ids: Sequence[str]) -> "Votes":
        """Read plain data; raises ValueError where it is damaged or of another question."""
        given = data if isinstance(data, dict) else {}
        counts, amounts = given.get("counts"), given.get("amounts", {})
        devices = given.get("devices", {})
        if not isinstance(counts, dict) or set(counts) != set(choice_ids):
            raise ValueError("votes on another question")
        for beside in (amounts, devices):
            if not isinstance(beside, dict) or not set(beside) <= set(choice_ids):
                raise ValueError("votes on another question")
        most_amount = len(AMOUNTS) - 1
        for numbers, most in (
            (counts, MOST_VOTERS), (amounts, most_amount), (devices, MOST_VOTERS),
        ):  # fmt: skip
            if not all(type(n) is int and 0 <= n <= most for n in numbers.values()):
                raise ValueError("votes that cannot be")
        ordered = {name: counts[name] for name in choice_ids}
        return cls(ordered, amounts, given.get("rough") is True, devices)


def scale(both: Sequence[Votes]) -> int | None:
    """Return the one scale on which the bars of both votes stand; None where they have none.

    Counted hands and few, some, most have no scale in common, so that no bar is shown.
    """
    given = [votes for votes in both if votes.given]
    if not given or len({votes.rough for votes in given}) > 1:
        return None
    if given[0].rough:
        return given[0].most
    return max(max(votes.numbers.values()) for votes in given)
