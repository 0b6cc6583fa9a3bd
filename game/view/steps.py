"""Loading in small steps: one loading inside another."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def part(loading: Generator[float, None, T], start: float, end: float) -> Generator[float, None, T]:
    """Run one loading inside another: its 0 to 1 becomes `start` to `end`."""
    while True:
        try:
            yield start + (end - start) * next(loading)
        except StopIteration as finished:
            result: T = finished.value
            return result
