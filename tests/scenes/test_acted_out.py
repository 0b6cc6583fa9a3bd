"""Five stories of different kinds are acted out: seen, pressed, said and heard, by every device."""

from collections.abc import Callable
from pathlib import Path

import pytest
from class_playing import Screen, begin, run_on
from playing import Player
from playing_hands import (
    Hands,
    Keyboard,
    Mouse,
    OneSwitch,
    Touch,
    acted,
    play_run,
    safe_choice,
    wanted_by_two,
)
from recording import Listener

from game.scenario.dilemma import Stage
from game.scenario.do_steps import other_apps, step_words
from game.scenario.model import DoStep, Kind, Scenario, Staging
from game.scenes.classroom.story import ClassStory
from game.scenes.story.acting import step_key
from game.scenes.story.scene import DilemmaScene
from game.scenes.story.words import praise
from game.scenes.together.scene import TogetherScene
from game.teaching.classroom.flow import ClassStep
from game.teaching.together.flow import TogetherPart
from game.teaching.together.round import STORIES
from game.ui.roles import Key, Of, Role
from game.ui.scene import Push
from game.ui.story_length import open_story

PACK = Path(__file__).resolve().parents[1] / "packs" / "acted"
NAMES = sorted(path.stem for path in PACK.glob("*.yaml"))
MOST = 120  # presses on the way
DEVICES = [Keyboard, Mouse, OneSwitch]
PlayerWith = Callable[..., Player]
MakeHands = Callable[[Player], Hands]


@pytest.fixture
def reader(player_with: PlayerWith) -> Player:
    """Return a player with the five stories."""
    return player_with(pack=[PACK])


def story_of(player: Player, name: str) -> Scenario:
    """Return one of the five."""
    return player.context.session.library.scenarios[f"acted/{name}"]


def listen(player: Player) -> Listener:
    """Hear all that is said from now on."""
    listener = Listener()
    player.context.voice.speak_with(listener, None)
    return listener


def told_by(story: Scenario) -> list[str]:
    """Return what is told on the way through the safe choice, in its order."""
    safe = next(choice for choice in story.choices if choice.safe)
    steps = [step_words(step, str).done for step in story.do]
    return [
        *(line.text for line in story.scene),
        story.question,
        *(line.text for line in safe.then),
        praise(story, str),
        safe.feedback,
        other_apps(str),
        *steps,
        story.say_no[0],
        story.say_it[0],
    ]


def missing(heard: list[str], story: Scenario) -> list[str]:
    """Return what was not heard, or not in its place."""
    said, place, missed = " ".join(heard), 0, []
    for text in told_by(story):
        found = said.find(text.rstrip("."), place)
        missed += [] if found >= 0 else [text]
        place = max(place, found)
    return missed


def open_one(player: Player, name: str) -> DilemmaScene:
    """Open a story alone."""
    context = player.context
    dilemma = open_story(context, story_of(player, name), "7", spot=False)
    scene = DilemmaScene(
        context, dilemma, lambda: None, context.session.band.members[0], lambda _screen: None
    )
    player.stack.apply(Push(scene))
    return scene


def until_stage(player: Player, scene: DilemmaScene, stage: Stage, hands: Hands) -> None:
    """Read on to a stage by the safe choice."""
    while scene.dilemma.stage is not stage:
        asked = safe_choice(scene.dilemma) if scene.dilemma.stage is Stage.CHOICES else None
        hands.choose(asked or acted(scene.dilemma) or Role.ON)


def test_the_five_are_of_all_kinds_and_carry_all_parts(reader: Player) -> None:
    stories = [story_of(reader, name) for name in NAMES]
    assert len(stories) == 5
    assert {story.kind for story in stories} == set(Kind)
    assert len({story.staging for story in stories}) == 5
    assert all(story.do and story.say_no and story.say_it for story in stories)
    assert all(any(c.then for c in story.choices if c.safe) for story in stories)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("device", [*DEVICES, Touch])
