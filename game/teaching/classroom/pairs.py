"""Which stories a class votes on before and after its lesson, and how long that takes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from math import ceil
from random import Random

from game.scenario.model import Scenario, Weight
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.suggestion import VOTE_MINUTES, WORDS_A_MINUTE

PAIRS = 3
"""How many stories there are before, and as many after."""
Pair = tuple[Scenario, Scenario]


def pairs_of(
    lesson: Lesson,
    stories: Iterable[Scenario],
    used: Sequence[Scenario],
    *,
    most: int = PAIRS,
    weights: Collection[Weight] = (Weight.LIGHT, Weight.MEDIUM),
) -> list[Pair]:
    """Pair stories of a topic: one for before, one for after, the same at every copy of the game.

    Topics of the lesson's own stories come first. None of them is used here, nor a careful one:
    its reasons would have to wait until the end.
    """
    taken = {story.id for story in used}
    pool = sorted(
        (s for s in stories if s.ages == lesson.ages and s.weight in weights and s.id not in taken),
        key=lambda story: story.id,
    )
    Random(f"lesson {lesson.seed}:rounds").shuffle(pool)
    topics = dict.fromkeys([*(s.topic for s in used), *(s.topic for s in pool)])
    left = {
        topic: [story for story in pool if story.topic == topic]
        for topic in topics
        if not lesson.topics or topic in lesson.topics
    }
    pairs = _in_turn(left, most)
    return sorted(pairs, key=lambda pair: pair[0].weight is not Weight.LIGHT)  # light ones first


def _in_turn(left: Mapping[str, list[Scenario]], most: int) -> list[Pair]:
    """Take pairs from each topic in turn, as long as there are any."""
    pairs: list[Pair] = []
    while any(len(stories) > 1 for stories in left.values()):
        for stories in left.values():
            if len(stories) > 1 and len(pairs) < most:
                pairs.append(_most_alike(stories))
        if len(pairs) >= most:
            break
    return pairs


def _most_alike(stories: list[Scenario]) -> Pair:
    """Take the two stories out that are most alike in weight and kind."""
    pair = min(
        combinations(stories, 2),
        key=lambda two: (two[0].weight != two[1].weight, two[0].kind != two[1].kind),
    )
    for story in pair:
        stories.remove(story)
    return pair


def minutes_of(pairs: Iterable[Pair]) -> int:
    """Reckon how many minutes before and after take together, from the words to be read aloud.

    Each story is read with its question and choices and voted on; at the end its question is
    read once more, with a safe choice and its reason.
    """
    stories = [story for pair in pairs for story in pair]
    words = sum(_words_of(story) for story in stories)
    return ceil(words / WORDS_A_MINUTE + VOTE_MINUTES * len(stories))


def _words_of(story: Scenario) -> int:
    """Count the words of a story that are read aloud."""
    safe = next(choice for choice in story.choices if choice.safe)
    texts = [story.title, *(line.text for line in story.scene), *(c.text for c in story.choices)]
    texts += [story.question, story.question, safe.text, safe.feedback]
    return sum(len(text.split()) for text in texts)
