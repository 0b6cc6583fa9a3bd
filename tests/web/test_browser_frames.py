"""A browser's frames send the game on as promised, and draw no more than the machine can."""

from typing import Any

import pygame
import pytest

from game.frames import next_frame
from game.web.frames import BrowserFrames, Watch
from game.web.pace import AT_FIRST, FRAMES, LEVELS, TOO_SLOW_S, Pace


class Page:
    """Shows frames when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told: list[str] = []
        self.frame: Any = None

    def frames(self, frame: Any) -> None:
        """Take what makes a frame."""
        self.frame = frame

    def size(self, pixels: int) -> tuple[int, int]:
        """Return a size of so many pixels."""
        return (pixels // 100, 100)

    def shown(self) -> None:
        """Note that the game shows itself."""
        self.told.append("shown")

    def over(self) -> None:
        """Note that the game is over."""
        self.told.append("over")

    def failed(self, told: str) -> None:
        """Note what went wrong."""
        self.told.append(told)


async def three_frames(made: list[int], ends: Exception | None = None) -> None:
    for number in range(3):
        await next_frame()
        made.append(number)
    if ends:
        raise ends


@pytest.fixture
def page() -> Page:
    """Open a display and a page."""
    pygame.display.init()
    pygame.display.set_mode((9216, 100))
    return Page()


def started(page: Page, game: Any, ready: bool = True) -> Pace:
    pace = Pace()
    watch = Watch(lambda: ready, lambda error: f"told: {error}")
    BrowserFrames(page, pace, watch, lambda: page.now).drive(game)  # type: ignore[arg-type]
    return pace


def show(page: Page, seconds: float = 1 / 60) -> bool:
    page.now += seconds
    return bool(page.frame())


def test_the_game_goes_on_with_each_frame_until_it_ends(page: Page) -> None:
    made: list[int] = []
    started(page, three_frames(made))
    assert [show(page) for _frame in range(4)] == [True, True, True, False]
    assert made == [0, 1, 2]
    assert page.told == ["shown", "over"]


def test_a_screen_that_shows_more_frames_is_given_sixty(page: Page) -> None:
    made: list[int] = []
    started(page, three_frames(made))
    shown = [show(page, 1 / 144) for _frame in range(9)]
    assert all(shown)
    assert len(made) == 2


def test_what_goes_wrong_is_told_and_nothing_goes_on(page: Page) -> None:
    started(page, three_frames([], ends=ValueError("no such note")))
    assert [show(page) for _frame in range(4)] == [True, True, True, False]
    assert page.told == ["shown", "told: no such note"]


def test_the_cover_stays_until_the_game_shows_more_than_that_it_loads(page: Page) -> None:
    started(page, three_frames([]), ready=False)
    show(page)
    assert page.told == []


def test_frames_that_take_too_long_are_drawn_smaller() -> None:
    kept: list[int] = []
    pace = Pace(lowered=kept.append)
    for _frame in range(FRAMES * len(LEVELS)):
        pace.took(TOO_SLOW_S * 1.5)
    assert pace.pixels == LEVELS[-1]
    assert kept == [1, 2]


def test_what_is_slow_later_is_drawn_smaller_at_the_next_visit() -> None:
    kept: list[int] = []
    pace = Pace(lowered=kept.append)
    for _frame in range(FRAMES * AT_FIRST):
        pace.took(TOO_SLOW_S / 2)
    for _frame in range(FRAMES):
        pace.took(TOO_SLOW_S * 2)
    assert kept == [1]
    assert pace.pixels == LEVELS[0]
    assert Pace(kept[0]).pixels == LEVELS[1]


def test_a_few_slow_frames_change_nothing() -> None:
    pace = Pace()
    for number in range(FRAMES * 3):
        pace.took(0.2 if number % 3 == 0 else TOO_SLOW_S / 2)
    assert pace.pixels == LEVELS[0]


def test_a_level_out_of_another_build_is_brought_back_into_range() -> None:
    assert Pace(99).pixels == LEVELS[-1]
    assert Pace(-1).pixels == LEVELS[0]


def test_the_window_is_drawn_in_the_size_that_the_page_asks_for(page: Page) -> None:
    started(page, three_frames([]))
    page.size = lambda _pixels: (640, 360)  # type: ignore[method-assign]
    show(page)
    show(page)
    assert pygame.display.get_window_size() == (640, 360)
