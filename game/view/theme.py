"""Colours of the interface: one set a theme, each pair with its contrast tested."""

from dataclasses import dataclass, replace

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """Read a colour written as six hex digits."""
    return (int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16))


@dataclass(frozen=True)
class Theme:
    """What each part of the interface is painted with."""

    ink: Colour  # text on paper
    soft_ink: Colour  # less important text on paper
    paper: Colour  # panels that are read
    edge: Colour  # a panel's border and a control's outline
    control: Colour  # a button or card at rest
    primary: Colour  # the one main button of a screen
    primary_ink: Colour
    focus: Colour  # the ring round what a press would choose
    halo: Colour  # the gap between ring and control
    good: Colour  # a panel tint: a safe choice
    nearly: Colour
    retry: Colour
    shade: Colour  # laid over the run behind a dilemma
    mine: Colour  # the hero's own bubbles
    other: Colour  # everybody else's
    sign: Colour  # the ring round a line that does not feel right
    letters: tuple[Colour, Colour, Colour, Colour]  # the shapes A, B, C, D; letters in paper


STANDARD = Theme(
    ink=rgb("1f2440"),
    soft_ink=rgb("4a5072"),
    paper=rgb("fffdf8"),
    edge=rgb("7a80a3"),
    control=rgb("ffffff"),
    primary=rgb("ffc93c"),
    primary_ink=rgb("1f2440"),
    focus=rgb("2b4bff"),
    halo=rgb("ffffff"),
    good=rgb("d8f5df"),
    nearly=rgb("fff0c9"),
    retry=rgb("e3e8ff"),
    shade=rgb("171a33"),
    mine=rgb("cfe3ff"),
    other=rgb("eeeaf6"),
    sign=rgb("d6336c"),
    letters=(rgb("1d5fc4"), rgb("a8460b"), rgb("0b7355"), rgb("8a2fa8")),
)
DARK = replace(
    STANDARD,
    ink=rgb("f4f2ea"),
    soft_ink=rgb("c3c7dd"),
    paper=rgb("20243c"),
    edge=rgb("8a91b8"),
    control=rgb("2c3152"),
    focus=rgb("8fb4ff"),
    halo=rgb("12142a"),
    good=rgb("1d4434"),
    nearly=rgb("4b3d14"),
    retry=rgb("2f3768"),
    shade=rgb("0b0d1c"),
    mine=rgb("2f4a7d"),
    other=rgb("3b3a58"),
    sign=rgb("ff8fb5"),
    letters=(rgb("9cc4ff"), rgb("ffb98a"), rgb("7fe0bd"), rgb("e3b0f5")),
)
CONTRAST = replace(
    STANDARD,
    ink=rgb("ffffff"),
    soft_ink=rgb("ffffff"),
    paper=rgb("000000"),
    edge=rgb("ffffff"),
    control=rgb("000000"),
    primary=rgb("ffe600"),
    primary_ink=rgb("000000"),
    focus=rgb("ffe600"),
    halo=rgb("000000"),
    good=rgb("002b12"),
    nearly=rgb("2e2400"),
    retry=rgb("0a1040"),
    shade=rgb("000000"),
    mine=rgb("001f4d"),
    other=rgb("1a1a1a"),
    sign=rgb("ffe600"),
    letters=(rgb("a8d0ff"), rgb("ffc79e"), rgb("9ff0d0"), rgb("f0c4ff")),
)
THEMES = {"standard": STANDARD, "dark": DARK, "contrast": CONTRAST}
PAGES = {"white": STANDARD.paper, "cream": rgb("fbf1d9"), "blue": rgb("e4eefc")}


def theme_for(name: str, page: str) -> Theme:
    """Return the theme; where it is light, panels, cards and bubbles have the page's colour."""
    if name == "standard" and page == "dark":
        return DARK
    if name != "standard" or page == "white":
        return THEMES[name]
    return replace(STANDARD, paper=PAGES[page], control=PAGES[page])
