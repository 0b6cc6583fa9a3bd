"""Names that sound alike are found, names that do not are left alone."""

import pytest

from game.scenario.lint.names import alike, names_of, sound
from tests.scenario.stories import line, story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ren", "Wren"),
        ("Bunbun", "Bun Bun 7"),
        ("Sean", "Seen"),
        ("Kate", "Cait"),
        ("Philip", "Filip"),
        ("Noah", "Noa"),
        ("Zara", "Sara"),
        ("Anne", "Ann"),
    ],
)
def test_names_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Leo", "Mei"), ("Mika", "Mia"), ("Teo", "Tomas"), ("Bo", "Bell"), ("Hana", "Hannah B"),
     ("Noor", "Nana"), ("Omar", "Ama"), ("Sana", "Sami")],
)  # fmt: skip
def test_names_that_differ_to_the_ear_have_two(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_names_are_found_where_they_are_spoken_of() -> None:
    told = story(
        "x", hero="Zaynab", scene=(line("Hello! You look like Bun Bun, said Wren.", speaker="Ren"),)
    )
    assert {"Zaynab", "Ren", "Wren", "Bun Bun"} <= names_of(told)
    assert not {"Hello", "You"} & names_of(told)


def test_a_name_is_not_like_itself() -> None:
    assert list(alike([story("a", hero="Wren"), story("b", hero="Wren")])) == []
    assert list(alike([story("a", hero="Wren"), story("b", hero="Ren")])) == [("Ren", "Wren")]
