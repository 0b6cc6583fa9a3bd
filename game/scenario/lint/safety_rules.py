"""The content rules of safeguarding: threats, pictures that are passed on, telling a grown-up."""

from collections.abc import Collection, Iterator

from game.scenario.findings import Finding
from game.scenario.lint import phrases
from game.scenario.lint.answers import names_grown_up
from game.scenario.model import Choice, Kind, Safety, Scenario, Sign, Weight
from game.scenario.signs import Trait

MAYBE_CAREFUL = (
    frozenset({Sign.MEET_UP}),
    frozenset({Sign.PHOTO}),
    frozenset({Sign.SECRET, Sign.PRESSURE}),
    frozenset({Sign.SWITCH_APP}),
)
"""Signs that together may make a story careful (docs/writing-scenarios.md)."""

CLOSE_TOPICS = frozenset({"pictures-and-permission", "getting-help"})
"""Topics beside who-is-there in which these signs come from a person who is not a friend."""


def lint_safety(story: Scenario, grown_ups: Collection[str]) -> Iterator[Finding]:
    """Check a story against the rules of safeguarding."""
    yield from _weight(story)
    yield from _passing_on(story)
    yield from _telling(story, grown_ups)


def is_contact(story: Scenario) -> bool:
    """Whether somebody in a risk story wants to come too close: there, telling is always right."""
    if story.kind is not Kind.RISK or not story.staging.spec.contact:
        return False
    if story.topic in CLOSE_TOPICS:
        return any(line.sign and line.sign.is_(Trait.CLOSE) for line in story.scene)
    return story.topic == "who-is-there"


def tells_grown_up(choice: Choice, grown_ups: Collection[str]) -> bool:
    """Whether a choice tells a grown-up, or is sure to lead there."""
    return names_grown_up(choice, grown_ups) or bool(phrases.TELLS.search(choice.text))


def _weight(story: Scenario) -> Iterator[Finding]:
    """Check that a threat makes a story careful, and name what may."""
    if story.weight is Weight.CAREFUL:
        return
    signs = {line.sign for line in story.scene if line.sign}
    for index, line in enumerate(story.scene):
        if line.sign is Sign.THREAT:
            yield Finding(("scene", index, "sign"), "threat-not-careful")
        elif not line.told and (found := phrases.THREAT.search(line.text)):
            yield Finding(("scene", index, "text"), "threat-words", {"text": found[0]})
    for group in MAYBE_CAREFUL:
        if group <= signs and story.kind in (Kind.RISK, Kind.FRIEND):
            named = tuple(sorted(map(str, group)))
            yield Finding(("weight",), "maybe-careful", {"signs": named})


def _passing_on(story: Scenario) -> Iterator[Finding]:
    """Check that a worrying or faked picture is not sent on, but where that is unsafe."""
    if not any(line.sign and line.sign.is_(Trait.WORRYING) for line in story.scene):
        return
    for index, choice in enumerate(story.choices):
        found = phrases.PASSES_ON.search(choice.text)
        if found and choice.safety is not Safety.UNSAFE and not phrases.REFUSES.search(choice.text):
            yield Finding(("choices", index, "safety"), "passing-on", {"text": found[0]})


def _telling(story: Scenario, grown_ups: Collection[str]) -> Iterator[Finding]:
    """Check that telling the truth is never unsafe, and always safe where someone comes close."""
    for index, choice in enumerate(story.choices):
        if choice.safety is Safety.UNSAFE and names_grown_up(choice, grown_ups):
            told = phrases.TELLING.search(choice.text)
            if told and not phrases.HALF_TOLD.search(choice.text):
                yield Finding(("choices", index, "safety"), "telling-unsafe", {"text": told[0]})
    if is_contact(story):
        safe = [choice for choice in story.choices if choice.safe]
        if not any(tells_grown_up(choice, grown_ups) for choice in safe):
            index = story.choices.index(safe[0])
            yield Finding(("choices", index, "text"), "contact-without-telling")
