"""A library in figures: what is there, how hard it reads, and whether answers can be guessed."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from game.scenario.lint import leak, limits, reading
from game.scenario.lint.answers import bots, hit_rate, safe_is_longest
from game.scenario.lint.choice_rules import longest_path
from game.scenario.lint.library_rules import (
    EASIER,
    grown_up_elsewhere,
    grown_up_is_safe,
    in_easier_words,
)
from game.scenario.lint.spoken import drawn_together
from game.scenario.model import Ages, Kind, Professional, Scenario, Sign, Weight
from game.scenario.texts import child_texts


def table(
    stories: Sequence[Scenario], topics: Collection[str] = (), grown_ups: Collection[str] = ()
) -> Iterator[str]:
    """Yield the lines of a library's table."""
    if not stories:
        yield "no stories"
        return
    yield from _topics(stories, topics or sorted({story.topic for story in stories}))
    yield from _reading(stories)
    yield from _spoken(stories)
    yield from _answers(stories, grown_ups)
    yield from _signs(stories)
    needed = [s.id for s in stories if s.review.professional is Professional.NEEDED]
    yield f"to be read by a safeguarding professional: {len(needed)}"
    yield f"good for Together: {sum(story.talk for story in stories)}"


def _topics(stories: Sequence[Scenario], topics: Collection[str]) -> Iterator[str]:
    """Count topics, lengths, kinds and weights."""
    columns = [*Ages, *Kind, *Weight]
    met = "".join(f"{f'solo {ages}':>12}" for ages in Ages)
    yield f"{'topic':26}{'all':>5}" + "".join(f"{column:>8}" for column in columns) + met
    for topic in (*topics, ""):
        chosen = [story for story in stories if topic in ("", story.topic)]
        counts = Counter(
            value for story in chosen for value in (story.ages, story.kind, story.weight)
        )
        cells = "".join(f"{counts[column]:>8}" for column in columns)
        default = Counter(story.ages for story in chosen if story.weight is not Weight.CAREFUL)
        met = "".join(f"{default[ages]:>12}" for ages in Ages)
        yield f"{topic or 'together':26}{len(chosen):>5}{cells}{met}"
    shares = Counter(story.kind for story in stories)
    cells = "".join(f"{shares[kind] / len(stories):>8.0%}" for kind in Kind)
    yield f"{'share':26}{'':5}{'':16}{cells}"
    yield ""


def _reading(stories: Sequence[Scenario]) -> Iterator[str]:
    """Yield how hard each length is to read."""
    columns = (
        f"{'mean grade':>12}{'highest':>9}{'limit':>7}{'words':>7}{'first try':>11}{'limit':>7}"
    )
    yield f"{'reading':12}{columns}"
    for ages in Ages:
        band = [story for story in stories if story.ages is ages]
        found = [reading.read(told.text for told in child_texts(story)) for story in band]
        if found:
            mean = sum(each.grade for each in found) / len(found)
            highest = max(each.grade for each in found)
            words = sum(each.words for each in found) / len(found)
            limit = limits.LIMITS[ages]
            path = sum(map(longest_path, band)) / len(band)
            grades = f"{mean:>12.1f}{highest:>9.1f}{limit.grade:>7}"
            yield f"{ages:12}{grades}{words:>7.0f}{path:>11.0f}{limit.path:>7}"
    yield ""


def _spoken(stories: Iterable[Scenario]) -> Iterator[str]:
    """Yield how spoken the parts of the stories sound."""
    counts = drawn_together(told for story in stories for told in child_texts(story))
    parts = (f"{part} {short} of {all_}" for part, (short, all_) in counts.items())
    yield f"drawn together (don't, it's) where it can be: {', '.join(parts)}"
    yield ""


def _answers(stories: Sequence[Scenario], grown_ups: Collection[str]) -> Iterator[str]:
    """Yield how often the answer can be guessed."""
    yield f"{'answers':68}{'share':>7}  limit"
    easier = in_easier_words(stories)
    bands = {f"{ages}": [story for story in stories if story.ages is ages] for ages in Ages}
    bands[f"{Ages.LONGER}{EASIER}"] = [story for story in easier if story.longer]
    for name, band in bands.items():
        if band:
            share = sum(map(safe_is_longest, band)) / len(band)
            label = f"a safe choice is the longest or tied, {name}"
            yield f"{label:68}{share:>7.0%}  at most {limits.LONGEST_AT_MOST:.0%}"
    for bot, wants in bots(grown_ups).items():
        share = hit_rate(stories, wants)
        label = f"always the {bot} choice is right at the first try"
        yield f"{label:68}{share:>7.0%}  at most {limits.BOTS_AT_MOST[bot]:.0%}"
    alone = sum(not grown_up_is_safe(story, grown_ups) for story in stories) / len(stories)
    label = "the safe choice names no grown-up"
    yield f"{label:68}{alone:>7.0%}  at least {limits.NO_GROWN_UP_AT_LEAST:.0%}"
    other = sum(grown_up_elsewhere(story, grown_ups) for story in stories) / len(stories)
    label = "another choice names a grown-up"
    yield f"{label:68}{other:>7.0%}  at least {limits.GROWN_UP_ELSEWHERE_AT_LEAST:.0%}"
    yield from _guesses(stories)
    if easier:
        yield from _guesses(easier, EASIER)
    for label, told in zip(("safe", "other"), leak.telling(stories), strict=True):
        yield f"    words that tell a choice that is {label}: {', '.join(told)}"
    yield ""


def _guesses(stories: Sequence[Scenario], wording: str = "") -> Iterator[str]:
    """Yield how often the wording of the choices alone gives a safe one away."""
    for name, features in leak.CLASSIFIERS.items():
        found = leak.measure(stories, features)
        label = f"a guess by {name} hits a safe choice first{wording}"
        interval = f"95 % interval {found.low:.0%} to {found.high:.0%}, chance {found.chance:.0%}"
        yield f"{label:68}{found.share:>7.0%}  at most {limits.LEAK_AT_MOST:.0%} ({interval})"
        kinds = (f"{kind} {share:.0%} of {n}" for kind, (share, n) in found.by_kind.items())
        yield f"{'':4}by kind: {', '.join(kinds)}"


def _signs(stories: Iterable[Scenario]) -> Iterator[str]:
    """Count the stories of each sign."""
    signs = Counter(sign for story in stories for sign in {line.sign for line in story.scene})
    counts = [f"{sign} {signs[sign]}" for sign in Sign]
    yield "signs (stories): " + ", ".join(counts)
    yield ""
