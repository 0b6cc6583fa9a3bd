"""Stagings and signs: an entry in the table is all that rules, guide and phone need."""

import pytest

from game.scenario.model import Line, Sign, Staging
from game.scenario.signs import Trait
from game.view.phone.signs import SIGNS
from game.view.phone.stagings import art_of


@pytest.mark.parametrize("staging", Staging)
def test_each_staging_is_drawn(staging: Staging) -> None:
    assert art_of(staging).sign in SIGNS


def test_no_two_stagings_look_or_sound_alike() -> None:
    assert len({art_of(staging).sign for staging in Staging}) == len(Staging)
    assert len({staging.spec.name for staging in Staging}) == len(Staging)
    assert len({sign.spec.name for sign in Sign}) == len(Sign)


def test_a_field_belongs_to_one_staging() -> None:
    extras = [staging.spec.extra for staging in Staging if staging.spec.extra]
    assert len(set(extras)) == len(extras)
    assert set(extras) <= set(Line.model_fields)


def test_every_trait_is_some_sign_s() -> None:
    for trait in Trait:
        assert [sign for sign in Sign if sign.is_(trait)]
