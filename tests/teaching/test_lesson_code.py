"""Lesson codes: every lesson has one, and a wrong word is noticed."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.teaching.lesson.code import (
    COUNT,
    SCATTER,
    TOPICS,
    CodeError,
    beginning_with,
    check,
    decode,
    distance,
    encode,
    next_letters,
)
from game.teaching.lesson.lesson import MINUTES, SEEDS, Lesson
from game.teaching.lesson.words import WORDS

LESSONS = st.builds(
    Lesson,
    topics=st.sets(st.sampled_from(TOPICS)).map(
        lambda some: tuple(topic for topic in TOPICS if topic in some)
    ),
    longer=st.booleans(),
    minutes=st.sampled_from(MINUTES),
    stories=st.just(3),
    seed=st.integers(1, SEEDS),
    sound=st.booleans(),
)


def test_the_words_are_many_short_and_far_apart() -> None:
    assert len(WORDS) == len(set(WORDS)) == 509
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)
    shorter = [w[:i] + w[i + 1 :] for w in WORDS for i in {w.rindex(c) for c in set(w)}]
    masked = [f"{w[:i]}*{w[i + 1 :]}" for w in WORDS for i in range(len(w))]
    assert not set(shorter) & set(WORDS), "no letter left out makes another word"
    assert len(masked) == len(set(masked)), "no letter changed makes another word"
    assert distance("apple", "maple") == 2


@given(LESSONS)
@settings(max_examples=200, deadline=None)
def test_every_lesson_comes_back_from_its_code(lesson: Lesson) -> None:
    assert decode(encode(lesson)) == lesson


@given(LESSONS, st.integers(0, 2), st.sampled_from(WORDS))
@settings(max_examples=100, deadline=None)
def test_one_wrong_word_is_always_noticed(lesson: Lesson, place: int, wrong: str) -> None:
    code = list(encode(lesson))
    if code[place] == wrong:
        return
    code[place] = wrong
    with pytest.raises(CodeError):
        decode(code)


def test_words_in_another_order_are_put_right() -> None:
    code = encode(Lesson(topics=("balance",), seed=7))
    assert len(set(code)) == 3
    with pytest.raises(CodeError) as wrong:
        decode((code[1], code[0], code[2]))
    assert code in wrong.value.guesses


def test_a_word_that_begins_alike_is_guessed() -> None:
    random, found, tried = Random(3), 0, 0
    for seed in range(1, 16):
        code = encode(Lesson(seed=seed))
        alike = [w for w in beginning_with(code[0][:2]) if w != code[0]]
        if alike:
            tried += 1
            with pytest.raises(CodeError) as wrong:
                decode((random.choice(alike), *code[1:]))
            found += code in wrong.value.guesses
    assert tried > 5
    assert found == tried


def test_what_is_not_in_the_list_is_no_code() -> None:
    for words in (("abc", "def", "ghi"), (), ("apple",), (WORDS[0],) * 4):
        with pytest.raises(CodeError):
            decode(words)


def test_letters_lead_to_every_word() -> None:
    assert sum(len(beginning_with(start)) for start in next_letters("")) == len(WORDS)


def test_words_that_ask_for_topics_that_there_are_not_are_no_code() -> None:
    """Two words hold a few more numbers than there are lessons."""
    lessons = (1 << len(TOPICS)) * 2 * len(MINUTES) * 2 * SEEDS
    assert lessons < COUNT**2
    for number in (lessons, COUNT**2 - 1):
        first, second = divmod(number * SCATTER % COUNT**2, COUNT)
        with pytest.raises(CodeError):
            decode((WORDS[first], WORDS[second], WORDS[check(first, second)]))
