"""Every sign has one family, and the families have one rhyme that can be sung."""

from pathlib import Path

import pytest
import yaml
from score.corridor import LEAD

from game.paths import shipped
from game.scenario.lint.reading import WORD, syllables
from game.scenario.loader import load_library, load_shared
from game.scenario.model import Sign
from game.scenario.problems import Problem

SHIPPED = shipped("scenarios") / "signs.yaml"
FAMILIES = load_shared([shipped("scenarios")], []).families
RHYMES = {"slow", "know", "no", "show"}
HOOK_BEAT, LINE_BEATS, PICK_UP_BEATS = 32, 8, 1


def problems_of(tmp_path: Path, source: str) -> list[Problem]:
    (tmp_path / "signs.yaml").write_text(source, encoding="utf-8")
    return list(load_library([tmp_path]).problems)


def test_each_sign_is_in_one_family() -> None:
    signs = [sign for family in FAMILIES for sign in family.signs]
    assert sorted(signs) == sorted(Sign)


def test_families_differ_in_all_that_is_seen() -> None:
    for part in ("id", "name", "colour", "shape", "rhyme"):
        assert len({getattr(family, part) for family in FAMILIES}) == len(FAMILIES)


def test_the_colours_are_in_the_palette() -> None:
    palette = yaml.safe_load((shipped("assets") / "art" / "palette.yaml").read_text())
    for family in FAMILIES:
        group, name = family.colour.split(".")
        assert name in palette[group]


def test_the_rhyme_sings_to_the_hook_of_the_corridor() -> None:
    lines = [WORD.findall(family.rhyme) for family in FAMILIES]
    assert [sum(map(syllables, words)) for words in lines] == notes_of_the_hook()
    assert {words[-1].lower() for words in lines} == RHYMES


def notes_of_the_hook() -> list[int]:
    """Count the notes of the four lines of the tune; two before a bar belong to what follows."""
    starts = [note.start for note in LEAD if HOOK_BEAT <= note.start < HOOK_BEAT + 4 * LINE_BEATS]
    lines = [0] * 4
    for start in starts:
        place = start - HOOK_BEAT
        lines[min(3, int((place + PICK_UP_BEATS) // LINE_BEATS))] += 1
    return lines


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("too-good, ", "", "sign-family"),
        ("[secret,", "[secret, gift,", "sign-family"),
        ("shape: star", "shape: stra", "word"),
        ("    name: Hush\n", "", "missing"),
        ("switch-app", "swich-app", "word"),
    ],
)
def test_what_is_wrong_with_the_families_is_named(
    tmp_path: Path, old: str, new: str, rule: str
) -> None:
    source = SHIPPED.read_text(encoding="utf-8")
    assert old in source
    assert rule in {problem.rule for problem in problems_of(tmp_path, source.replace(old, new, 1))}


def test_a_library_without_families_is_a_library(tmp_path: Path) -> None:
    assert load_library([tmp_path]).families == ()
