"""Which stories a run meets."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.deck import Deck
from game.scenario.history import History
from game.scenario.model import Ages, Kind, Scenario, Weight
from tests.scenario.stories import gentle, story

TODAY = date(2026, 11, 23)
TOPICS = ("who-is-there", "balance", "real-or-fake", "kind-and-fair")

LIBRARY = tuple(
    story(f"{topic}-{weight}-{n}-{ages}", topic=topic, weight=weight, ages=ages)
    for topic in TOPICS
    for weight in Weight
    for n in range(2)
    for ages in Ages
)
FIRST = History().new_run()
MET = FIRST.with_result("met-before", "private-stuff", True, TODAY).new_run().new_run()


def deck(history: History = MET, seed: str = "7", **changes: object) -> Deck:
    given_: dict[str, object] = {
        "scenarios": LIBRARY,
        "today": TODAY,
        "ages": Ages.SHORTER,
        "careful_allowed": True,
    }
    return Deck(history=history, seed=seed, **{**given_, **changes})  # type: ignore[arg-type]


def gates(of: Deck, count: int = 3) -> list[Scenario]:
    drawn = [of.next_gate() for _ in range(count)]
    assert all(drawn)
    return [each for each in drawn if each]


def own_pack(*weights: Weight) -> list[Scenario]:
    """Return the stories of a teacher's own pack, with these weights, in topics of the library."""
    topics = sorted({story.topic for story in LIBRARY})
    return [
        story(f"ours/own-{number}", topic=topics[number % len(topics)], weight=weight)
        for number, weight in enumerate(weights)
    ]


@pytest.mark.parametrize("seed", range(25))
def test_own_stories_come_first_and_keep_the_rules(seed: int) -> None:
    own = own_pack(Weight.MEDIUM, Weight.LIGHT, Weight.MEDIUM, Weight.CAREFUL, Weight.LIGHT)
    ids = {each.id for each in own}
    changes = {"scenarios": [*LIBRARY, *own], "first": ids, "careful_allowed": False}
    first = gates(deck(History().new_run(), str(seed), **changes))
    assert {each.id for each in first} <= ids, "all three are the teacher's"
    assert first[0].weight is Weight.LIGHT, "the first story ever stays light"
    assert all(each.weight is not Weight.CAREFUL for each in first)
    history = History().new_run()
    for each in first:
        history = history.with_result(each.id, each.topic, True, TODAY)
    second = gates(deck(seed=str(seed), history=history.new_run(), **changes))
    left = {each.id for each in own if each.weight is not Weight.CAREFUL} - {s.id for s in first}
    assert {each.id for each in second if each.id in ids} == left, "what is left of them, once"
    assert [each.id in ids for each in second] == sorted(
        (each.id in ids for each in second), reverse=True
    )


@pytest.mark.parametrize("seed", range(25))
def test_own_careful_stories_come_once_and_never_last(seed: int) -> None:
    own = own_pack(*[Weight.CAREFUL] * 4)
    ids = {each.id for each in own}
    history = History().new_run().with_result("gone", "gone", True, TODAY).new_run()
    drawn = gates(deck(seed=str(seed), history=history, scenarios=[*LIBRARY, *own], first=ids))
    assert [each.id in ids for each in drawn] == [True, False, False]


def test_the_same_seed_history_and_day_give_the_same_deck() -> None:
    assert gates(deck()) == gates(deck())
    assert len({tuple(s.id for s in gates(deck(seed=str(seed)))) for seed in range(20)}) > 10


def test_the_order_of_the_files_does_not_matter() -> None:
    assert gates(deck(scenarios=LIBRARY[::-1])) == gates(deck())


def test_a_tumble_does_not_change_what_the_gates_ask() -> None:
    undisturbed = gates(deck())
    tumbling = deck()
    first = tumbling.next_gate()
    tumbling.next_tumble()
    assert [first, tumbling.next_gate(), tumbling.next_gate()] == undisturbed


