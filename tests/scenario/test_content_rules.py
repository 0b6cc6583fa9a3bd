"""Every content rule has a story that breaks it; a good story breaks none."""

from datetime import date
from pathlib import Path

import pytest

from game.scenario.lint import check_story, lint_story, picture_findings
from game.scenario.lint_words import STORY_WORDS
from game.scenario.model import DoStep, Kind, Praise, Scenario
from game.scenario.problems import Problem
from tests.scenario.stories import ACTED_STORY, GEMS, STORY, line, story

TODAY = date(2026, 11, 24)
TOPICS = ("who-is-there", "balance")

LONG_WORDS = "Unbelievable possibilities materialise internationally."
ELEVEN = "Mika reads the long message to Nana Rose in the kitchen."

# rule: (what is replaced, by what, what the problem is found at)
BREAKS: dict[str, tuple[str, str, str]] = {
    "reading-level": (
        "Check together who can message you in your games.",
        " ".join([LONG_WORDS] * 8),
        "id: free-gems",
    ),
    "sentence-mean": ("I have 500 gems. Want them?", " ".join([ELEVEN] * 8), "id: free-gems"),
    "sentence-long": (
        "Check together who",
        "Check together with one of your grown-ups at home or at school who",
        "mission:",
    ),
    "scene-long": ("I have 500 gems. Want them?", "Want gems? " * 20, "scene:"),
    "choice-long": ("Take the gems", "Take the gems and run, and then jump up", "Take the gems"),
    "feedback-long": ("Gems feel great.", "Gems feel great. " * 8, "Gems feel great."),
    "avoid-blame": ("You can still stop and tell.", "You should have told.", "repair:"),
    "avoid-verdict": ("Leaving stops the", "Wrong! Leaving stops the", "Leaving stops the"),
    "avoid-promise": ("A grown-up can help.", "You won't get in trouble.", "You won't"),
    "avoid-never-secret": ("A grown-up can help.", "Never keep secrets.", "Never keep"),
    "avoid-strangers": ("A grown-up can help.", "Strangers are dangerous.", "Strangers"),
    "avoid-only-parents": ("A grown-up can help.", "Tell your mum and dad.", "Tell your"),
    "unfit-word": ("I have 500 gems.", "I will kill you.", "I will kill"),
    "idiom": ("A grown-up can help.", "It was a piece of cake.", "It was a"),
    "brand": ("app: Gem Caves", "app: Minecraft", "app:"),
    "feedback-twice": (
        "Gems feel great. But a gift can make it hard to say no later.",
        "A gift that comes with a secret is a sign. It keeps help away. A grown-up can help.",
        "    safety: unsafe",
    ),
    "feedback-thin": (
        "Gems feel great. But a gift can make it hard to say no later.",
        "That was bad.",
        "That was bad.",
    ),
    "no-grown-up": (
        """say_it:
  - Someone in my game offered gems and asked for a secret.
  - Can you look at a message with me?
""",
        "",
        "id: free-gems",
    ),
    "proof": ("A grown-up can help.", "Take a screenshot first.", "Take a screenshot"),
    "risk-without-sign": ("    sign: gift\n", "", "scene:"),
    "green-with-sign": ("kind: risk", "kind: green", "    sign: gift"),
    "green-careful-unsafe": ("kind: risk", "kind: green", "    safety: unsafe"),
    "light-with-heavy-sign": ("weight: medium", "weight: light", "    sign: photo"),
    "topic-folder": ("topic: who-is-there", "topic: balance", "topic:"),
    "checked-before-written": ("checked: 2026-11-23", "checked: 2026-11-22", "  checked:"),
    "date-to-come": ("written: 2026-11-23", "written: 2036-11-23", "  checked:"),
    "review-due": ("checked: 2026-11-23", "checked: 2025-11-01", "  checked:"),
    "professional-needed": ("not-needed", "needed", "  professional:"),
    "careful-not-read": ("weight: medium", "weight: careful", "  professional:"),
}
BROKEN = sorted((Path(__file__).parent / "broken" / "content").glob("*.yaml"))
"""Stories that break a rule each: `rule--variant.yaml`; the first line says where."""

