"""The limits of the content rules, by length of story and for a whole library."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from game.scenario.model import Ages


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how hard a story may be; all lengths in words."""

    grade: float
    sentence_mean: float
    sentence_most: int
    scene: int
    choice: int
    feedback: int
    """Feedback and repair together."""
    path: int
    """Scene, question, choices, what follows and feedback, for who chooses well at once."""


LIMITS: Mapping[Ages, Limits] = {
    Ages.SHORTER: Limits(3.5, 8, 12, scene=45, choice=10, feedback=35, path=100),
    Ages.LONGER: Limits(5, 10, 16, scene=70, choice=14, feedback=50, path=140),
}

LENGTH_RATIO = 2
"""How many times as long as another a choice may be."""

REVIEW_DUE = timedelta(days=366)
"""How long a story (or a helpline) may go without being checked."""

ENOUGH = 12
"""From this many stories on the rules for a library say something about it."""

LONGEST_AT_MOST = 0.40
POSITION_AT_MOST = 0.45
FRIEND_AT_LEAST = 0.20
GREEN_AT_LEAST = 0.15
NO_GROWN_UP_AT_LEAST = 0.25
GROWN_UP_ELSEWHERE_AT_LEAST = 0.25
BAND_AT_LEAST = 0.40
STORIES_A_TOPIC = 4
LIGHT_A_BAND = 6
STORIES_A_SIGN = 2
LEAK_AT_MOST = 0.42
TELLING_ELSEWHERE_AT_LEAST = 0.25
GRADE_AT_LEAST: Mapping[Ages, float] = {Ages.LONGER: 2.5}
"""Shares of a library's stories, and least numbers of them."""

BOTS_AT_MOST: Mapping[str, float] = {
    "longest": 0.45,
    "first": 0.45,
    "most polite": 0.45,
    "grown-up": 0.55,
    "refusing": 0.55,
}
"""How often always choosing in one way may be right at the first try."""