def test_the_gates_of_a_run_ask_about_different_topics() -> None:
    for seed in range(20):
        assert len({s.topic for s in gates(deck(seed=str(seed)))}) == 3


def test_stories_not_met_yet_come_first() -> None:
    history = MET
    for met in LIBRARY:
        if not met.id.startswith("balance"):
            history = history.with_result(met.id, met.topic, True, TODAY)
    assert gates(deck(history))[0].topic == "balance"


def test_a_missed_topic_comes_back_in_another_story_in_the_next_run() -> None:
    missed = next(s for s in LIBRARY if s.topic == "balance" and s.ages == Ages.SHORTER)
    for seed in range(20):
        history = MET.with_result(missed.id, "balance", False, TODAY).new_run()
        returned = gates(deck(history, str(seed)))[0]
        assert returned.topic == "balance"
        assert returned.id != missed.id


def test_and_again_about_a_week_later() -> None:
    history = MET.with_result("missed", "balance", False, TODAY).new_run()
    history = history.with_result("another", "balance", True, TODAY).new_run()
    for days, comes in ((1, False), (4, False), (5, True), (7, True), (9, True)):
        first = {
            gates(deck(history, str(seed), today=TODAY + timedelta(days=days)))[0].topic
            for seed in range(20)
        }
        assert (first == {"balance"}) is comes


def test_a_skipped_story_is_swapped_for_a_light_one_of_another_topic() -> None:
    run = deck()
    skipped = run.next_gate()
    assert skipped
    swapped = run.swap(skipped)
    assert swapped
    assert swapped.weight is Weight.LIGHT
    assert swapped.topic != skipped.topic
    rest = [run.next_gate(), run.next_gate(), run.next_tumble(), run.next_tumble()]
    assert skipped.topic not in {s.topic for s in rest if s}


def test_a_skipped_topic_stays_away_in_the_next_run_and_then_returns() -> None:
    skipped = History().with_result("met", "private-stuff", True, TODAY).with_skip("balance")
    following = skipped.new_run()
    after = following.new_run()
    met = {s.topic for seed in range(20) for s in gates(deck(following, str(seed)))}
    met_after = {s.topic for seed in range(20) for s in gates(deck(after, str(seed)))}
    assert "balance" not in met
    assert "balance" in met_after


def test_a_topic_that_was_missed_and_skipped_stays_away_first() -> None:
    history = MET.with_result("missed", "balance", False, TODAY).with_skip("balance").new_run()
    assert "balance" not in {s.topic for s in gates(deck(history))}
    assert gates(deck(history.new_run()))[0].topic == "balance"


def test_chosen_topics_are_kept_to_where_they_have_stories() -> None:
    assert {s.topic for s in gates(deck(topics=["balance"]))} == {"balance"}
    light = [s for s in LIBRARY if s.topic != "balance" or s.weight is not Weight.LIGHT]
    tumble = deck(topics=["balance"], scenarios=light).next_tumble()
    assert tumble
    assert tumble.topic != "balance"


def test_in_a_childs_first_two_runs_a_tumble_has_no_story() -> None:
    assert deck(FIRST).next_tumble() is None
    assert deck(FIRST.new_run()).next_tumble() is None
    assert deck(FIRST.new_run().new_run()).next_tumble() is not None


def test_careful_stories_come_only_where_they_are_allowed() -> None:
    seeds = [str(seed) for seed in range(30)]
    assert any(s.weight is Weight.CAREFUL for seed in seeds for s in gates(deck(seed=seed)))
    assert not any(
        s.weight is Weight.CAREFUL
        for seed in seeds
        for s in gates(deck(MET, seed, careful_allowed=False))
    )


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_tiny_library_gives_what_it_has_and_then_again(count: int) -> None:
    run = deck(History(), scenarios=[gentle(f"s{n}", "balance") for n in range(count)])
    drawn = [run.next_gate(), run.next_gate(), run.next_gate()]
    assert len({each.id for each in drawn if each}) == count
    assert all(drawn) == bool(count)
    assert run.next_tumble() is None