FIRST: dict[str, tuple[str, str]] = {
    "sentence-mean": (
        "Check together who can message you in your games.",
        " ".join([ELEVEN] * 8),
    ),
    "no-grown-up": ("A grown-up can help.", "You can say no to it."),
    "risk-without-sign": ("    sign: secret\n", ""),
    "green-careful-unsafe": ("Take the gems and say thank you", "Ask Mum about it first"),
    "light-with-heavy-sign": ("sign: gift", "sign: photo"),
    "review-due": ("written: 2026-11-23", "written: 2025-11-01"),
}
"""What else has to be changed for a rule to be broken."""


def problems_of(source: str) -> list[Problem]:
    """Check a story in the folder of its topic."""
    path = Path("scenarios/who-is-there/free-gems.yaml")
    return check_story(source.encode(), path, TODAY, TOPICS, {"Sana"})[1]


@pytest.mark.parametrize("source", [STORY, ACTED_STORY])
def test_a_good_story_breaks_no_rule(source: str) -> None:
    assert problems_of(source) == []


def test_the_easy_words_of_what_is_acted_out_are_taken() -> None:
    told = check_story(ACTED_STORY.encode(), Path("free-gems.yaml"), TODAY)[0]
    easier = told.worded(easy=True)
    assert [line.text for line in easier.choice("tell").then] == [
        "Thank you for showing me. Let's look.",
        "Sana reads all of it.",
    ]
    assert [line.picture for line in easier.choice("tell").then] == [None, "gems"]
    assert easier.choice("accept").then == told.choice("accept").then
    assert (easier.say_no, easier.do) == (("No thanks.",), told.do)


@pytest.mark.parametrize(
    "text", ["There is no evidence that guitars are banned.", "What is the evidence?"]
)
def test_evidence_for_news_is_no_proof_of_unkind_words(text: str) -> None:
    assert "proof" not in rules_of(story("x", mission=text))


@pytest.mark.parametrize(
    "text", ["Keep the evidence.", "Save it as evidence.", "Take a screenshot."]
)
def test_what_is_kept_of_a_picture_is_named(text: str) -> None:
    assert "proof" in rules_of(story("x", mission=text))


def test_each_kind_praises_what_was_right() -> None:
    assert {kind: story("x", kind=kind).praise for kind in Kind} == {
        Kind.RISK: Praise.THOUGHT,
        Kind.GREEN: Praise.WENT_AHEAD,
        Kind.FRIEND: Praise.HELPED,
        Kind.REPAIR: Praise.PUT_RIGHT,
    }


def test_a_stop_is_praised_only_where_something_was_stopped() -> None:
    told = story("x", kind=Kind.RISK)
    for steps, praised in (
        ((DoStep.TELL,), Praise.THOUGHT),
        ((DoStep.MENU, DoStep.SETTING_OFF), Praise.THOUGHT),
        ((DoStep.TELL, DoStep.MENU, DoStep.BLOCK), Praise.STOPPED),
        ((DoStep.CLOSE,), Praise.STOPPED),
    ):
        assert told.model_copy(update={"do": steps}).praise is praised
    assert told.model_copy(update={"say_no": ("No thanks.",)}).praise is Praise.STOPPED


@pytest.mark.parametrize("rule", BREAKS)
def test_a_story_that_breaks_a_rule_is_named_at_its_place(rule: str) -> None:
    source = STORY.replace(*FIRST.get(rule, ("", "")))
    old, new, at = BREAKS[rule]
    assert old in source
    source = source.replace(old, new, 1)
    expected = next(n for n, text in enumerate(source.splitlines(), 1) if at in text)
    found = {(problem.rule, problem.line) for problem in problems_of(source)}
    lines = {line for each, line in found if each == rule}
    assert lines
    assert lines & {expected, expected + 1}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_story_that_breaks_a_rule_breaks_no_other(path: Path) -> None:
    found = {(each.rule, each.line, each.column) for each in problems_of(path.read_text("utf-8"))}
    line, column = map(int, path.read_text("utf-8").splitlines()[0].removeprefix("# ").split(":"))
    assert found == {(path.stem.split("--")[0], line, column)}


