"""The votes on a story as the record keeps them, and as they were entered; pure."""

from collections.abc import Sequence

from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.record import Amounts, Counts, Option, StoryVotes
from game.teaching.classroom.votes import AMOUNTS, Votes

LETTERS = "ABCD"
Both = tuple[Votes, Votes]
"""The first vote and the second one."""


def votes_of(flow: ClassFlow, topic: str, present: int = 0) -> StoryVotes:
    """Return the votes on a story for the record; rough ones are kept as words."""
    dilemma = flow.dilemma
    options = tuple(
        Option(id=choice.id, letter=letter, text=choice.text, safety=choice.safety)
        for letter, choice in zip(LETTERS, dilemma.choices, strict=False)
    )
    story = StoryVotes(
        id=dilemma.scenario.id,
        title=dilemma.scenario.title,
        topic=topic,
        options=options,
        prompts=dilemma.scenario.guide.discuss,
    )
    return with_votes(
        story, (flow.votes[ClassStep.VOTE_ONE], flow.votes[ClassStep.VOTE_TWO]), present
    )


def with_votes(story: StoryVotes, both: Both, present: int = 0) -> StoryVotes:
    """Return a story with other votes; `present` children are there, 0 where it was not said."""
    ids = ids_of(story)
    first, second = (counts(votes, ids) for votes in both)
    sums = [sum(vote) for vote in (first, second) if vote]
    return StoryVotes(
        id=story.id,
        title=story.title,
        topic=story.topic,
        options=story.options,
        first=first,
        second=second,
        first_amounts=amounts(both[0], ids),
        second_amounts=amounts(both[1], ids),
        voters=present if present and present >= max(sums, default=0) else None,
        prompts=story.prompts,
    )


def votes_on(story: StoryVotes) -> Both:
    """Return both votes on a story as they were entered, so that they can be put right."""
    ids = ids_of(story)
    return (
        entered(ids, story.first, story.first_amounts),
        entered(ids, story.second, story.second_amounts),
    )


def ids_of(story: StoryVotes) -> tuple[str, ...]:
    """Return what each choice is known by; a class of an older game has letters only."""
    return tuple(option.id or option.letter for option in story.options)


def entered(ids: Sequence[str], counted: Counts | None, rough: Amounts | None) -> Votes:
    """Return one vote as it was entered; nothing was where it was not held."""
    votes = Votes.none_for(ids).counted(rough=rough is not None)
    numbers = [AMOUNTS.index(amount) for amount in rough] if rough else counted or ()
    for choice_id, number in zip(ids, numbers, strict=False):
        votes = votes.set(choice_id, number)
    return votes


def counts(votes: Votes, ids: Sequence[str]) -> Counts | None:
    """Return the counted hands in the order of the choices; None where nobody counted."""
    if votes.rough or not votes.given:
        return None
    return tuple(votes.numbers[choice_id] for choice_id in ids)


def amounts(votes: Votes, ids: Sequence[str]) -> Amounts | None:
    """Return few, some or most in the order of the choices; None where that was not said."""
    if not votes.rough or not votes.given:
        return None
    return tuple(AMOUNTS[votes.numbers[choice_id]] for choice_id in ids)
