"""Rules for many stories together, and an old quiz that breaks them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from game.paths import shipped
from game.scenario.checking import check
from game.scenario.lint import library_problems, lint_library
from game.scenario.lint.answers import bots, hit_rate
from game.scenario.lint_words import LIBRARY_WORDS
from game.scenario.model import (
    Ages,
    Choice,
    Easy,
    EasyChoice,
    Kind,
    Professional,
    Safety,
    Scenario,
    Sign,
    Weight,
)
from tests.scenario.stories import GEMS, choice, line, story

TODAY = date(2026, 11, 24)
TOPICS = ("who-is-there", "balance")
KINDS = (Kind.FRIEND, Kind.GREEN, Kind.RISK, Kind.RISK)
LONG_MISSION = " ".join(["Together, remember everybody who has written messages to you."] * 4)
READ = GEMS.review.model_copy(update={"professional": Professional.DONE})
TEXTS = ("Wait here", "Walk on", "Sing a long song loudly", "Look round")


def choices(number: int) -> tuple[Choice, ...]:
    """Make choices whose safe one cannot be guessed."""
    order = [Safety.NEARLY, Safety.UNSAFE, Safety.NEARLY, Safety.NEARLY]
    order[(number + number // 4) % 4] = Safety.SAFE
    texts = list(TEXTS)
    texts[number // 12] += " with Mum"
    return tuple(
        choice(f"c{n}", safety, text=text)
        for n, (safety, text) in enumerate(zip(order, texts, strict=True))
    )


def library() -> list[Scenario]:
    """Make a library that keeps every rule."""
    signs = list(Sign)
    return [
        story(
            f"s{n}",
            topic=TOPICS[n % 2],
            ages=list(Ages)[n // 2 % 2],
            weight=Weight.LIGHT if n // 4 % 2 else Weight.MEDIUM,
            kind=KINDS[(n // 3) % 4],
            scene=(line("Hm.", signs[n % 16]), line("Oh.", signs[(n + 5) % 16])),
            choices=choices(n),
            mission=LONG_MISSION,
            review=READ,
        )
        for n in range(48)
    ]


def rules_of(stories: list[Scenario], topics: tuple[str, ...] = TOPICS) -> set[str]:
    return {finding.rule for finding in lint_library(stories, topics, {"Sana"})}


def test_a_good_library_breaks_no_rule() -> None:
    assert rules_of(library()) == set()


def with_choices(texts: dict[Safety, str], first: bool = False) -> list[Scenario]:
    """Return each choice of a safety its own text."""

    def changed(told: Scenario) -> Scenario:
        new = [c.model_copy(update={"text": texts.get(c.safety, c.text)}) for c in told.choices]
        if first:
            new.sort(key=lambda c: not c.safe)
        return told.model_copy(update={"choices": tuple(new)})

    return [changed(told) for told in library()]


BREAKS: dict[str, list[Scenario]] = {
    "answer-longest": with_choices({Safety.SAFE: "Sing the very longest song there is"}),
    "answer-position": with_choices({}, first=True),
    "answer-guessed": with_choices({Safety.SAFE: "Say no"}),
    "kind-share": [s.model_copy(update={"kind": Kind.RISK}) for s in library()],
    "grown-up-always-safe": with_choices({Safety.SAFE: "Tell a grown-up"}),
    "grown-up-never-elsewhere": with_choices({Safety.UNSAFE: "Run", Safety.NEARLY: "Sit"}),
    "topic-thin": [s for s in library() if s.topic != "balance"],
    "wording-leak": with_choices(
        {Safety.UNSAFE: "Run, because", Safety.NEARLY: "Sit, because", Safety.SAFE: "Look with Mum"}
    ),
    "telling-is-key": with_choices({Safety.UNSAFE: "Run", Safety.NEARLY: "Sit"}),
    "contact-not-read": [s.model_copy(update={"review": GEMS.review}) for s in library()],
    "grade-low": [s.model_copy(update={"mission": "Go. Do it. Be nice."}) for s in library()],
    "names-alike": [
        s.model_copy(update={"hero": "Ren" if n % 3 else "Wren"}) for n, s in enumerate(library())
    ],
    "ages-unbalanced": [s for s in library() if s.ages is Ages.LONGER or s.topic == "balance"][12:],
    "light-thin": [s.model_copy(update={"weight": Weight.MEDIUM}) for s in library()],
    "sign-thin": [s.model_copy(update={"scene": (line("Hm."),)}) for s in library()],
}


@pytest.mark.parametrize("rule", BREAKS)
def test_a_library_that_breaks_a_rule_is_told(rule: str) -> None:
    assert rule in rules_of(BREAKS[rule])


def test_easier_words_are_held_to_the_same() -> None:
    safe = "Sing the very longest song there is"

    def easier(told: Scenario) -> Scenario:
        choices = (EasyChoice(id=one.id, text=safe) for one in told.choices if one.safe)
        return told.model_copy(update={"easy": Easy(choices=tuple(choices))})

    stories = [easier(told) if told.longer else told for told in library()]
    found = [one for one in lint_library(stories, TOPICS) if one.rule == "answer-longest"]
    assert [one.params["wording"] for one in found] == [" in easier words"]


def test_every_rule_for_a_library_is_broken_here() -> None:
    assert set(BREAKS) == set(LIBRARY_WORDS)


def test_a_few_stories_are_not_judged_as_a_library() -> None:
    assert rules_of([GEMS] * 11, topics=()) == set()


def test_each_problem_has_its_words() -> None:
    findings = [finding for broken in BREAKS.values() for finding in lint_library(broken, TOPICS)]
    for problem in library_problems(findings, Path("scenarios")):
        assert str(problem).startswith("scenarios:1:1: ")
        assert problem.message != problem.rule


def test_a_bot_tosses_a_coin_among_equals() -> None:
    even = story("x", choices=tuple(choice(c, Safety.UNSAFE, text="Same") for c in "ab"))
    even = even.model_copy(
        update={"choices": (*even.choices, choice("c", Safety.SAFE, text="Same"))}
    )
    assert hit_rate([even], bots(())["longest"]) == pytest.approx(1 / 3)
    assert hit_rate([even], bots(())["first"]) == 0


def old_quiz() -> Iterator[str]:
    """Write a quiz in the old style: safe is always longest, always B, and feedback blames."""
    for n in range(24):
        yield f"""\
