"""Before and after: stories of the same topics, voted on once before a lesson and once after it.

Nothing is revealed in between. When the lesson ends, the class sees a safe choice of each of
them with its reason, so that no wrong answer is left standing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from game.scenario.model import Safety, Scenario
from game.teaching.classroom.pairs import Pair
from game.teaching.classroom.record import RoundVotes
from game.teaching.classroom.votes import Votes


class LessonPart(StrEnum):
    """Where a class is in its lesson."""

    BEFORE = "before"
    LESSON = "lesson"
    AFTER = "after"
    ANSWERS = "answers"
    OVER = "over"


@dataclass
class Rounds:
    """The stories before and after a lesson, which of them is open, and what was voted."""

    pairs: list[Pair]
    part: LessonPart = LessonPart.BEFORE
    place: int = 0
    """Which story of the part is open, counted from 0."""
    votes: dict[str, Votes] = field(default_factory=dict)
    """The votes on the stories that were voted on, by story, in the order of the lesson."""
    voted: dict[str, Scenario] = field(default_factory=dict)
    """The stories that were voted on, kept whole: the library may change before the answers."""
    skipped: list[str] = field(default_factory=list)
    """Stories that do not come again, by id: those that were skipped and the other of the pair."""

    @property
    def running(self) -> bool:
        """Whether a story of before or after is to be voted on."""
        return self.part in (LessonPart.BEFORE, LessonPart.AFTER) and self.place < len(self.pairs)

    @property
    def story(self) -> Scenario:
        """The story that is open."""
        return self.pairs[self.place][self.part is LessonPart.AFTER]

    @property
    def ids(self) -> frozenset[str]:
        """Every story that the lesson itself must not use."""
        return frozenset([*(s.id for pair in self.pairs for s in pair), *self.votes, *self.skipped])

    def finish(self, votes: Votes, *, ending: bool) -> None:
        """Keep the votes on the open story and go on; `ending` ends the part with it."""
        self.votes[self.story.id] = votes
        self.voted[self.story.id] = self.story
        self.place += 1
        if ending and self.part is LessonPart.BEFORE:
            del self.pairs[self.place :]
        if ending or self.place == len(self.pairs):
            self.end_part()

    def back(self) -> bool:
        """Open the story before again, to put its votes right."""
        if self.place == 0:
            return False
        self.place -= 1
        return True

    def skip(self, spare: Sequence[Pair]) -> None:
        """Leave a pair out, or take another one in its place where nothing is voted on yet."""
        pair = self.pairs.pop(self.place)
        self.skipped += [story.id for story in pair if story.id not in self.votes]
        if self.part is LessonPart.BEFORE:
            self.votes.pop(pair[0].id, None)
            self.pairs[self.place : self.place] = spare[:1]
        else:
            self.votes.pop(pair[1].id, None)
        if self.place == len(self.pairs):
            self.end_part()

    def end_part(self) -> None:
        """Go on to the next part that has anything to do."""
        self.place = 0
        if self.part is LessonPart.BEFORE:
            self.part = LessonPart.LESSON
        elif self.part is LessonPart.LESSON and self.pairs:
            self.part = LessonPart.AFTER
        else:
            self.end_class()

    def end_class(self) -> None:
        """Go on to the answers of what was voted on, or to the end."""
        left = self.part is not LessonPart.ANSWERS and self.votes
        self.part, self.place = (LessonPart.ANSWERS if left else LessonPart.OVER), 0

    @property
    def answered(self) -> Scenario:
        """The story whose answer is shown."""
        return self.voted[list(self.votes)[self.place]]

    def next_answer(self) -> None:
        """Go on to the answer of the next story that was voted on, or to the end."""
        self.place += 1
        if self.place == len(self.votes):
            self.end_class()

    def tally(self, topics: Mapping[str, str]) -> RoundVotes | None:
        """Count safe, nearly and unsafe votes of the pairs that were counted both times."""
        pairs = [pair for pair in self.pairs if all(self._counted(story) for story in pair)]
        if not pairs:
            return None
        before, after = zip(*pairs, strict=True)
        return RoundVotes(
            topics=tuple(dict.fromkeys(topics.get(s.topic, s.topic) for s in before)),
            before_titles=tuple(story.title for story in before),
            after_titles=tuple(story.title for story in after),
            before=self._sums(before),
            after=self._sums(after),
        )

    def _counted(self, story: Scenario) -> bool:
        votes = self.votes.get(story.id)
        return votes is not None and votes.given and not votes.rough

    def _sums(self, stories: Sequence[Scenario]) -> tuple[int, ...]:
        """Add up the votes of each safety."""
        return tuple(
            sum(
                self.votes[story.id].numbers[choice.id]
                for story in stories
                for choice in story.choices
                if choice.safety is safety
            )
            for safety in Safety
        )

    # Keeping

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {
            "pairs": [[story.id for story in pair] for pair in self.pairs],
            "part": self.part.value,
            "place": self.place,
            "votes": {name: votes.to_dict() for name, votes in self.votes.items()},
            "skipped": self.skipped,
        }

    @classmethod
    def from_dict(cls, data: object, known: Mapping[str, Scenario]) -> "Rounds":
        """Read plain data; raises ValueError where it is damaged or its stories are not here."""
        given = data if isinstance(data, dict) else {}
        pairs, votes, skipped = (given.get(name) for name in ("pairs", "votes", "skipped"))
        if (
            not isinstance(pairs, list)
            or not isinstance(votes, dict)
            or not set(votes) <= set(known)
        ):
            raise ValueError("not before and after")
        if not isinstance(skipped, list) or not all(isinstance(name, str) for name in skipped):
            raise ValueError("skipped stories that cannot be")
        part, place = LessonPart(str(given.get("part"))), given.get("place")
        rounds = cls([_pair(pair, known) for pair in pairs], part, skipped=skipped)
        for name, kept in votes.items():
            rounds.voted[name] = known[name]
            rounds.votes[name] = Votes.from_dict(kept, [c.id for c in known[name].choices])
        most = len(votes) if part is LessonPart.ANSWERS else len(pairs)
        if type(place) is not int or not 0 <= place <= max(0, most - 1):
            raise ValueError("a place that cannot be")
        rounds.place = place
        return rounds


def _pair(names: object, known: Mapping[str, Scenario]) -> Pair:
    """Find two stories; raises ValueError where they are not here."""
    if not isinstance(names, list) or len(names) != 2 or not set(map(str, names)) <= set(known):
        raise ValueError("stories that are not here")
    return known[str(names[0])], known[str(names[1])]