@pytest.mark.parametrize("scale", [100, 200])
def test_one_is_acted_out_and_heard(
    name: str, device: MakeHands, scale: int, player_with: PlayerWith
) -> None:
    player = player_with(pack=[PACK], text_scale=scale)
    hands, listener = device(player), listen(player)
    scene = open_one(player, name)
    stages = []
    for _press in range(MOST):
        if scene.dilemma.done:
            break
        stages.append(scene.dilemma.stage)
        asked = safe_choice(scene.dilemma) if stages[-1] is Stage.CHOICES else None
        hands.choose(asked or acted(scene.dilemma) or Role.ON)
        player.frames(2, draw=True)
    assert {Stage.THEN, Stage.FEEDBACK, Stage.DO, Stage.SAY_NO, Stage.SAY_IT} <= set(stages)
    assert not missing(listener.heard, story_of(player, name))


@pytest.mark.parametrize("device", DEVICES)
def test_a_run_stops_for_them(device: MakeHands, reader: Player) -> None:
    hands, listener = device(reader), listen(reader)
    reader.stack.apply(Push(reader.context.routes.run("mika", "corridor")))
    play_run(reader, hands)
    met = [name for name in NAMES if f"acted/{name}" in reader.context.session.progress.history.met]
    assert len(met) >= 3
    for name in met:
        assert not missing(listener.heard, story_of(reader, name))


@pytest.mark.parametrize("device", DEVICES)
def test_a_class_acts_them_out(device: MakeHands, reader: Player) -> None:
    begin(reader)
    hands = device(reader)
    scene = run_on(reader, "ClassStory")
    assert isinstance(scene, ClassStory)
    listener = listen(reader)
    listener.heard.append(reader.context.voice.last)
    steps: list[ClassStep] = []
    for _press in range(MOST):
        if reader.scene is not scene:
            break
        steps.append(scene.flow.step)
        if scene.flow.dilemma.stage is Stage.THEN:
            assert scene.phone, "what follows is seen"
        hands.choose(class_wants(scene))
    assert reader.scene is not scene, f"still at {scene.flow.step}"
    order = [ClassStep.REVEAL, ClassStep.FEEDBACK, ClassStep.DO, ClassStep.SAY_NO, ClassStep.SAY_IT]
    assert [step for step in dict.fromkeys(steps) if step in order] == order
    assert not missing(listener.heard, scene.flow.dilemma.scenario)


def class_wants(scene: ClassStory) -> Key:
    """Name what is pressed in a class: the safe choice first, the buttons of the phone, then on."""
    dilemma, step = scene.flow.dilemma, scene.flow.step
    if step is ClassStep.FEEDBACK and dilemma.stage is Stage.CHOICES:
        return safe_choice(dilemma)
    if step is ClassStep.DO and dilemma.to_do:
        return step_key(dilemma.to_do[0])
    return Role.ON


def test_a_clicker_alone_leads_a_class_through_what_is_done(reader: Player) -> None:
    begin(reader)
    scene = run_on(reader, "ClassStory")
    pressed = []
    for _press in range(MOST):
        if reader.scene is not scene:
            break
        reader.key("page down")
        pressed.append(scene.flow.dilemma.did)
    assert pressed[-1] == len(scene.flow.dilemma.scenario.do)


@pytest.mark.parametrize("device", DEVICES)
def test_two_act_them_out_together(device: MakeHands, reader: Player) -> None:
    stories = [story_of(reader, name) for name in NAMES[:STORIES]]
    hands, listener = device(reader), listen(reader)
    scene = TogetherScene(reader.context, stories, "7")
    reader.stack.apply(Push(scene))
    met, parts = [], set()
    for _press in range(MOST):
        if reader.scene is not scene:
            break
        flow = scene.flow
        parts.add(flow.part)
        met.append(flow.dilemma.scenario)
        hands.choose(wanted_by_two(scene.flow))
    assert parts >= {TogetherPart.DO, TogetherPart.SAY_NO, TogetherPart.SAY_IT}
    told = {story.id: story for story in met}
    assert len(told) == STORIES
    for story in told.values():
        assert not missing(listener.heard, story)


@pytest.mark.parametrize("name", NAMES)
def test_wrong_presses_are_answered_and_cost_nothing(name: str, reader: Player) -> None:
    scene, hands = open_one(reader, name), Keyboard(reader)
    until_stage(reader, scene, Stage.DO, hands)
    right = scene.dilemma.to_do[0]
    wrong = [item.key for item in reader.controls.items
             if isinstance(item.key, Of) and item.key.role in (Role.STEP, Role.TRICK)
             and item.key != step_key(right)]  # fmt: skip
    assert wrong
    for key in wrong:
        hands.choose(key)
        assert scene.dilemma.to_do[0] is right
        assert scene.acting.word in reader.context.voice.last
    if len(wrong) > 1:
        assert step_words(right, str).label in scene.acting.word, "a hint after two of them"
    hands.choose(step_key(right))
    assert scene.dilemma.did == 1