id: quiz-{n}
title: Question {n}
topic: who-is-there
ages: 8-9
weight: medium
kind: risk
staging: game-chat
app: Minecraft
hero: Player {n}
scene:
  - Stranger: Hi, where do you live?
question: What should you do?
choices:
  - id: a
    text: Tell him
    safety: unsafe
    feedback: Wrong! Strangers are dangerous. You should have known that number {n}.
    repair: Never keep secrets from your mum and dad.
  - id: b
    text: Never share personal information and tell a trusted adult immediately
    safety: safe
    feedback: Correct! Now it will stop, and you won't get in trouble. Piece of cake! {n}
  - id: c
    text: Ignore it
    safety: unsafe
    feedback: Bad choice.
    repair: Why did you ignore it?
mission: Always remember to communicate responsibly with unfamiliar individuals.
guide:
  objective: Safety.
  discuss:
    - Why?
review:
  written: 2020-01-01
  checked: 2020-01-01
  professional: not-needed
"""


def test_an_old_quiz_is_caught_rule_by_rule(tmp_path: Path) -> None:
    for n, text in enumerate(old_quiz()):
        (tmp_path / f"quiz-{n}.yaml").write_text(text)
    report = check([tmp_path], TODAY, shipped("scenarios"))
    rules = {problem.rule for problem in report.problems}
    assert rules >= {
        "answer-longest",
        "answer-position",
        "answer-guessed",
        "kind-share",
        "grown-up-always-safe",
        "grown-up-never-elsewhere",
        "avoid-blame",
        "avoid-verdict",
        "avoid-promise",
        "avoid-strangers",
        "avoid-never-secret",
        "avoid-only-parents",
        "brand",
        "idiom",
        "review-due",
        "reading-level",
        "feedback-thin",
        "risk-without-sign",
    }
    per_file = [p for p in report.problems if p.path.name == "quiz-7.yaml"]
    assert len({problem.rule for problem in per_file}) >= 10


def test_the_shipped_stories_can_all_be_read() -> None:
    report = check([shipped("scenarios")], TODAY, shipped("scenarios"))
    broken = [str(replace(p, path=Path(p.path.name))) for p in report.problems]
    assert not [text for text in broken if ": error: " in text]