def test_a_picture_that_nobody_has_drawn_is_named() -> None:
    (finding,) = picture_findings(
        story("x", scene=(GEMS.scene[0].model_copy(update={"picture": "froq"}),)), {"frog", "cake"}
    )
    assert (finding.loc, finding.rule) == (("scene", 0, "picture"), "picture-unknown")
    assert finding.params["near"] == "frog"


def test_every_rule_for_a_story_is_broken_here() -> None:
    files = {path.stem.split("--")[0] for path in BROKEN}
    known = {"helpline-due", "helpline-source", "no-letter", "picture-unknown"}
    assert set(BREAKS) | files | known == set(STORY_WORDS)


def rules_of(told: Scenario) -> set[str]:
    return {finding.rule for finding in lint_story(told, TODAY, {"Sana"})}


@pytest.mark.parametrize(
    "text",
    [
        "It is never your fault if someone does this.",
        "It is not your fault. It wasn't your fault.",
        "Tell a grown-up you trust. If they do not listen, tell another.",
        "You can tell even if you replied, even much later.",
        "A good grown-up will want to help.",
        "A surprise ends happily and everyone finds out.",
        "Most people online are OK. These are signs to spot.",
        "Good stop! Good thinking! Good to go! You helped! You put it right!",
        "Let's try another way.",
    ],
)
def test_what_the_table_says_is_never_avoided(text: str) -> None:
    assert not {rule for rule in rules_of(story("x", mission=text)) if rule.startswith("avoid")}


@pytest.mark.parametrize(
    "text",
    [
        "You should have known.",
        "Why did you send it?",
        "If you had blocked them, all would be fine.",
        "Tell your mum and dad.",
        "It will stop.",
        "You won't get in trouble.",
        "It will stay secret.",
        "Never keep secrets.",
        "Strangers are dangerous.",
        "That was a predator.",
        "You are a victim.",
        "Wrong! Think again.",
        "Bad choice.",
        "Game over.",
        "It was your fault.",
    ],
)
def test_what_the_table_avoids_is_named(text: str) -> None:
    assert {rule for rule in rules_of(story("x", mission=text)) if rule.startswith("avoid")}


def test_a_character_may_say_what_the_game_does_not() -> None:
    spoken = (line("GAME OVER. It is your fault!"), *GEMS.scene[1:])
    assert not {rule for rule in rules_of(story("x", scene=spoken)) if rule.startswith("avoid")}


def test_proof_of_unkind_words_may_be_kept() -> None:
    source = STORY.replace("sign: gift", "sign: unkind")
    source = source.replace("A grown-up can help.", "Take a screenshot first.")
    assert "proof" not in {problem.rule for problem in problems_of(source)}


def test_an_easy_version_is_held_to_the_shorter_limits() -> None:
    easy = f"easy:\n  mission: {' '.join([LONG_WORDS] * 7)}\nmission:"
    source = STORY.replace("ages: 8-9", "ages: 10-12").replace("mission:", easy)
    found = [problem for problem in problems_of(source) if problem.rule == "reading-level"]
    assert source.splitlines()[found[0].line - 1].startswith(("easy:", "  mission:"))


def test_an_idiom_is_for_the_teacher_alone() -> None:
    idiom = "That is a piece of cake."
    guide = GEMS.guide.model_copy(update={"objective": idiom})
    assert "idiom" in rules_of(story("x", mission=idiom))
    assert "idiom" not in rules_of(story("x", guide=guide))
