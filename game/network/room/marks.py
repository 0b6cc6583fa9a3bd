"""The coloured shape that tells a child that this device is in; it stands nowhere else."""

from dataclasses import dataclass

COLOURS = (
    ("red", "#b3261e"), ("orange", "#a8460b"), ("gold", "#7a5a00"), ("green", "#0b7355"),
    ("blue", "#1d5fc4"), ("purple", "#8a2fa8"), ("pink", "#b0246b"), ("grey", "#4a5072"),
)  # fmt: skip
"""Each stands out from paper by 4.5 to 1."""
SHAPES = (
    ("star", "M12 2l3 7 7 .6-5.4 4.7 1.7 7.2L12 17.6 5.7 21.5l1.7-7.2L2 9.6 9 9z"),
    ("heart", "M12 21C4 15 2 11.5 2 8a5 5 0 0 1 10-1 5 5 0 0 1 10 1c0 3.5-2 7-10 13z"),
    ("moon", "M15 2a10 10 0 1 0 7 15A9 9 0 0 1 15 2z"),
    ("drop", "M12 2c5 6 7 9 7 12a7 7 0 0 1-14 0c0-3 2-6 7-12z"),
    ("leaf", "M21 3C9 3 4 8 4 14c0 2 .5 3.5 1 4l-2 3 1.5 1 2-3C16 20 21 14 21 3z"),
    ("cloud", "M7 19a5 5 0 0 1-.5-10 6 6 0 0 1 11.5 1.5A4.3 4.3 0 0 1 17.5 19z"),
    ("kite", "M12 1l7 9-7 13-7-13z"),
    ("bolt", "M14 1L4 14h6l-2 9 12-14h-7z"),
)  # fmt: skip
"""Outlines on a field of 24 by 24."""


@dataclass(frozen=True)
class Look:
    """A mark as it is shown and told."""

    name: str
    colour: str
    outline: str


def look_of(mark: int) -> Look:
    """Return how a mark looks."""
    colour, code = COLOURS[mark % len(COLOURS)]
    shape, outline = SHAPES[mark // len(COLOURS) % len(SHAPES)]
    return Look(f"{colour} {shape}", code, outline)
