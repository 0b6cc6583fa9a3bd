"""Every pair of colours that the interface sets on each other, in every theme (WCAG 2.2)."""

import pytest
from contrast import contrast

from game.view.theme import PAGES, THEMES, Theme, rgb, theme_for

ALL = [(name, page) for name in THEMES for page in PAGES]


def pairs(theme: Theme) -> dict[str, tuple[float, float]]:
    """Return each pair's contrast and the least it must have."""
    text = 7.0 if theme.paper == (0, 0, 0) else 4.5
    plates = ("paper", "control", "good", "nearly", "retry", "mine", "other")
    found = {f"ink on {on}": (contrast(theme.ink, getattr(theme, on)), text) for on in plates}
    for on in ("paper", "control", "other"):
        found[f"soft ink on {on}"] = (contrast(theme.soft_ink, getattr(theme, on)), text)
    found["words on the main button"] = (contrast(theme.primary_ink, theme.primary), text)
    found["focus ring on its halo"] = (contrast(theme.focus, theme.halo), 3.0)
    found["edge on paper"] = (contrast(theme.edge, theme.paper), 3.0)
    found["sign's ring on paper"] = (contrast(theme.sign, theme.paper), 3.0)
    for letter, colour in zip("ABCD", theme.letters, strict=True):
        found[f"letter {letter} in its shape"] = (contrast(theme.paper, colour), text)
        found[f"shape {letter} on a card"] = (contrast(colour, theme.control), 3.0)
    return found


@pytest.mark.parametrize(("name", "page"), ALL)
def test_colours_stand_out(name: str, page: str) -> None:
    weak = {
        pair: round(value, 2)
        for pair, (value, least) in pairs(theme_for(name, page)).items()
        if value < least
    }
    assert not weak


def test_contrast_is_what_the_guidelines_say() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(rgb("777777"), rgb("ffffff")) == pytest.approx(4.48, abs=0.01)
