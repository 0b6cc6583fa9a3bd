"""Plan codes: a lesson comes back whole or not at all."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli import main
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.guide.guide import make_guide
from game.teaching.lesson.code import CodeError, decode, encode
from game.teaching.lesson.lesson import MINUTES, SEEDS, Lesson
from game.teaching.lesson.numbers import MOST, mark_of, pack_hash, read_marks, unnumbered
from game.teaching.lesson.plan_code import (
    SETTINGS,
    SHIPPED,
    NoCodeError,
    PlanError,
    Refusal,
    Shelf,
    check,
    decode_plan,
    encode_plan,
    number_of,
    words_of,
)
from game.teaching.lesson.suggestion import planned
from game.teaching.lesson.typed_code import TypedCode
from game.teaching.lesson.words import WORDS
from game.teaching.shared.plain import plain
from tests.scenario.stories import story

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
LIBRARY = load_library([SCENARIOS])
MARKS = read_marks(SCENARIOS)
SHELF = Shelf(LIBRARY.scenarios, MARKS)
IDS = sorted(LIBRARY.scenarios)


def packed_shelf(*packs: str, text: str = "Line") -> Shelf:
    """Return the shelf with packs of three stories each."""
    known: dict[str, Scenario] = dict(LIBRARY.scenarios)
    for pack in packs:
        for name in "abc":
            one = story(f"{pack}-{name}")
            known[f"{pack}/{name}"] = one.model_copy(
                update={"id": f"{pack}/{name}", "title": f"{text} {pack}"}
            )
    return Shelf(known, MARKS)


PACKED = packed_shelf("mine")
PLANS = st.lists(st.sampled_from([*IDS, "mine/a", "mine/b", "mine/c"]), min_size=1, max_size=3,
                 unique=True)  # fmt: skip
LESSONS = st.builds(
    Lesson, minutes=st.sampled_from(MINUTES), seed=st.integers(1, SEEDS), sound=st.booleans(),
    easier=st.booleans(),
)  # fmt: skip


def coded(lesson: Lesson, ids: list[str], shelf: Shelf = PACKED) -> tuple[str, ...]:
    return encode_plan(lesson, [shelf.known[name] for name in ids], shelf)


def test_every_story_has_a_number_and_a_number_is_never_two_stories() -> None:
    assert not unnumbered(LIBRARY.scenarios.values(), MARKS), "run python tools/number_stories.py"
    assert len(set(MARKS)) == len(MARKS) < MOST


@given(LESSONS, PLANS)
@settings(max_examples=200, deadline=None)
def test_stories_order_letters_and_settings_come_back(lesson: Lesson, ids: list[str]) -> None:
    words = coded(lesson, ids)
    read = decode_plan(words, PACKED)
    assert read.picked == tuple(ids)
    assert [s.id for s in planned(read, PACKED.known)] == ids
    kept = (read.minutes, read.seed, read.sound, read.easier)
    assert kept == (lesson.minutes, lesson.seed, lesson.sound, lesson.easier)
    for name in ids:
        one = PACKED.known[name]
        letters = [c.id for c in dilemma_of(read, one).choices]
        assert letters == [c.id for c in dilemma_of(lesson, one).choices]
    assert decode_plan(words_of(number_of(words)), PACKED) == read
    assert decode_plan(words_of(number_of(words).replace(" ", "")), PACKED) == read


@given(LESSONS, PLANS, st.integers(0, 6), st.sampled_from(WORDS))
@settings(max_examples=200, deadline=None)
def test_one_wrong_word_is_always_noticed(
    lesson: Lesson, ids: list[str], place: int, wrong: str
) -> None:
    words = list(coded(lesson, ids))
    place %= len(words)
    if words[place] != wrong:
        words[place] = wrong
        with pytest.raises(PlanError):
            decode_plan(words, PACKED)


@given(LESSONS, PLANS, st.integers(0, 6), st.integers(0, 6))
@settings(max_examples=200, deadline=None)
def test_two_words_that_changed_places_are_noticed(
    lesson: Lesson, ids: list[str], one: int, other: int
) -> None:
    words = list(coded(lesson, ids))
    one, other = one % len(words), other % len(words)
    if words[one] != words[other]:
        words[one], words[other] = words[other], words[one]
        with pytest.raises(PlanError):
            decode_plan(words, PACKED)


@given(st.integers(1, SEEDS), st.sampled_from(IDS))
def test_codes_of_three_words_are_never_of_both_kinds(seed: int, name: str) -> None:
    with pytest.raises(CodeError):
        decode(coded(Lesson(seed=seed), [name]))
    with pytest.raises(PlanError) as wrong:
        decode_plan(encode(Lesson(seed=seed)), PACKED)
    assert wrong.value.refusal is Refusal.NO_CODE


def refusal(words: tuple[str, ...], shelf: Shelf) -> Refusal:
    with pytest.raises(PlanError) as error:
        decode_plan(words, shelf)
    return error.value.refusal


def test_a_code_never_takes_another_story() -> None:
    name = IDS[0]
    words = coded(Lesson(), [name])
    without = {key: value for key, value in LIBRARY.scenarios.items() if key != name}
    assert refusal(words, Shelf(without, MARKS)) is Refusal.OTHER_EDITION
    changed = LIBRARY.scenarios[name]
    changed = changed.model_copy(update={"choices": changed.choices[::-1]})
    other = Shelf({**without, name: changed}, MARKS)
    assert refusal(words, other) is Refusal.OTHER_EDITION, "its letters would be others"
    longer = Shelf(other.known, (*MARKS, mark_of(changed)))
    assert refusal(words, longer) is Refusal.OTHER_EDITION
    assert decode_plan(coded(Lesson(), [name], longer), longer).picked == (name,)


def test_a_code_of_a_pack_needs_that_pack_as_it_was() -> None:
    words = coded(Lesson(), ["mine/b", IDS[0]])
    assert refusal(words, SHELF) is Refusal.NO_PACK
    assert refusal(words, packed_shelf("mine", text="Changed")) is Refusal.NO_PACK
    assert refusal(words, packed_shelf("other")) is Refusal.NO_PACK
    both = packed_shelf("zoo", "mine", "ape")
    hashes = {pack_hash(both.known, pack) for pack in both.packs}
    assert len(hashes) == 3
    assert decode_plan(words, both).picked == ("mine/b", IDS[0])


def test_what_no_code_can_carry_is_said() -> None:
    two = packed_shelf("mine", "other")
    with pytest.raises(NoCodeError):
        coded(Lesson(), ["mine/a", "other/a"], two)
    with pytest.raises(NoCodeError):
        coded(Lesson(), [])
    with pytest.raises(NoCodeError):
        coded(Lesson(), [IDS[0]], Shelf(LIBRARY.scenarios, ()))


def test_a_code_of_a_newer_edition_is_told() -> None:
    words = [SETTINGS, 0]
    code = tuple(WORDS[word] for word in [*words, check(words, SHIPPED)])
    assert refusal(code, SHELF) is Refusal.NEWER


def typed(text: str) -> TypedCode:
    code = TypedCode()
    for sign in text:
        code.close() if sign == " " else code.type(sign)
    code.close()
    return code


def test_words_and_numbers_are_typed_as_they_are_read() -> None:
    words = coded(Lesson(seed=5), IDS[:3])
    assert typed(" ".join(words)).chosen == list(words)
    assert typed(number_of(words)).chosen == list(words)
    assert typed(number_of(words).replace(" ", "")).chosen == list(words)
    assert typed(" ".join(words)).fits
    assert not typed(" ".join(words[:-1])).fits
    assert typed("honey").chosen == ["honey"]
    assert typed("honeyc").chosen == ["honeycomb"]


def test_a_slip_while_typing_takes_nothing_away() -> None:
    code = typed("zebra ")
    for sign in "appp":
        code.type(sign)
    assert code.chosen == ["zebra"]
    assert code.begun == "app"
    assert code.wrong == "appp"
    code.undo()
    assert code.begun == "ap"
    assert not typed("000").chosen
    assert not typed("999").chosen
    assert not typed("510").chosen
    assert typed("509").chosen == [WORDS[-1]]


def test_the_command_says_what_a_code_holds(capsys: pytest.CaptureFixture[str]) -> None:
    plan = [LIBRARY.scenarios[name] for name in IDS[:2]]
    words = encode_plan(Lesson(seed=7, sound=False), plan, SHELF)
    assert main(["lesson", *words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in told["stories"]] == IDS[:2]
    assert told["sound"] is False
    assert told["code"] == " ".join(words)
    assert main(["lesson", told["number"], "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == told


def test_the_command_suggests_stories_of_the_topic_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for topic in LIBRARY.topics:
        arguments = ["lesson", "--topic", topic, "--ages", "10-12", "--minutes", "40", "--json"]
        assert main(arguments) == 0
        told = json.loads(capsys.readouterr().out)
        assert {one["topic"] for one in told["stories"]} <= {topic}
        assert main(["lesson", told["code"], "--json"]) == (0 if told["stories"] else 2)
        capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], "give a code"), (["zebra"], "not a lesson"),
     (["--topic", "balanc"], "Did you mean balance"),
     (["zebra", "--minutes", "20"], "by itself"),
     (["--minutes", "20", "--number", "99"], "1 to 31")],
)  # fmt: skip
def test_a_wrong_use_of_the_command_ends_with_a_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(["lesson", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_an_old_code_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lesson", *encode(replace(Lesson(), topics=("balance",)))]) == 0
    assert "may now give other stories" in capsys.readouterr().out


def test_every_plan_of_the_guide_is_played_by_its_code() -> None:
    """The stories, their order and the letters on paper are those of the game."""
    guide = make_guide(LIBRARY, str, date(2026, 11, 23))
    plans = [(topic, plan, play) for topic in guide.topics for plan in topic.lessons
             for play in plan.plays]  # fmt: skip
    assert len(plans) > len(guide.topics)
    for topic, plan, play in plans:
        lesson = decode_plan(words_of(play.code), SHELF)
        assert decode_plan(words_of(play.number), SHELF) == lesson
        assert (lesson.picked, lesson.minutes) == (play.ids, plan.minutes)
        assert [one.id for one in planned(lesson, LIBRARY.scenarios)] == list(play.ids)
        assert {LIBRARY.scenarios[name].topic for name in play.ids} == {topic.id}
        pages = {page.id: page for page in topic.stories}
        for name in play.ids:
            letters = [plain(choice.text) for choice in
                       dilemma_of(lesson, LIBRARY.scenarios[name]).choices]  # fmt: skip
            assert letters == [choice.text for choice in pages[name].choices]
