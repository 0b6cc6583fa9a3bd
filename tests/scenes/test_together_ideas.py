"""Every pair of choices: both are opened, none is praised too early, nobody defends one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playing import Player, open_player
from playing_hands import wanted_by_two
from recording import Listener

from game.devices import Point
from game.scenario.dilemma import Stage
from game.scenario.model import Choice, Safety, Scenario, Weight
from game.scenes.story.words import praise
from game.scenes.together.scene import TogetherScene
from game.scenes.together.words import stop_and_tell
from game.teaching.together.flow import IN_PRIVATE, Participant, TogetherPart
from game.ui.double_click import DOUBLE_NS, FRAME_NS
from game.ui.roles import Of, Role
from game.ui.scene import Push
from game.view.spoken_voice import file_log

CHILD, GROWN_UP = Participant.CHILD, Participant.GROWN_UP
AFTER_THE_TALK = (
    TogetherPart.DO, TogetherPart.SAY_NO, TogetherPart.SAY_IT, TogetherPart.DONE,
)  # fmt: skip
DEFENDING = ("explain", "Why did you", "your reason", "right or wrong")


def ten_stories(player: Player) -> list[Scenario]:
    """Return ten stories that are good for two, all careful ones among them first."""
    fit = [s for s in player.context.session.library.scenarios.values() if s.talk]
    return sorted(fit, key=lambda s: (s.weight is not Weight.CAREFUL, s.id))[:10]


def pages(player: Player, story: Scenario, picks: dict[Participant, str]) -> Iterator[str]:
    """Go through a story with a pick for each; tell every page after the choices in its words."""
    scene = TogetherScene(player.context, [story], "pairs")
    player.stack.apply(Push(scene))
    flow = scene.flow
    while flow.part not in AFTER_THE_TALK:
        if flow.part not in (TogetherPart.READ, *IN_PRIVATE, TogetherPart.HAND_OVER):
            rows = " ".join(row.told for row in scene.column.rows)
            part = "then" if flow.dilemma.stage is Stage.THEN else flow.part
            yield f"{part}|{player.context.voice.last} {rows}"
        if flow.part in IN_PRIVATE:
            change = scene.pick(picks[flow.turn])
        elif flow.choosing:
            untried = [c for c in flow.dilemma.choices if c.id not in flow.dilemma.tried]
            change = scene.pick(next(c.id for c in untried if c.safe))
        else:
            change = scene.next()
        if change:
            break
    player.stack.apply(player.context.home())


def ways(story: Scenario) -> Iterator[tuple[Choice, Choice]]:
    """Return every pair of choices, the child's and the grown-up's."""
    return ((one, other) for one in story.choices for other in story.choices)


def test_every_pair_of_choices_of_ten_stories(player: Player) -> None:
    told = lambda found, part: [p for p in found if p.startswith(f"{part}|")]  # noqa: E731
    for story in ten_stories(player):
        good = praise(story, str)
        for one, other in ways(story):
            found = list(pages(player, story, {CHILD: one.id, GROWN_UP: other.id}))
            what = f"{story.id}: {one.id} and {other.id}"
            reveal = told(found, "reveal")[0]
            assert good not in reveal, what
            assert not any(word in " ".join(found) for word in DEFENDING), what
            opened = told(found, "feedback")
            assert not any(good in page for page in told(found, "then")), f"{what}: seen first"
            for pick in (one, other):
                page = next(p for p in opened if pick.feedback in p)
                assert (good in page) is pick.safe, f"{what}: only what is safe is praised"
                assert pick.repair is None or pick.repair in page, f"{what}: put right"
            if one.id != other.id:
                assert one.feedback in opened[0], f"{what}: the child's idea comes first"
                assert other.feedback in opened[1], what
            else:
                assert sum(one.feedback in page for page in opened) == 1, what
            again = [page for page in opened if "idea together" in page]
            assert bool(again) is not (one.safe or other.safe), f"{what}: who chooses again"
            if again:
                third = "Find a third idea together Both ideas taught you"
                another = "Find another idea together This idea taught you"
                assert (another if one == other else third) in again[0], what
            if story.weight is Weight.CAREFUL:
                assert "What would make telling easier?" in reveal, what
                assert stop_and_tell(scene_of(player)) in told(found, "talk")[0], what


def scene_of(player: Player) -> TogetherScene:
    """Return a scene of any story, for its words."""
    return TogetherScene(
        player.context, [next(iter(player.context.session.library.scenarios.values()))], "words"
    )


def test_going_on_from_the_safe_idea_needs_no_other_choice(player: Player) -> None:
    story = next(s for s in ten_stories(player) if s.say_it)
    safe = next(c for c in story.choices if c.safe)
    unsafe = next(c for c in story.choices if not c.safe)
    for picks in ({CHILD: safe.id, GROWN_UP: unsafe.id}, {CHILD: unsafe.id, GROWN_UP: safe.id}):
        scene = TogetherScene(player.context, [story], "on")
        while scene.flow.part is not TogetherPart.TALK:
            assert not scene.flow.choosing
            if scene.flow.part in IN_PRIVATE:
                scene.flow.pick(picks[scene.flow.turn])
            else:
                scene.flow.next()
        assert scene.flow.dilemma.stage is Stage.FEEDBACK, "nothing can be pressed while they talk"
        assert scene.flow.dilemma.chosen == safe


def test_both_say_it_and_both_hear_the_answer(player: Player) -> None:
    story = next(s for s in ten_stories(player) if len(s.say_it) > 1)
    scene = TogetherScene(player.context, [story], "say")
    player.stack.apply(Push(scene))
    safe = next(c.id for c in story.choices if c.safe)
    while scene.flow.part is not TogetherPart.SAY_IT:
        if scene.flow.part in IN_PRIVATE:
            scene.pick(safe)
        else:
            player.press(wanted_by_two(scene.flow))
    for number, who in enumerate((CHILD, GROWN_UP)):
        assert scene.flow.speaker is who
        player.click(player.place(f"say-{number}"))
        assert story.say_it[number] in player.context.voice.last
        assert "Thank you for telling me. It isn't your fault." in player.context.voice.last
        assert player.control("on").spoken.startswith("We've talked")
        player.press("on")
    assert player.scene_name == "Your take-home card"
    assert story.say_it[0] in player.context.voice.last.replace("’", "'"), "the child's words"


def test_after_the_first_story_one_tells_and_the_other_answers_in_turn(player: Player) -> None:
    known = player.context.session.library.scenarios.values()
    calm = [s for s in known if s.weight is not Weight.CAREFUL and s.say_it]
    scene = TogetherScene(player.context, calm[:3], "turns")
    player.stack.apply(Push(scene))
    told: list[list[Participant]] = [[], [], []]
    while player.scene is scene:
        flow, number = scene.flow, len(scene._met)
        player.press(wanted_by_two(flow))
        if flow.part is TogetherPart.ANSWER:
            told[number].append(flow.speaker)
    assert told == [[CHILD, GROWN_UP], [GROWN_UP], [CHILD]]


def test_nothing_has_the_focus_where_one_chooses_and_the_hero_shows_nothing(player: Player) -> None:
    scene = TogetherScene(player.context, ten_stories(player)[-1:], "focus")
    player.stack.apply(Push(scene))
    seen = set()
    while scene.flow.part is not TogetherPart.FEEDBACK:
        seen.add(scene.flow.part)
        assert scene.face == "thinking"
        if scene.flow.part in IN_PRIVATE:
            assert not player.focused
            player.key("return")
            assert scene.flow.part in IN_PRIVATE, "a key alone chooses nothing unread"
            player.key("down")
            assert player.focused == scene.flow.dilemma.choices[0].id
        player.press(wanted_by_two(scene.flow))
    assert {*IN_PRIVATE, TogetherPart.HAND_OVER, TogetherPart.REVEAL} <= seen


# Private is private


@pytest.mark.parametrize("headphones", [False, True])
def test_the_speech_log_of_two_rounds_holds_no_private_choice(
    tmp_path: Path, headphones: bool
) -> None:
    log = tmp_path / "speech.txt"
    player = open_player(tmp_path / "data")
    player.context.voice._log = file_log(log)
    listener = Listener()
    player.context.voice.speak_with(listener, None)
    for _round in range(2):
        for way in ("others", "together", *(["not-yet"] if _round else []), "start"):
            player.click(player.place(way))
        scene = player.scene
        while player.scene is scene:
            step(player, scene, log, listener, headphones=headphones)
        player.stack.apply(player.context.home())
    assert "chose:" in log.read_text(encoding="utf-8")


def step(
    player: Player, scene: TogetherScene, log: Path, listener: Listener, *, headphones: bool
) -> None:
    """Do what the part asks for; in private go over all choices and listen to what is said."""
    flow = scene.flow
    if flow.part in IN_PRIVATE:
        choices = flow.dilemma.choices
        if headphones:
            player.press(Role.HEADPHONES)
            assert choices[-1].text in listener.heard[-1]
        before, heard = log.read_text(encoding="utf-8"), len(listener.heard)
        for choice in choices:
            player.go_to(Of(Role.CHOICE, choice.id))
        player.go_to(Of(Role.CHOICE, choices[0].id))
        player.key_down("return")
        noted = log.read_text(encoding="utf-8")[len(before) :]
        assert not any(choice.text in noted for choice in choices), "nothing is noted"
        said = " ".join(listener.heard[heard:])
        assert any(choice.text in said for choice in choices[1:]) is headphones
        player.key_up("return")
        if flow.part is TogetherPart.HAND_OVER:
            player.key("r")
            assert not any(choice.text in listener.heard[-1] for choice in choices)
    else:
        player.press(wanted_by_two(flow))


# Leaving


def test_leaving_a_careful_story_asks_and_shows_its_safe_end(player: Player) -> None:
    careful = next(s for s in ten_stories(player) if s.weight is Weight.CAREFUL)
    safe = next(c for c in careful.choices if c.safety is Safety.SAFE)
    scene = TogetherScene(player.context, [careful], "leave")
    player.stack.apply(Push(scene))
    player.key("escape")
    assert player.scene_name == "Stop here?"
    assert safe.feedback in player.context.voice.last
    assert "You can stop and tell. It's never your fault." in player.context.voice.last
    player.press("on")
    assert player.scene is scene
    player.click(player.place("break"))
    assert safe.feedback in player.context.voice.last, "a break shows it, too"
    player.press("on")
    player.key("escape")
    player.press("stop")
    player.wait_for("Title")
    assert not player.context.lesson_mode.leaving


def test_any_other_story_is_left_at_once(player: Player) -> None:
    light = next(
        s for s in player.context.session.library.scenarios.values() if s.weight is Weight.LIGHT
    )
    player.stack.apply(Push(TogetherScene(player.context, [light], "leave")))
    player.key("escape")
    assert player.scene_name == "Title"


# The start, and last time


def test_a_careful_story_comes_only_where_it_was_accepted(player: Player) -> None:
    for accepted in (False, True):
        for way in ("others", "together"):
            player.click(player.place(way))
        assert player.control("careful").spoken.endswith("Not today"), "asked anew each time"
        if accepted:
            player.press("careful")
            assert player.control("careful").spoken.endswith("Play it")
        player.press("start")
        stories = [player.scene.flow.dilemma.scenario, *player.scene._stories]
        assert any(s.weight is Weight.CAREFUL for s in stories) is accepted
        player.stack.apply(player.context.home())


def test_one_story_is_no_careful_one_and_the_page_stays_in_its_place(player: Player) -> None:
    for way in ("others", "together"):
        player.click(player.place(way))
    before = player.place("start")
    player.click(player.place("rounds"))
    assert "1 story" in player.control("rounds").spoken
    assert player.place("start") == before
    assert player.control("careful").spoken.endswith("With 3 stories")
    player.press("careful")
    assert player.control("careful").spoken.endswith("Play it")
    assert "3 stories" in player.control("rounds").spoken
    player.press("rounds")
    player.press("start")
    assert not player.scene._stories
    assert player.scene.flow.dilemma.scenario.weight is not Weight.CAREFUL


def test_a_double_click_does_not_pass_by_the_hand_over(player: Player) -> None:
    scene = TogetherScene(player.context, ten_stories(player)[-1:], "twice")
    player.stack.apply(Push(scene))
    while scene.flow.part is TogetherPart.READ:
        scene.next()
    scene.pick(scene.flow.dilemma.choices[0].id)
    spot = player.place(Role.ON)
    scene.handle(Point("down", spot))
    scene.leave()
    scene._double.opened()
    player.click(spot)
    assert scene.flow.part is TogetherPart.HAND_OVER
    for _frame in range(DOUBLE_NS // FRAME_NS + 1):
        scene.update(FRAME_NS)
    player.click(spot)
    assert scene.flow.part is TogetherPart.SECOND


@pytest.mark.parametrize("done", [False, True])
def test_what_was_agreed_is_asked_about_once_and_either_answer_is_fine(
    player: Player, done: bool
) -> None:
    story = next(iter(player.context.session.library.scenarios.values()))
    player.context.session.progress.agreed = story.id
    for way in ("others", "together"):
        player.click(player.place(way))
    assert player.scene_name == "Last time"
    assert story.mission in player.context.voice.last
    player.press("done" if done else "not-yet")
    assert player.scene_name == "Together"
    assert player.context.session.progress.agreed == ("" if done else story.id)


def test_what_the_two_agree_on_first_is_theirs_to_choose(player: Player) -> None:
    from game.scenario.met import Met
    from game.scenes.together.card import take_home

    stories = list(player.context.session.library.scenarios.values())[:3]
    player.stack.apply(Push(take_home(player.context, [Met(story) for story in stories])))
    assert player.context.session.progress.agreed == stories[0].id
    player.press("agree")
    assert player.context.session.progress.agreed == stories[1].id
    assert stories[1].mission in player.context.voice.last


def test_the_album_knows_what_was_met_together(player: Player) -> None:
    story = next(
        s
        for s in player.context.session.library.scenarios.values()
        if s.ages == player.context.ages
    )
    player.context.session.progress.meet_together(story.id)
    player.press("stories")
    assert "1 met together" in player.control(Of(Role.TOPIC, story.topic)).spoken
    player.press(Of(Role.TOPIC, story.topic))
    assert "met together" in player.control(Of(Role.STORY, story.id)).spoken
