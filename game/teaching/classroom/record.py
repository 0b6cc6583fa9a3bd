"""What a class voted: the counts of each story, and nothing about anyone."""

from typing import Annotated, Literal, Self

from pydantic import Field, NonNegativeInt, model_validator

from game.scenario.model import Safety, Value
from game.teaching.classroom.votes import Amount

MOST_VOTERS = 999
Count = Annotated[int, Field(strict=True, ge=0, le=MOST_VOTERS)]
Counts = Annotated[tuple[Count, ...], Field(min_length=2, max_length=4)]
Amounts = Annotated[tuple[Amount, ...], Field(min_length=2, max_length=4)]
Sums = tuple[NonNegativeInt, NonNegativeInt, NonNegativeInt]
Words = Annotated[str, Field(max_length=500)]


class Option(Value):
    """One choice as it was shown."""

    id: Words = ""
    letter: Annotated[str, Field(min_length=1, max_length=1)]
    text: Words
    safety: Safety


class StoryVotes(Value):
    """The votes on one story; None where a vote was not held, or not counted in numbers."""

    id: Words
    title: Words
    topic: Words
    """The topic's name, as children know it."""
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]
    first: Counts | None = None
    second: Counts | None = None
    first_amounts: Amounts | None = None
    """None, few, some, most for each option, where the hands were not counted."""
    second_amounts: Amounts | None = None
    voters: Count | None = None
    """How many children there were, where the teacher said."""
    prompts: Annotated[tuple[Words, ...], Field(max_length=10)] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        """Refuse counts that fit neither the options nor the voters."""
        for amounts in (self.first_amounts, self.second_amounts):
            if amounts is not None and len(amounts) != len(self.options):
                raise ValueError("an amount for every option")
        for vote in (self.first, self.second):
            if vote is not None and len(vote) != len(self.options):
                raise ValueError("a count for every option")
            if vote is not None and self.voters is not None and sum(vote) > self.voters:
                raise ValueError("more votes than voters")
        return self


class RoundVotes(Value):
    """The votes before and after a lesson, added up over as many stories each time."""

    topics: tuple[Words, ...]
    """The topics' names, as children know them."""
    before_titles: Annotated[tuple[Words, ...], Field(min_length=1)]
    after_titles: Annotated[tuple[Words, ...], Field(min_length=1)]
    before: Sums
    """How many votes were safe, nearly safe and unsafe."""
    after: Sums

    @property
    def stories(self) -> int:
        """How many stories there were before, and as many after."""
        return len(self.before_titles)


class ClassRecord(Value):
    """All stories of a lesson, in the order in which they were played."""

    version: Literal[1] = 1
    stories: Annotated[tuple[StoryVotes, ...], Field(max_length=50)] = ()
    rounds: RoundVotes | None = None
    """Before and after, where the class voted on it."""

    def with_story(self, story: StoryVotes) -> "ClassRecord":
        """Return the record with one story more; a story played again replaces its first votes."""
        others = tuple(known for known in self.stories if known.id != story.id)
        return self.model_copy(update={"stories": (*others, story)})

    def with_corrected(self, number: int, story: StoryVotes) -> "ClassRecord":
        """Return the record with a story put right in its place."""
        stories = (*self.stories[:number], story, *self.stories[number + 1 :])
        return self.model_copy(update={"stories": stories})

    def to_dict(self) -> dict[str, object]:
        """Return plain data for a file, to resume from."""
        return self.model_dump(mode="json")

    @classmethod
    def from_dict(cls, data: object) -> "ClassRecord":
        """Read plain data; raises ValueError where it is damaged or of another version."""
        if not isinstance(data, dict) or "version" not in data:
            raise ValueError("no record of a class")
        return cls.model_validate(data)
