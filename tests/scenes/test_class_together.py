"""A child and a grown-up at one screen: private choices, the reveal, roles that change."""

from playing import Player

from game.scenes.together import STORIES, Together
from game.teaching.together_flow import Part, Who


def one_step(player: Player, scene: Together, private: list[int]) -> None:
    """Do what the part asks for; in private, take the choices given by number."""
    flow = scene.flow
    if flow.part in (Part.FIRST, Part.SECOND):
        number = private[flow.part is Part.SECOND]
        player.click(player.place(flow.dilemma.choices[number].id))
    elif flow.part is Part.SAY_IT:
        player.click(player.place("say-0"))
    elif "on" in player.names():
        player.key("return")
    else:
        player.click(player.place(next(c.id for c in flow.dilemma.choices if c.safe)))


def test_two_choose_in_private_and_change_roles(player: Player) -> None:
    player.click(player.place("others"))
    player.click(player.place("together"))
    scene = player.scene
    assert isinstance(scene, Together)
    starters = []
    stories = set()
    for _step in range(120):
        if player.scene is not scene:
            break
        flow = scene.flow
        if flow.dilemma.scenario.id not in stories:
            stories.add(flow.dilemma.scenario.id)
            starters.append(flow.first)
            assert flow.dilemma.scenario.talk
        if flow.part is Part.HAND_OVER:
            shown = " ".join(item.spoken for item in player.controls.items)
            assert flow.picks[flow.first].text not in shown, "the first choice stays hidden"
        one_step(player, scene, [0, 1])
    assert player.scene_name == "Your take-home card"
    assert starters == [Who.CHILD, Who.GROWN_UP, Who.CHILD]
    assert len(stories) == STORIES
    assert not player.kit.progress.history.met
