"""Which stories a lesson can have, which are suggested, and how long they take with a class."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from random import Random

from game.scenario.model import Scenario, Weight
from game.teaching.lesson.lesson import Lesson

WORDS_A_MINUTE = 112
"""Read aloud: the middle of children at the end of grade 3, so a child may read as well as the
teacher (Hasbrouck and Tindal 2017, oral reading fluency norms, 50th percentile in spring)."""
VOTE_MINUTES = 0.5
"""For eyes closed, fingers up, and entering four counts; an estimate, not measured in classes."""
ENCORES = 3
"""Stories for those who are done early, at most."""
TALK_MINUTES = 4
"""For the talk in pairs and hearing some of them; as the guide's plans have it."""


def fitting(lesson: Lesson, stories: Iterable[Scenario]) -> list[Scenario]:
    """Return the stories of the lesson's topics and length, by topic and title."""
    fit = [
        story
        for story in stories
        if story.ages is lesson.ages and (not lesson.topics or story.topic in lesson.topics)
    ]
    places = {topic: place for place, topic in enumerate(lesson.topics)}
    return sorted(fit, key=lambda s: (places.get(s.topic, 0), s.topic, s.title, s.id))


def suggested(
    lesson: Lesson,
    stories: Iterable[Scenario],
    *,
    first: Collection[str] = (),
    played: Collection[str] = (),
) -> list[Scenario]:
    """Suggest stories of the lesson's topics: fewer where they have no more, never another topic's.

    A light one comes first, then other topics and other kinds. Those that are to come `first` do
    so, those that were `played` come last. Careful ones are left to the teacher to choose.
    """
    pool = [story for story in fitting(lesson, stories) if story.weight is not Weight.CAREFUL]
    pool.sort(key=lambda story: story.id)
    Random(f"lesson {lesson.seed}:stories").shuffle(pool)
    chosen: list[Scenario] = []

    def rank(story: Scenario) -> tuple[bool, bool, bool, int, int]:
        return (
            not chosen and story.weight is not Weight.LIGHT,
            story.id in played,
            story.id not in first,
            sum(other.topic == story.topic for other in chosen),
            sum(other.kind == story.kind for other in chosen),
        )

    while pool and len(chosen) < lesson.stories:
        chosen.append(min(pool, key=rank))
        pool.remove(chosen[-1])
    return chosen


def planned(
    lesson: Lesson,
    known: Mapping[str, Scenario],
    *,
    first: Collection[str] = (),
    played: Collection[str] = (),
) -> list[Scenario]:
    """Return the stories that the teacher picked, in that order, or else the suggestion."""
    if lesson.picked:
        return [known[name] for name in lesson.picked if name in known]
    return suggested(lesson, known.values(), first=first, played=played)


def encores(lesson: Lesson, met: Sequence[Scenario], stories: Iterable[Scenario]) -> list[Scenario]:
    """Suggest other stories of the topics that were met, for those who are done early."""
    names, topics = {story.id for story in met}, tuple(dict.fromkeys(story.topic for story in met))
    others = [story for story in stories if story.id not in names]
    return suggested(replace(lesson, topics=topics, stories=ENCORES), others) if met else []


def class_minutes(stories: Sequence[Scenario]) -> int:
    """Reckon how long a class takes over these stories: read, vote, talk, vote again, answers."""
    words = sum(_words_of(story) for story in stories)
    return ceil(words / WORDS_A_MINUTE + (TALK_MINUTES + 2 * VOTE_MINUTES) * len(stories))


def _words_of(story: Scenario) -> int:
    """Count the words that are read aloud to a class."""
    texts = [story.title, story.question, *(line.text for line in story.scene)]
    texts += [text for choice in story.choices for text in (choice.text, choice.feedback)]
    return sum(len(text.split()) for text in texts)
