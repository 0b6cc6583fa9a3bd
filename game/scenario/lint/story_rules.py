"""The content rules for one story. Each yields findings; lint_words.py has their sentences."""

from collections.abc import Collection, Iterator
from datetime import date

from game.scenario.findings import Finding
from game.scenario.lint import phrases, reading
from game.scenario.lint.acting_rules import lint_acting
from game.scenario.lint.choice_rules import lint_choices
from game.scenario.lint.limits import LIMITS, REVIEW_DUE, Limits
from game.scenario.lint.safety_rules import lint_safety
from game.scenario.model import Ages, Kind, Professional, Scenario, Sign, Weight
from game.scenario.signs import Trait
from game.scenario.texts import Text, TextVoice, all_texts, child_texts
from game.scenario.tree import Loc

LEAST_FEEDBACK = 6
"""Words; fewer cannot name a sign and a reason."""


def lint_story(
    story: Scenario, today: date, grown_ups: Collection[str] = (), folder: str = ""
) -> Iterator[Finding]:
    """Check a story against all rules for one story."""
    told = list(child_texts(story))
    yield from _reading(told, LIMITS[story.ages], ())
    yield from _lengths(story)
    yield from _phrases(story)
    yield from _feedback(story)
    yield from _help(story, told, grown_ups)
    yield from _signs(story)
    yield from lint_choices(story)
    yield from lint_safety(story, grown_ups)
    yield from lint_acting(story)
    yield from _review(story, today)
    if folder and folder != story.topic:
        yield Finding(("topic",), "topic-folder", {"topic": story.topic, "folder": folder})
    if story.easy:
        easier = list(child_texts(story, easy=True))
        yield from _reading(easier, LIMITS[Ages.SHORTER], ("easy",))


def _reading(told: list[Text], limits: Limits, part: Loc) -> Iterator[Finding]:
    """Check the reading level and the length of sentences."""
    found = reading.read(each.text for each in told)
    if round(found.grade, 1) > limits.grade:
        words = sorted({word for each in told for word in reading.WORD.findall(each.text)})
        words.sort(key=reading.syllables, reverse=True)
        params = {"grade": f"{found.grade:.1f}", "limit": limits.grade, "words": tuple(words[:4])}
        yield Finding(part, "reading-level", params)
    if round(found.mean, 1) > limits.sentence_mean:
        params = {"mean": f"{found.mean:.1f}", "limit": limits.sentence_mean}
        yield Finding(part, "sentence-mean", params)
    for each in told:
        longest = max(map(len, reading.sentences_of(each.text)), default=0)
        if longest > limits.sentence_most:
            counts = {"count": longest, "limit": limits.sentence_most}
            yield Finding(each.loc, "sentence-long", counts)


def _lengths(story: Scenario) -> Iterator[Finding]:
    """Check the lengths of scene, choices and feedback."""
    limits = LIMITS[story.ages]
    scene = sum(reading.count_words(line.text) for line in story.scene)
    if scene > limits.scene:
        yield Finding(("scene",), "scene-long", {"count": scene, "limit": limits.scene}, True)
    for index, choice in enumerate(story.choices):
        text = reading.count_words(choice.text)
        if text > limits.choice:
            counts = {"count": text, "limit": limits.choice}
            yield Finding(("choices", index, "text"), "choice-long", counts)
        feedback = reading.count_words(f"{choice.feedback} {choice.repair or ''}")
        if feedback > limits.feedback:
            counts = {"count": feedback, "limit": limits.feedback}
            yield Finding(("choices", index, "feedback"), "feedback-long", counts)


def _phrases(story: Scenario) -> Iterator[Finding]:
    """Look for phrases to avoid, unfit words, idioms and brands."""
    for each in all_texts(story):
        loc, text, voice = each.loc, each.text, each.voice
        if voice in (TextVoice.GAME, TextVoice.TEACHER):
            for reason, pattern in phrases.AVOID.items():
                if found := pattern.search(text):
                    yield Finding(loc, f"avoid-{reason}", {"text": found[0]})
        if found := phrases.UNFIT.search(text):
            yield Finding(loc, "unfit-word", {"text": found[0]})
        if voice is not TextVoice.TEACHER and (found := phrases.IDIOMS.search(text)):
            yield Finding(loc, "idiom", {"text": found[0]})
        if found := phrases.STILTED.search(text):
            yield Finding(loc, "stilted", {"text": found[0]})
        if found := phrases.BRANDS.search(text):
            yield Finding(loc, "brand", {"text": found[0]})


def _feedback(story: Scenario) -> Iterator[Finding]:
    """Check that each choice has feedback of its own that says why."""
    seen: set[str] = set()
    for index, choice in enumerate(story.choices):
        loc = ("choices", index, "feedback")
        if choice.feedback in seen:
            yield Finding(loc, "feedback-twice")
        elif reading.count_words(choice.feedback) < LEAST_FEEDBACK:
            yield Finding(loc, "feedback-thin", {"least": LEAST_FEEDBACK})
        seen.add(choice.feedback)


def _help(story: Scenario, told: list[Text], grown_ups: Collection[str]) -> Iterator[Finding]:
    """Check the way to a grown-up, and that proof is not kept of pictures."""
    adult = phrases.grown_up(frozenset(grown_ups))
    leads_on = any(each.voice is TextVoice.GAME and adult.search(each.text) for each in told)
    if story.kind is Kind.RISK and not story.say_it and not leads_on:
        yield Finding((), "no-grown-up")
    has_unkind_words = any(line.sign is Sign.UNKIND for line in story.scene)
    for each in () if has_unkind_words else told:
        if each.voice is TextVoice.GAME and (found := phrases.PROOF.search(each.text)):
            yield Finding(each.loc, "proof", {"text": found[0]})


def _signs(story: Scenario) -> Iterator[Finding]:
    """Check that signs fit the kind and the weight of a story."""
    signs = {line.sign for line in story.scene if line.sign}
    if story.kind is Kind.RISK and not signs:
        yield Finding(("scene",), "risk-without-sign", of_name=True)
    if story.kind is Kind.GREEN:
        for index, line in enumerate(story.scene):
            if line.sign:
                yield Finding(("scene", index, "sign"), "green-with-sign", {"sign": line.sign})
        for index, choice in enumerate(story.choices):
            careful = phrases.CAREFUL_ANSWER.search(choice.text)
            if choice.safety == "unsafe" and careful:
                loc = ("choices", index, "safety")
                yield Finding(loc, "green-careful-unsafe", {"text": careful[0]})
    for index, line in enumerate(story.scene):
        if story.weight is Weight.LIGHT and line.sign and line.sign.is_(Trait.HEAVY):
            yield Finding(("scene", index, "sign"), "light-with-heavy-sign", {"sign": line.sign})


def _review(story: Scenario, today: date) -> Iterator[Finding]:
    """Check that a story was looked at lately, and a careful one by a professional."""
    review = story.review
    if review.checked < review.written:
        yield Finding(("review", "checked"), "checked-before-written")
    if max(review.checked, review.written) > today:
        yield Finding(("review", "checked"), "date-to-come", {"today": today.isoformat()})
    elif today - review.checked > REVIEW_DUE:
        yield Finding(("review", "checked"), "review-due", {"checked": review.checked.isoformat()})
    if review.professional is Professional.NEEDED:
        yield Finding(("review", "professional"), "professional-needed")
    elif story.weight is Weight.CAREFUL and review.professional is Professional.NOT_NEEDED:
        yield Finding(("review", "professional"), "careful-not-read")
