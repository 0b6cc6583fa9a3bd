"""What a child has met and missed, and how it is kept."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.history import Album, History
from tests.scenario.stories import gentle

TODAY = date(2026, 11, 23)


def test_a_finished_story_is_in_your_set() -> None:
    gems, other = gentle("gems", "who-is-there"), gentle("other", "balance")
    history = History().with_result("gems", "who-is-there", True, TODAY)
    assert history.album(gems) is Album.IN_YOUR_SET
    assert history.album(other) is Album.NOT_MET


def test_a_missed_story_is_an_encore_until_its_topic_went_well_in_others() -> None:
    gems = gentle("gems", "who-is-there")
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    assert history.album(gems) is Album.ENCORE
    history = history.new_run().with_result("other", "who-is-there", True, TODAY)
    assert history.album(gems) is Album.ENCORE
    week_later = TODAY + timedelta(days=7)
    history = history.new_run().with_result("third", "who-is-there", True, week_later)
    assert history.album(gems) is Album.IN_YOUR_SET


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (1, False), (4, False), (5, True), (9, True)]
)
def test_after_it_came_back_once_a_topic_waits_for_about_a_week(days: int, due: bool) -> None:
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    assert history.due(TODAY) == {"who-is-there": "gems"}
    history = history.new_run().with_result("other", "who-is-there", True, TODAY)
    assert bool(history.due(TODAY + timedelta(days=days))) is due


def test_the_same_story_again_does_not_count_as_coming_back() -> None:
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    again = history.new_run().with_result("gems", "who-is-there", True, TODAY)
    assert again.due(TODAY) == {"who-is-there": "gems"}
    assert again.met["gems"].times == 2


def test_a_second_story_in_the_same_run_does_not_count_as_coming_back() -> None:
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    history = history.with_result("other", "who-is-there", True, TODAY)
    assert history.due(TODAY)


def test_missed_again_the_topic_starts_over_with_the_new_story() -> None:
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    history = history.new_run().with_result("other", "who-is-there", False, TODAY)
    assert history.due(TODAY) == {"who-is-there": "other"}


def test_a_skip_leaves_nothing_but_a_resting_topic_and_that_only_for_the_next_run() -> None:
    history = History().new_run().with_skip("balance")
    assert (history.met, history.missed) == ({}, {})
    following = history.new_run()
    assert [rest.topic for rest in following.resting] == ["balance"]
    assert following.new_run() == History(runs=3)


def test_it_is_kept_as_plain_data() -> None:
    history = History().new_run().with_result("gems", "who-is-there", False, TODAY)
    history = history.with_result("p/other", "balance", True, TODAY).with_skip("real-or-fake")
    kept = json.loads(json.dumps(history.to_dict()))
    assert kept["version"] == 1
    assert History.from_dict(kept) == history


def test_a_history_does_not_change_when_another_is_made_of_it() -> None:
    history = History()
    history.with_result("gems", "who-is-there", False, TODAY)
    assert history == History()


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        "",
        7,
        {"version": 2},
        {"runs": -1},
        {"runs": "3"},
        {"met": []},
        {"met": {"gems": {"day": "yesterday", "first_try": True, "run": 0, "times": 1}}},
        {"met": {"gems": {"day": 0, "first_try": True, "run": 0, "times": 1}}},
        {"missed": {"balance": {}}},
        {"resting": [{"topic": "balance"}]},
        {"name": "a child's name"},
        {"met": object()},
    ],
)
def test_damaged_data_is_refused(damaged: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        History.from_dict(damaged)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "runs", "met", "missed", "resting", "day", "x"]), inner
        )
    ),
    max_leaves=8,
)


@settings(max_examples=50, deadline=None)
@given(JSON)
def test_any_data_is_a_history_or_refused(data: object) -> None:
    try:
        history = History.from_dict(data)
    except ValueError:
        return
    assert History.from_dict(history.to_dict()) == history