def test_a_pop_up_is_closed_by_its_own_cross(reader: Player) -> None:
    scene, hands = open_one(reader, "free-hat"), Mouse(reader)
    until_stage(reader, scene, Stage.DO, hands)
    cross, trick = reader.control(step_key(DoStep.CLOSE)), reader.control(Of(Role.TRICK, 0))
    assert scene.phone
    assert cross.rect.top < trick.rect.top
    assert cross.rect.left > trick.rect.left
    reader.click(trick.rect.center)
    assert "trick" in scene.acting.word
    reader.click(cross.rect.center)
    assert scene.dilemma.did == 1
    assert not scene.phone.places_of("cross"), "the window is gone"


def test_a_setting_that_was_turned_off_shows_it(reader: Player) -> None:
    scene, hands = open_one(reader, "open-page"), Keyboard(reader)
    until_stage(reader, scene, Stage.DO, hands)
    assert scene.dilemma.scenario.staging is Staging.PROFILE
    hands.choose(step_key(DoStep.SETTING_OFF))
    shown = [line.setting for line in scene.phone.lines if line.setting]  # type: ignore[union-attr]
    assert shown == ["Friends", "Off"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_goes_on_by_itself(name: str, reader: Player) -> None:
    scene, hands = open_one(reader, name), Keyboard(reader)
    for stage in (Stage.THEN, Stage.FEEDBACK, Stage.DO, Stage.SAY_NO, Stage.SAY_IT):
        until_stage(reader, scene, stage, hands)
        before = (scene.dilemma.then_shown, scene.dilemma.did)
        reader.frames(60 * 20)
        assert scene.dilemma.stage is stage
        assert (scene.dilemma.then_shown, scene.dilemma.did) == before


def test_what_follows_an_unsafe_choice_is_seen_and_leads_back(reader: Player) -> None:
    scene, hands = open_one(reader, "shiny-spoon"), Keyboard(reader)
    until_stage(reader, scene, Stage.CHOICES, hands)
    hands.choose(Of(Role.CHOICE, "accept"))
    assert scene.dilemma.stage is Stage.THEN
    assert "Now you owe me one." in reader.context.voice.last
    hands.choose(Role.ON)
    hands.choose(Role.ON)
    assert scene.dilemma.stage is Stage.CHOICES
    assert scene.phone
    assert len(scene.phone.lines) == len(scene.dilemma.scenario.scene)


def talking(player: Player) -> TogetherScene:
    """Bring two to the talk about a story that has something to press afterwards."""
    scene = TogetherScene(player.context, [story_of(player, NAMES[0])], "7")
    player.stack.apply(Push(scene))
    hands = Keyboard(player)
    while scene.flow.part is not TogetherPart.TALK:
        hands.choose(wanted_by_two(scene.flow))
    return scene


def test_while_two_talk_nothing_on_the_phone_can_be_pressed(reader: Player) -> None:
    scene = talking(reader)
    assert scene.phone, "the story can still be seen"
    keys = [item.key for item in reader.controls.items if isinstance(item.key, Of)]
    assert not [key for key in keys if key.role in (Role.STEP, Role.TRICK)]
    reader.press(Role.ON)
    assert scene.flow.part is TogetherPart.DO
    assert reader.has(step_key(scene.flow.dilemma.to_do[0]))


def test_two_hear_whose_idea_is_open_before_what_follows_it(reader: Player) -> None:
    listener = listen(reader)
    talking(reader)
    story = story_of(reader, NAMES[0])
    first = next(choice for choice in story.choices if choice.safe).then[0]
    told = next(said for said in listener.heard if first.text in said)
    assert told.startswith("What comes of your idea")


def test_while_two_see_what_follows_the_idea_stands_once(
    reader: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    story = story_of(reader, NAMES[0])
    scene = TogetherScene(reader.context, [story], "7")
    reader.stack.apply(Push(scene))
    while scene.flow.dilemma.stage is not Stage.THEN:
        Keyboard(reader).choose(wanted_by_two(scene.flow))
    idea = next(choice.text for choice in story.choices if choice.safe)
    assert screen.words(reader).count(idea) == 1