def test_swapping_in_a_tiny_library_gives_nothing() -> None:
    run = deck(History(), scenarios=[gentle("only", "balance"), gentle("too", "balance")])
    first = run.next_gate()
    assert first
    assert run.swap(first) is None


STORIES = st.lists(
    st.tuples(st.sampled_from(TOPICS), st.sampled_from(Weight), st.sampled_from(Ages)), max_size=14
).map(
    lambda rows: [
        story(f"s{n}", topic=topic, weight=weight, ages=ages)
        for n, (topic, weight, ages) in enumerate(rows)
    ]
)
CALLS = st.lists(st.sampled_from(["gate", "tumble", "swap"]), max_size=8)


@settings(max_examples=300, deadline=None)
@given(
    stories=STORIES,
    calls=CALLS,
    seed=st.integers(0, 99),
    ages=st.sampled_from(Ages),
    careful=st.booleans(),
    wanted=st.none() | st.sets(st.sampled_from(TOPICS), max_size=2),
    met=st.lists(st.tuples(st.integers(0, 13), st.booleans()), max_size=4),
    rests=st.sets(st.sampled_from(TOPICS), max_size=1),
    count=st.integers(0, 4),
)
def test_the_rules_hold_for_any_library_and_history(  # noqa: C901, PLR0913
    stories: list[Scenario],
    calls: list[str],
    seed: int,
    ages: Ages,
    careful: bool,
    wanted: set[str] | None,
    met: list[tuple[int, bool]],
    rests: set[str],
    count: int,
) -> None:
    history = History().new_run()
    for index, first_try in met:
        if index < len(stories):
            history = history.with_result(stories[index].id, stories[index].topic, first_try, TODAY)
    for topic in rests:
        history = history.with_skip(topic)
    history = history.new_run()
    run = Deck(stories, history, TODAY, str(seed), ages, careful, wanted, count)
    drawn: list[Scenario] = []
    resting = set(rests)
    careful_at: list[int] = []
    gate = 0
    for call in calls:
        if call == "swap" and not drawn:
            continue
        if call == "swap":
            resting.add(drawn[-1].topic)
        each = {
            "gate": run.next_gate,
            "tumble": run.next_tumble,
            "swap": lambda: run.swap(drawn[-1]),
        }[call]()
        gate += call == "gate"
        if each is None:
            continue
        assert each.ages is ages
        if each in drawn or each.topic in resting:
            fit = {Weight.LIGHT, *([Weight.MEDIUM] if history.met or drawn else [])}
            left = [
                one for one in stories
                if one.ages is ages and one.weight in fit
                and one not in drawn and one.topic not in resting
            ]  # fmt: skip
            assert call == "gate"
            assert len(left) <= count, "only stories that are planned for later"
        if call != "gate" or not (history.met or drawn):
            assert each.weight is Weight.LIGHT
        if each.weight is Weight.CAREFUL:
            careful_at.append(gate)
        drawn.append(each)
    assert len(careful_at) <= int(careful)
    assert all(at < count for at in careful_at)


def test_among_equals_a_story_of_another_kind_comes_next() -> None:
    risks = [story(f"risk-{n}", topic=f"topic-{n}", kind=Kind.RISK) for n in range(6)]
    green = story("green", topic="one-more", kind=Kind.GREEN)
    for seed in range(20):
        first, second, _third = gates(deck(scenarios=[*risks, green], seed=str(seed)))
        assert green in (first, second)


def test_no_gate_is_without_a_story_however_many_were_skipped() -> None:
    used_up = deck(careful_allowed=False)
    skipped = used_up.next_gate()
    while skipped is not None:
        skipped = used_up.swap(skipped)
    assert all(one.weight is not Weight.CAREFUL for one in gates(used_up, 40))
