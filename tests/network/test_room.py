"""The room: who is in, what is counted, and what is refused."""

import pytest
from devices import TOKEN, VOTE, Clock, tells

from game.class_devices.wire import MOST_SEATS, PASS, Shown, Step
from game.network.room.limits import MOST_ADDRESSES, WRONG_WORDS_A_MINUTE, Rates
from game.network.room.marks import look_of
from game.network.room.room import Answer, Refusal, Room


@pytest.fixture
def room() -> Room:
    room = Room(Clock())
    room.take(tells())
    return room


def joined(room: Room) -> str:
    key = room.join(TOKEN)
    assert not isinstance(key, Refusal)
    return key


@pytest.mark.parametrize("given", ["lemon river", " Lemon  RIVER ", "lemonriver", TOKEN])
def test_words_are_taken_as_they_sound_and_the_token_exactly(room: Room, given: str) -> None:
    assert not isinstance(room.join(given), Refusal)


@pytest.mark.parametrize("given", ["", "lemon", "river lemon", TOKEN.lower(), "lemon river pie"])
def test_other_words_are_wrong(room: Room, given: str) -> None:
    assert room.join(given) is Refusal.WRONG


def test_guessing_ends_for_the_whole_door_but_not_for_the_code_or_for_those_inside(
    room: Room,
) -> None:
    inside = joined(room)
    answers = [room.join(f"guess {number}") for number in range(200)]
    assert answers.count(Refusal.WRONG) == WRONG_WORDS_A_MINUTE
    assert room.join("lemon river") is Refusal.SLOWLY
    assert room.vote(inside, 1, "tap") is Answer.SENT
    assert not isinstance(room.join(TOKEN), Refusal)


def test_the_door_takes_words_again_after_a_moment(room: Room) -> None:
    for number in range(40):
        room.join(f"guess {number}")
    room.now.at += 3  # type: ignore[attr-defined]
    assert not isinstance(room.join("lemon river"), Refusal)


def test_a_closed_door_lets_nobody_in_and_nobody_out(room: Room) -> None:
    inside = joined(room)
    room.take(tells(joining=False))
    assert room.join(TOKEN) is Refusal.CLOSED
    assert room.vote(inside, 1, "ask") is Answer.SENT


def test_a_room_that_is_full_says_so_and_every_seat_has_its_own_mark(room: Room) -> None:
    for _seat in range(MOST_SEATS):
        joined(room)
    assert room.join(TOKEN) is Refusal.FULL
    marks = {seat.mark for seat in room.seats.values()}
    assert len({look_of(mark).name for mark in marks}) == MOST_SEATS


def test_joining_again_empties_the_room(room: Room) -> None:
    key = joined(room)
    room.take(tells(opened=2))
    assert room.seat(key) is None
    assert room.vote(key, 1, "tap") is Answer.LATE


def test_a_device_has_one_vote_and_may_change_it_or_pass(room: Room) -> None:
    key = joined(room)
    for choice in ("tap", "tap", "ask", PASS, "pass"):
        assert room.vote(key, 1, choice) is Answer.SENT
    assert room.votes == {key: "pass"}


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_vote_for_another_round_is_late(room: Room, number: int) -> None:
    assert room.vote(joined(room), number, "tap") is Answer.LATE


@pytest.mark.parametrize("shown", [Shown(), VOTE.model_copy(update={"step": Step.TALK})])
def test_nothing_is_counted_while_no_vote_is_open(room: Room, shown: Shown) -> None:
    key = joined(room)
    room.take(tells(shown, open_vote=False))
    assert room.vote(key, 1, "tap") is Answer.LATE
    assert not room.votes


def test_a_vote_for_nothing_that_is_there_is_nonsense(room: Room) -> None:
    assert room.vote(joined(room), 1, "<script>") is Answer.NONSENSE


def test_a_vote_of_the_last_round_cannot_be_sent_again_in_the_next(room: Room) -> None:
    key = joined(room)
    room.vote(key, 1, "tap")
    room.take(tells(round=2))
    assert room.vote(key, 1, "tap") is Answer.LATE
    assert room.votes == {}


def test_a_vote_that_is_closed_and_opened_again_keeps_what_was_sent(room: Room) -> None:
    key = joined(room)
    room.vote(key, 1, "tap")
    room.take(tells(VOTE.model_copy(update={"step": Step.TALK}), open_vote=False))
    room.take(tells())
    assert room.votes == {key: "tap"}


def test_a_new_server_takes_seats_and_votes_over_from_the_game(room: Room) -> None:
    key = joined(room)
    room.vote(key, 1, "ask")
    report = room.report()
    other = Room(Clock())
    told = tells(seats=dict(report.seats)).model_copy(update={"votes": dict(report.votes)})
    other.take(told)
    assert other.report().seats == report.seats
    assert other.report().votes == {key: "ask"}


def test_the_game_is_told_of_devices_and_of_nothing_about_them(room: Room) -> None:
    joined(room)
    assert set(room.report().model_dump(exclude_defaults=True)) == {
        "opened", "seats", "looking", "round",
    }  # fmt: skip


def test_one_address_that_floods_leaves_the_others_alone() -> None:
    rates = Rates(20, 60, Clock())
    assert sum(rates.take("10.0.0.9") for _request in range(10_000)) == 60
    assert rates.take("10.0.0.8")


def test_an_address_is_forgotten_when_it_asks_for_nothing_more() -> None:
    clock = Clock()
    rates = Rates(20, 60, clock)
    rates.take("10.0.0.9")
    clock.at += 11
    rates.take("10.0.0.8")
    assert list(rates._buckets) == ["10.0.0.8"]


def test_ten_thousand_addresses_take_no_more_memory_than_a_few() -> None:
    rates = Rates(20, 60, Clock())
    for number in range(10_000):
        rates.take(f"10.0.{number // 256}.{number % 256}")
    assert len(rates._buckets) <= MOST_ADDRESSES
