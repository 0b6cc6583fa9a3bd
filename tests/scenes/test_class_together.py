"""A child and a grown-up at one screen: private choices, the reveal, roles that change."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest
from class_playing import Screen
from playing import Player
from playing_hands import Mouse, wanted_by_two
from recording import Listener

from game.scenario.model import Scenario
from game.scenes.together.scene import TogetherScene
from game.scenes.together.start import together
from game.teaching.together.flow import IN_PRIVATE, Participant, TogetherPart
from game.teaching.together.round import STORIES
from game.ui.roles import Of, Role
from game.ui.scene import Push


def one_step(player: Player, scene: TogetherScene, private: list[int]) -> None:
    """Do what the part asks for; in private, take the choices given by number."""
    flow = scene.flow
    if flow.part in IN_PRIVATE:
        number = private[flow.part is TogetherPart.SECOND]
        player.click(player.place(Of(Role.CHOICE, flow.dilemma.choices[number].id)))
    elif "on" in player.names():
        player.key("return")
    else:
        Mouse(player).choose(wanted_by_two(flow))


def begin(player: Player) -> TogetherScene:
    """Open Together from the title as it is offered."""
    for way in ("others", "together", "start"):
        player.press(way)
    scene = player.scene
    assert isinstance(scene, TogetherScene)
    return scene


def test_two_choose_in_private_and_change_roles(player: Player) -> None:
    scene = begin(player)
    starters = []
    stories = set()
    for _step in range(200):
        if player.scene is not scene:
            break
        flow = scene.flow
        if flow.dilemma.scenario.id not in stories:
            stories.add(flow.dilemma.scenario.id)
            starters.append(flow.first)
            assert flow.dilemma.scenario.talk
        if flow.part is TogetherPart.HAND_OVER:
            shown = " ".join(item.spoken for item in player.controls.items)
            assert flow.picks[flow.first].text not in shown, "the first choice stays hidden"
        one_step(player, scene, [0, 1])
    assert player.scene_name == "Your take-home card"
    assert starters == [Participant.CHILD, Participant.GROWN_UP, Participant.CHILD]
    assert len(stories) == STORIES
    assert not player.context.session.progress.history.met, (
        "the child's own stories are not touched"
    )
    assert set(player.context.session.progress.together) == stories
    assert player.context.session.progress.agreed in stories


def until(player: Player, part: TogetherPart, private: list[int]) -> TogetherScene:
    """Open Together and go on to a part of its first story."""
    scene = begin(player)
    while scene.flow.part is not part:
        one_step(player, scene, private)
    return scene


def test_both_choices_weigh_the_same_beside_the_phone_and_the_talk_is_below(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    scene = until(player, TogetherPart.REVEAL, [0, 1])
    assert scene.phone, "the story can still be seen"
    seen = {drawn.text: drawn.rect for drawn in screen.places(player)}
    child, grown_up = seen["The child chose:"], seen["The grown-up chose:"]
    assert child.x == grown_up.x
    picks = scene.flow.picks
    upper, lower = seen[picks[Participant.CHILD].text], seen[picks[Participant.GROWN_UP].text]
    assert upper.x == lower.x
    assert upper.y - child.y == lower.y - grown_up.y
    assert seen["Which words in the story did each of you notice?"].y > lower.bottom


def test_without_the_phone_both_choices_stand_side_by_side(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch
) -> None:
    player = player_with(text_scale=150)
    screen = Screen(monkeypatch)
    scene = until(player, TogetherPart.REVEAL, [0, 1])
    seen = {drawn.text: drawn.rect for drawn in screen.places(player)}
    assert scene.phone is None
    assert seen["The child chose:"].y == seen["The grown-up chose:"].y


def test_a_word_too_long_for_half_a_sheet_puts_the_choices_under_one_another(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, story = Screen(monkeypatch), a_story(player)
    long = story.choices[0].model_copy(update={"text": "Show" + "o" * 30})
    story = story.model_copy(update={"choices": (long, *story.choices[1:])})
    scene = TogetherScene(player.context, [story], "two")
    player.stack.apply(Push(scene))
    number = next(i for i, c in enumerate(scene.flow.dilemma.choices) if c.id == long.id)
    while scene.flow.part is not TogetherPart.REVEAL:
        one_step(player, scene, [number, (number + 1) % len(story.choices)])
    seen = {drawn.text: drawn.rect for drawn in screen.places(player)}
    assert seen["The child chose:"].bottom < seen[long.text].y
    assert seen[long.text].bottom < seen["The grown-up chose:"].y


def a_story(player: Player) -> Scenario:
    """Return a story that is good for two, of a hero in the band."""
    return min(
        (s for s in player.context.session.library.scenarios.values() if s.talk), key=lambda s: s.id
    )


def test_choosing_alike_is_shown_calmly_and_who_looks_away_is_named(player: Player) -> None:
    listener = Listener()
    player.context.voice.speak_with(listener, None)
    scene = until(player, TogetherPart.HAND_OVER, [0, 0])
    assert any("The child looks away." in said for said in listener.heard)
    assert any("The grown-up looks away." in said for said in listener.heard)
    while scene.flow.part is not TogetherPart.REVEAL:
        one_step(player, scene, [0, 0])
    assert scene.face == "thinking", "no face tells what comes of it"
    chosen = scene.flow.picks[Participant.CHILD].text
    told = next(said for said in listener.heard if said.startswith("You chose the same."))
    assert told.index(f"The child chose: {chosen}") < told.index("The grown-up chose:")
    assert not any(wrong in said for said in listener.heard for wrong in ("!.", "?.", " . "))


def by_key(player: Player, scene: TogetherScene) -> None:
    """Read to the end of the page by the same key that goes on; choose what is safe."""
    if player.has(Role.ON):
        player.key("return")
    else:
        player.press(wanted_by_two(scene.flow))


@pytest.mark.parametrize(("text_scale", "shown"), [(100, True), (200, False)])
def test_the_hero_stands_beside_the_words_only_where_there_is_room(
    player_with: Callable[..., Player],
    monkeypatch: pytest.MonkeyPatch,
    text_scale: int,
    shown: bool,
) -> None:
    player = player_with(text_scale=text_scale)
    player.stack.apply(Push(together(player.context)))
    scene, faces = player.scene, []
    plain = player.context.session.band.portrait

    def portrait(member: str, face: str, height: int) -> pygame.Surface:
        hero = scene.flow.dilemma.scenario.hero.lower()
        members = player.context.session.band.members
        assert member == (hero if hero in members else members[0]), "a friend's hero has a mate"
        faces.append(face)
        return plain(member, face, height)

    monkeypatch.setattr(player.context.session.band, "portrait", portrait)
    while scene.flow.part is not TogetherPart.SAY_IT:
        by_key(player, scene)
        player.frames(1, draw=True)
    assert set(faces) == ({"thinking", "happy", "proud"} if shown else set())


def say_all_twice(player: Player) -> None:
    """Make every story longer than the phone."""
    library = player.context.session.library
    longer = {
        name: story.model_copy(update={"scene": story.scene * 2})
        for name, story in library.scenarios.items()
    }
    player.context.session.stories.take(replace(library, scenarios=longer))


def test_the_phone_stays_while_the_two_choose_and_scrolls_by_key(player: Player) -> None:
    say_all_twice(player)
    longest = max(player.context.session.library.scenarios.values(), key=lambda s: len(s.scene))
    scene = TogetherScene(player.context, [longest], "two")
    player.stack.apply(Push(scene))
    while scene.flow.part is not TogetherPart.FIRST:
        one_step(player, scene, [0, 1])
    assert scene.phone
    newest = scene.phone.scrolled
    assert newest, "this story is longer than the phone"
    player.press("older")
    assert scene.phone.scrolled < newest
    assert scene.flow.part is TogetherPart.FIRST


def test_at_large_text_a_page_that_scrolls_begins_at_its_top_or_its_way_down(
    player_with: Callable[..., Player],
) -> None:
    player = player_with(text_scale=200)
    scene = together(player.context)
    player.stack.apply(Push(scene))
    begun: dict[TogetherPart, str] = {}
    while scene.flow.part is not TogetherPart.SAY_IT:
        part, focused = scene.flow.part, player.focused
        if part is TogetherPart.FEEDBACK and part not in begun:
            assert focused == ("scroll-down" if player.has(Role.SCROLL_DOWN) else "on")
        begun.setdefault(part, focused)
        by_key(player, scene)
    assert begun[TogetherPart.FIRST] == begun[TogetherPart.SECOND] == "", "nothing is chosen unread"
    assert begun[TogetherPart.REVEAL] == "scroll-down"
    assert begun[TogetherPart.HAND_OVER] == "on"


def test_beside_the_phone_of_a_friend_from_elsewhere_stands_the_runner(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    plain = player.context.session.band.portrait

    def portrait(member: str, face: str, height: int) -> pygame.Surface:
        seen.append(member)
        return plain(member, face, height)

    monkeypatch.setattr(player.context.session.band, "portrait", portrait)
    player.context.session.progress.runner = "zaynab"
    story = a_story(player).model_copy(update={"hero": "Wren"})
    player.stack.apply(Push(TogetherScene(player.context, [story], "two")))
    player.frames(1, draw=True)
    assert set(seen) == {"zaynab"}
