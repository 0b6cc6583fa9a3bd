"""The content rules for a whole library: shares, coverage, answers that can be guessed."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from game.scenario.findings import Finding
from game.scenario.lint import leak, limits, reading
from game.scenario.lint.answers import bots, hit_rate, names_grown_up, safe_is_longest
from game.scenario.lint.names import alike
from game.scenario.lint.safety_rules import is_contact
from game.scenario.model import Ages, Kind, Professional, Scenario, Sign, Weight
from game.scenario.texts import child_texts

EASIER = " in easier words"
"""Said where a rule looks at the easier words."""


def lint_library(
    stories: Sequence[Scenario], topics: Collection[str] = (), grown_ups: Collection[str] = ()
) -> Iterator[Finding]:
    """Check stories together: leaks and shares from a dozen on, coverage where topics are given."""
    easier = in_easier_words(stories)
    if len(stories) >= limits.ENOUGH:
        yield from _lengths(stories)
        yield from _lengths([story for story in easier if story.longer], EASIER)
        yield from _places(stories)
        yield from _bots(stories, grown_ups)
        yield from _bots(easier, grown_ups, EASIER)
        yield from _shares(stories, grown_ups)
    if topics:
        yield from _coverage(stories, topics)
        yield from _wording(stories)
        yield from _wording(easier, EASIER)
        yield from _contact(stories, grown_ups)
        yield from _bands(stories)


def in_easier_words(stories: Sequence[Scenario]) -> list[Scenario]:
    """Return the stories as who reads easier words meets them; none where no story has them."""
    if not any(story.easy for story in stories):
        return []
    return [story.worded(easy=True) for story in stories]


def _lengths(stories: Sequence[Scenario], wording: str = "") -> Iterator[Finding]:
    """Check that length does not give the safe choice away."""
    for ages in Ages:
        band = [story for story in stories if story.ages is ages]
        longest = _share(safe_is_longest(story) for story in band)
        if len(band) >= limits.ENOUGH and longest > limits.LONGEST_AT_MOST:
            params = {"ages": ages, "wording": wording}
            yield _finding("answer-longest", longest, limits.LONGEST_AT_MOST, **params)


def _places(stories: Sequence[Scenario]) -> Iterator[Finding]:
    """Check that the place in the file does not give the safe choice away."""
    places = Counter(n for s in stories for n, choice in enumerate(s.choices) if choice.safe)
    for place, count in places.items():
        share = count / len(stories)
        if share > limits.POSITION_AT_MOST:
            letter = "ABCD"[place]
            yield _finding("answer-position", share, limits.POSITION_AT_MOST, place=letter)


def _bots(
    stories: Sequence[Scenario], grown_ups: Collection[str], wording: str = ""
) -> Iterator[Finding]:
    """Check that no way of choosing without reading is right too often."""
    for bot, wants in bots(grown_ups).items():
        share = hit_rate(stories, wants)
        if share > limits.BOTS_AT_MOST[bot]:
            params = {"bot": bot, "wording": wording}
            yield _finding("answer-guessed", share, limits.BOTS_AT_MOST[bot], **params)


def _shares(stories: Sequence[Scenario], grown_ups: Collection[str]) -> Iterator[Finding]:
    """Check for enough friend and green stories, and that telling is not the answer key."""
    kinds = Counter(story.kind for story in stories)
    least = ((Kind.FRIEND, limits.FRIEND_AT_LEAST), (Kind.GREEN, limits.GREEN_AT_LEAST))
    for kind, limit in least:
        if kinds[kind] / len(stories) < limit:
            yield _finding("kind-share", kinds[kind] / len(stories), limit, kind=kind)
    alone = _share(not grown_up_is_safe(story, grown_ups) for story in stories)
    if alone < limits.NO_GROWN_UP_AT_LEAST:
        yield _finding("grown-up-always-safe", alone, limits.NO_GROWN_UP_AT_LEAST)
    elsewhere = _share(grown_up_elsewhere(story, grown_ups) for story in stories)
    if elsewhere < limits.GROWN_UP_ELSEWHERE_AT_LEAST:
        limit = limits.GROWN_UP_ELSEWHERE_AT_LEAST
        yield _finding("grown-up-never-elsewhere", elsewhere, limit)


def _coverage(stories: Sequence[Scenario], topics: Collection[str]) -> Iterator[Finding]:
    """Check that topics, signs, lengths and weights have enough stories."""
    bands = Counter((s.topic, s.ages) for s in stories if s.weight is not Weight.CAREFUL)
    for topic in topics:
        for ages in Ages:
            if bands[topic, ages] < limits.STORIES_A_TOPIC:
                counts = {"count": bands[topic, ages], "least": limits.STORIES_A_TOPIC}
                yield Finding((), "topic-thin", {"topic": topic, "ages": ages, **counts})
    for ages in Ages:
        share = _share(story.ages is ages for story in stories)
        if share < limits.BAND_AT_LEAST:
            yield _finding("ages-unbalanced", share, limits.BAND_AT_LEAST, ages=ages)
        light = sum(story.ages is ages and story.weight is Weight.LIGHT for story in stories)
        if light < limits.LIGHT_A_BAND:
            params = {"ages": ages, "count": light, "least": limits.LIGHT_A_BAND}
            yield Finding((), "light-thin", params)
    signs = Counter(sign for story in stories for sign in {line.sign for line in story.scene})
    for sign in Sign:
        if signs[sign] < limits.STORIES_A_SIGN:
            counts = {"count": signs[sign], "least": limits.STORIES_A_SIGN}
            yield Finding((), "sign-thin", {"sign": sign, **counts})


def _wording(stories: Sequence[Scenario], wording: str = "") -> Iterator[Finding]:
    """Check that no wording gives the safe choice away."""
    if len(stories) >= limits.ENOUGH:
        for name, features in leak.CLASSIFIERS.items():
            found = leak.measure(stories, features)
            if found.share > limits.LEAK_AT_MOST:
                safe, other = leak.telling(stories)
                interval = f"{found.low:.0%} to {found.high:.0%}"
                params = {"classifier": name, "interval": interval, "safe": safe, "other": other}
                limit, share = limits.LEAK_AT_MOST, found.share
                yield _finding("wording-leak", share, limit, wording=wording, **params)


def _contact(stories: Sequence[Scenario], grown_ups: Collection[str]) -> Iterator[Finding]:
    """Check the stories in which somebody comes too close: telling is not the key there."""
    contact = [story for story in stories if is_contact(story)]
    share = _share(grown_up_elsewhere(story, grown_ups) for story in contact)
    if contact and share < limits.TELLING_ELSEWHERE_AT_LEAST:
        yield _finding("telling-is-key", share, limits.TELLING_ELSEWHERE_AT_LEAST)
    for story in contact:
        if story.review.professional is Professional.NOT_NEEDED:
            yield Finding((), "contact-not-read", {"story": story.id})


def _bands(stories: Sequence[Scenario]) -> Iterator[Finding]:
    """Check a length's stories together: not too easy, and names that differ to the ear."""
    for ages in Ages:
        band = [story for story in stories if story.ages is ages]
        least = limits.GRADE_AT_LEAST.get(ages, 0)
        if band and least and round(mean_grade(band), 1) < least:
            params = {"ages": ages, "grade": f"{mean_grade(band):.1f}", "least": least}
            yield Finding((), "grade-low", params)
        for first, second in sorted(alike(band)):
            yield Finding((), "names-alike", {"ages": ages, "first": first, "second": second})


def mean_grade(stories: Sequence[Scenario]) -> float:
    """Return the mean reading level of some stories."""
    grades = [reading.read(told.text for told in child_texts(story)).grade for story in stories]
    return sum(grades) / len(grades)


def grown_up_is_safe(story: Scenario, grown_ups: Collection[str]) -> bool:
    """Whether a safe choice names a grown-up."""
    return any(choice.safe and names_grown_up(choice, grown_ups) for choice in story.choices)


def grown_up_elsewhere(story: Scenario, grown_ups: Collection[str]) -> bool:
    """Whether a choice that is not safe names a grown-up."""
    return any(not choice.safe and names_grown_up(choice, grown_ups) for choice in story.choices)


def _share(of: Iterator[bool]) -> float:
    """Return the share of what is true."""
    found = list(of)
    return sum(found) / max(1, len(found))


def _finding(rule: str, share: float, limit: float, **params: object) -> Finding:
    """Find a share that is over or under its limit, in percent."""
    return Finding((), rule, {"share": f"{share:.1%}", "limit": f"{limit:.0%}", **params})
