"""Real time in, whole ticks out."""

from game.simulation.clock import MAX_TICKS_PER_FRAME, TICK_NS, FixedClock


def test_after_a_stall_the_game_goes_on_without_catching_up() -> None:
    clock = FixedClock()
    assert clock.advance(60 * 1_000_000_000) == MAX_TICKS_PER_FRAME
    assert clock.alpha == 0
    assert clock.advance(TICK_NS) == 1, "nothing is owed any more"


def test_what_is_left_of_a_tick_is_owed_to_the_next_frame() -> None:
    clock = FixedClock()
    assert [clock.advance(TICK_NS // 2 + 1) for _frame in range(4)] == [0, 1, 0, 1]
    assert clock.advance(TICK_NS * 2, percent=50) == 1
