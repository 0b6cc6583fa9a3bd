"""What a run leaves behind: every mission to read, a careful one never first; signs by family."""

from dataclasses import dataclass

import pytest
from playing import Player

from game.scenario.met import Met
from game.scenario.model import Weight
from game.scenes.library.album import album
from game.scenes.library.story_stage import set_list
from game.scenes.story.learned import learned
from game.scenes.story.spot_words import tap_word
from game.scenes.together.card import take_home
from game.ui.roles import Role
from game.ui.scene import Push
from tests.scenario.stories import gentle, story

LIGHT = gentle("a-light-one", "who-is-there", mission="Say one kind thing.")
CAREFUL = story("a-careful-one", weight=Weight.CAREFUL, mission="Look who can call you.")


@dataclass
class Spotted:
    """A sign that was found."""

    sign: object
    found: bool = True
    left: int = 0


@pytest.mark.parametrize("order", [(LIGHT, CAREFUL), (CAREFUL, LIGHT)])
def test_a_careful_mission_is_never_the_headline_but_can_be_read(
    order: tuple[object, ...], player: Player
) -> None:
    met = [Met(one) for one in order]  # type: ignore[arg-type]
    news = learned(player.context, met)
    assert news.mission == LIGHT.mission
    player.stack.apply(Push(set_list(player.context, met)))
    assert CAREFUL.mission not in player.context.voice.last
    player.press(Role.MISSIONS)
    assert player.scene_name == "Your missions"
    assert LIGHT.mission in player.context.voice.last
    assert CAREFUL.mission in player.context.voice.last


def test_a_careful_story_alone_has_no_headline(player: Player) -> None:
    news = learned(player.context, [Met(CAREFUL)])
    assert not news.mission
    assert news.more


def test_a_grown_up_chooses_a_careful_mission_for_the_card(player: Player) -> None:
    page = take_home(player.context, [Met(LIGHT), Met(CAREFUL)])
    player.stack.apply(Push(page))
    assert LIGHT.mission in player.context.voice.last
    assert CAREFUL.mission not in player.context.voice.last
    player.press(Role.MISSIONS)
    assert CAREFUL.mission in player.context.voice.last
    player.key("right")
    assert LIGHT.mission in player.context.voice.last


def test_a_spotted_sign_has_the_line_of_its_family(player: Player) -> None:
    families = player.context.session.library.families
    for family in families:
        for sign in family.signs:
            assert family.rhyme in tap_word(Spotted(sign), 0, str, families)  # type: ignore[arg-type]


def test_the_album_tells_all_families(player: Player) -> None:
    player.stack.apply(Push(album(player.context)))
    player.press(Role.SIGNS)
    for family in player.context.session.library.families:
        assert f"{family.name}: {family.rhyme}" in player.context.voice.last


def test_the_gig_names_the_families_of_what_was_met(player: Player) -> None:
    names = {family.id for family in learned(player.context, [Met(LIGHT)]).families}
    assert names == {"glitter", "hush"}, "a gift and a secret"
