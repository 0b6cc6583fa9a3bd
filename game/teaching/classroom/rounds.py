"""Before and after: stories of the same topics, voted on once before a lesson and once after it.

Nothing is revealed in between. When the lesson ends, the class sees a safe choice of each of
them with its reason, so that no wrong answer is left standing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from game.scenario.library import Library
from game.scenario.model import Safety, Scenario, Weight
from game.teaching.classroom.pairs import Pair, pairs_of
from game.teaching.classroom.record import RoundVotes
from game.teaching.classroom.votes import Votes
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.way import LessonWay, Part


@dataclass
class Rounds:
    """The stories before and after a lesson, which of them is open, and what was voted.

    In which part the class is `LessonWay` knows.
    """

    pairs: list[Pair]
    place: int = 0
    """Which story of the part is open, or which answer, counted from 0."""
    votes: dict[str, Votes] = field(default_factory=dict)
    """The votes on the stories that were voted on, by story, in the order of the lesson."""
    voted: dict[str, Scenario] = field(default_factory=dict)
    """The stories that were voted on, kept whole: the library may change before the answers."""
    skipped: list[str] = field(default_factory=list)
    """Stories that do not come again, by id: those that were skipped and the other of the pair."""

    def has(self, part: Part) -> bool:
        """Return whether there is anything to do in a part."""
        return part in (Part.STORIES, Part.GIG, Part.END) or self.count(part) > 0

    def count(self, part: Part) -> int:
        """Count the stories of before or after, or the answers."""
        return len(self.votes) if part is Part.ANSWERS else len(self.pairs)

    def story(self, part: Part) -> Scenario:
        """Return the story that is open, or whose answer is shown."""
        if part is Part.ANSWERS:
            return self.voted[list(self.votes)[self.place]]
        return self.pairs[self.place][part is Part.AFTER]

    @property
    def ids(self) -> frozenset[str]:
        """Every story that the lesson itself must not use."""
        return frozenset([*(s.id for pair in self.pairs for s in pair), *self.votes, *self.skipped])

    def finish(self, way: LessonWay, votes: Votes) -> None:
        """Keep the votes on the open story, or leave an answer, and go on."""
        part, story = way.part, self.story(way.part)
        if part is not Part.ANSWERS:
            self.votes[story.id], self.voted[story.id] = votes, story
        if part is Part.BEFORE and way.ending:  # what is not voted on before is not asked after
            del self.pairs[self.place + 1 :]
        way.go_on()
        self.place = self.place + 1 if way.part is part else 0

    def back(self) -> bool:
        """Open the story before again, to put its votes right."""
        if self.place == 0:
            return False
        self.place -= 1
        return True

    def skip(self, way: LessonWay, spare: Sequence[Pair]) -> None:
        """Leave a pair out, or take another one in its place where nothing is voted on yet."""
        pair = self.pairs.pop(self.place)
        self.skipped += [story.id for story in pair if story.id not in self.votes]
        self.votes.pop(pair[way.part is Part.AFTER].id, None)
        if way.part is Part.BEFORE:
            self.pairs[self.place : self.place] = spare[:1]
        if self.place == len(self.pairs):
            self.place = 0
            way.enter(way.following)

    def spare(
        self, part: Part, lesson: Lesson, planned: Sequence[Scenario], library: Library
    ) -> list[Pair]:
        """Return a pair of light stories of another topic than the one that is skipped."""
        known = library.scenarios
        used = [*planned, *(known[name] for name in self.ids if name in known)]
        resting = {self.story(part).topic, *(known[n].topic for n in self.skipped if n in known)}
        others = [story for story in known.values() if story.topic not in resting]
        light = frozenset({Weight.LIGHT})
        anywhere = replace(lesson, topics=())
        return pairs_of(lesson, others, used, most=1, weights=light) or pairs_of(
            anywhere, others, used, most=1, weights=light
        )

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
            "place": self.place,
            "votes": {name: votes.to_dict() for name, votes in self.votes.items()},
            "skipped": self.skipped,
        }

    @classmethod
    def from_dict(cls, data: object, known: Mapping[str, Scenario], part: Part) -> "Rounds":
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
        rounds = cls([_pair(pair, known) for pair in pairs], skipped=skipped)
        for name, kept in votes.items():
            rounds.voted[name] = known[name]
            rounds.votes[name] = Votes.from_dict(kept, [c.id for c in known[name].choices])
        place = given.get("place")
        if type(place) is not int or not 0 <= place <= max(0, rounds.count(part) - 1):
            raise ValueError("a place that cannot be")
        rounds.place = place
        return rounds


def _pair(names: object, known: Mapping[str, Scenario]) -> Pair:
    """Find two stories; raises ValueError where they are not here."""
    if not isinstance(names, list) or len(names) != 2 or not set(map(str, names)) <= set(known):
        raise ValueError("stories that are not here")
    return known[str(names[0])], known[str(names[1])]
