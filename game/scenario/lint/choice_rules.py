"""The content rules for choices: fair lengths, a reason where it is read, a doubt that is real."""

from collections.abc import Iterator

from game.scenario.findings import Finding
from game.scenario.lint import phrases, reading
from game.scenario.lint.limits import LENGTH_RATIO, LIMITS
from game.scenario.model import Choice, Kind, Scenario


def lint_choices(story: Scenario) -> Iterator[Finding]:
    """Check the choices of a story, and what a child reads who chooses well at once."""
    yield from _lengths(story)
    yield from _reasons(story)
    yield from _straw(story)
    yield from _path(story)
    if story.kind is Kind.GREEN:
        yield from _confirmed(story)


def first_path(story: Scenario, choice: Choice) -> int:
    """Count the words on the first-try path to a safe choice: scene, question, choices, ending."""
    texts = [line.text for line in (*story.scene, *choice.then)]
    texts += [story.question, choice.feedback, *(each.text for each in story.choices)]
    return sum(map(reading.count_words, texts))


def longest_path(story: Scenario) -> int:
    """Count the words of the longest first-try path."""
    return max(first_path(story, choice) for choice in story.choices if choice.safe)


def gives_reason(feedback: str) -> bool:
    """Whether a feedback seems to say why; a guess by its words."""
    return phrases.REASON.search(feedback) is not None


def _lengths(story: Scenario) -> Iterator[Finding]:
    """Check that no choice is over twice as long as another."""
    lengths = [len(choice.text) for choice in story.choices]
    longest = max(lengths)
    if longest > LENGTH_RATIO * min(lengths):
        loc = ("choices", lengths.index(longest), "text")
        yield Finding(loc, "choice-lengths", {"count": longest, "least": min(lengths)})


def _reasons(story: Scenario) -> Iterator[Finding]:
    """Check that the feedback of a safe choice says why: no other is read by who chooses well."""
    for index, choice in enumerate(story.choices):
        if choice.safe and not gives_reason(choice.feedback):
            yield Finding(("choices", index, "feedback"), "reason-missing")


def _straw(story: Scenario) -> Iterator[Finding]:
    """Look for choices that are slogans, not what a child would do."""
    for index, choice in enumerate(story.choices):
        if found := phrases.SLOGAN.search(choice.text):
            yield Finding(("choices", index, "text"), "choice-slogan", {"text": found[0]})


def _path(story: Scenario) -> Iterator[Finding]:
    """Check how much there is to read for a child who chooses well at once."""
    count, limit = longest_path(story), LIMITS[story.ages].path
    if count > limit:
        yield Finding((), "path-long", {"count": count, "limit": limit})


def _confirmed(story: Scenario) -> Iterator[Finding]:
    """Look for what settles the doubt of a green story before its question."""
    for index, line in enumerate(story.scene):
        if found := phrases.CONFIRMS.search(line.text):
            yield Finding(("scene", index, "text"), "green-confirmed", {"text": found[0]})
            return
