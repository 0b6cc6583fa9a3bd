"""The content rules for what is acted out: what follows a choice, and what is pressed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.scenario.do_steps import OFFERED, needs_menu, offered
from game.scenario.findings import Finding
from game.scenario.lint import phrases
from game.scenario.model import DoStep, Kind, Safety, Scenario, Sign, Weight
from game.scenario.signs import Trait

UNSAFE_THEN = 2
"""Lines that may follow an unsafe choice."""

ORDER = (DoStep.KEEP, DoStep.TELL, DoStep.REPORT, DoStep.BLOCK)
"""What has an order among the steps: proof first, then the grown-up, then the rest together."""


def lint_acting(story: Scenario) -> Iterator[Finding]:
    """Check what follows the choices and what is pressed after the safe one."""
    yield from _then(story)
    if story.do:
        yield from _offered(story)
        yield from _order(story)
        yield from _fitting(story)


def _then(story: Scenario) -> Iterator[Finding]:
    """Check that what follows is short where it is unsafe, and promises nothing."""
    for index, choice in enumerate(story.choices):
        loc = ("choices", index, "then")
        unsafe = choice.safety is Safety.UNSAFE
        if unsafe and choice.then and story.weight is Weight.CAREFUL:
            yield Finding(loc, "then-careful", of_name=True)
        elif unsafe and len(choice.then) > UNSAFE_THEN:
            counts = {"count": len(choice.then), "limit": UNSAFE_THEN}
            yield Finding(loc, "then-long", counts, of_name=True)
        for number, line in enumerate(choice.then):
            if not line.told and (found := phrases.AVOID["promise"].search(line.text)):
                yield Finding((*loc, number, "text"), "avoid-promise", {"text": found[0]})
    shown = [index for index, choice in enumerate(story.choices) if choice.then]
    if shown and not any(choice.safe and choice.then for choice in story.choices):
        yield Finding(("choices", shown[0], "then"), "then-not-safe", of_name=True)


def _offered(story: Scenario) -> Iterator[Finding]:
    """Check that the story's staging offers each step, once, and behind an open menu."""
    for index, step in enumerate(story.do):
        loc, before = ("do", index), story.do[:index]
        if story.staging not in OFFERED[step]:
            known = [str(each) for each in offered(story.staging)]
            params = {"step": step, "staging": story.staging, "known": known}
            yield Finding(loc, "do-not-offered", params)
        elif needs_menu(step, story.staging) and DoStep.MENU not in before:
            yield Finding(loc, "do-menu", {"step": step})
        if step in before:
            yield Finding(loc, "do-twice", {"step": step})
    if story.do[-1] is DoStep.MENU:
        yield Finding(("do", len(story.do) - 1), "do-menu-last")


def _order(story: Scenario) -> Iterator[Finding]:
    """Check the order: keep, tell, report, block; in careful stories telling comes first."""
    ranked = [(index, ORDER.index(step)) for index, step in enumerate(story.do) if step in ORDER]
    for (_, before), (index, rank) in pairwise(ranked):
        if rank < before:
            params = {"step": ORDER[rank], "other": ORDER[before]}
            yield Finding(("do", index), "do-order", params)
    if DoStep.KEEP in story.do[1:]:
        index = story.do.index(DoStep.KEEP, 1)
        yield Finding(("do", index), "do-order", {"step": DoStep.KEEP, "other": story.do[0]})
    if story.weight is Weight.CAREFUL and _first(story.do) is not DoStep.TELL:
        yield Finding(("do", 0), "do-tell-first")


def _first(steps: Sequence[DoStep]) -> DoStep | None:
    """Find the first step but for keeping proof."""
    return next((step for step in steps if step is not DoStep.KEEP), None)


def _fitting(story: Scenario) -> Iterator[Finding]:
    """Check that only words are kept, and nobody is blocked or reported for nothing."""
    signs = {line.sign for line in story.scene if line.sign}
    places = {step: ("do", index) for index, step in enumerate(story.do)}
    if DoStep.KEEP in places and (
        Sign.UNKIND not in signs or any(sign.is_(Trait.PICTURE) for sign in signs)
    ):
        yield Finding(places[DoStep.KEEP], "do-keep")
    friends = story.kind in (Kind.GREEN, Kind.REPAIR) or all(
        sign.is_(Trait.FRIENDS) for sign in signs
    )
    if DoStep.BLOCK in places and friends:
        yield Finding(places[DoStep.BLOCK], "do-block")
    if DoStep.REPORT in places and all(sign.is_(Trait.UNREPORTED) for sign in signs):
        yield Finding(places[DoStep.REPORT], "do-report")
