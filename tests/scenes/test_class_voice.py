"""A class is told all that it is shown, in its order; one switch leads through a whole class."""

import re

import pytest
from class_playing import Screen, open_setup, vote
from playing import Player
from recording import Listener

from game.scenes.classroom.run import ClassMode
from game.scenes.classroom.story import ClassStory
from game.scenes.run.running import Running
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.ui.loading import Loading

HANDS = (12, 8, 7, 3)
LEGEND = ("First vote", "Second vote")
"""Said with each number, seen once at the foot."""
STORY_STEPS = 60  # presses that a story takes at most


def plain(text: str) -> str:
    """Reduce a text to its letters and numbers."""
    return re.sub(r"[\W_]+", "", text.lower())


class Ear:
    """Someone who cannot see the screen: hears what is said, and asks every control its name."""

    def __init__(self, player: Player, screen: Screen) -> None:
        self._player, self._screen = player, screen
        self.listener = Listener()
        player.context.voice.speak_with(self.listener, None)
        self.missed: list[str] = []
        self._scene: object = None

    def at_screen(self) -> None:
        """Compare what is shown now with what was said since the screen or its story opened."""
        player = self._player
        if player.scene is not self._scene:
            self._scene = player.scene
            del self.listener.heard[:-1]  # all but what the screen said when it opened
        controls = player.controls
        here = controls.focus
        for item in controls.items:
            controls.focus_on(item.key)
        controls.focus_on(here)
        heard = plain(" ".join(self.listener.heard))
        shown = [part for text in self._screen.words(player)
                 for part in re.split(r"\n|(?<=[.!?]) ", text)]  # fmt: skip
        self.missed += [
            f"{player.scene_name}: {part!r}" for part in shown
            if len(plain(part)) > 1 and plain(part) not in heard
        ]  # fmt: skip


def hear(player: Player, ear: Ear, hands: tuple[int, ...] | None = HANDS) -> list[ClassStep]:
    """Go through an open story with page down, listening at each step."""
    scene, seen = player.scene, []
    for _press in range(STORY_STEPS):
        if player.scene is not scene:
            return seen
        ear.at_screen()
        if scene.flow.step not in seen:
            seen.append(scene.flow.step)
        votes = scene.flow.votes.get(scene.flow.step)
        if hands and votes and not votes.given:
            vote(player, hands)
            ear.at_screen()
        player.key("page down")
    raise AssertionError("the story does not end")


def run_to_stop(player: Player) -> None:
    """Let a bot run until a screen opens over the road."""
    player.until(lambda: not isinstance(player.scene, Loading), frames=600)
    bot = None
    while isinstance(player.scene, Running):
        if bot is None:
            bot = Bot(player.scene.run)
            player.scene._intent = bot.intent  # type: ignore[method-assign]
        player.frames()


def test_a_class_hears_all_that_it_sees(monkeypatch: pytest.MonkeyPatch, player: Player) -> None:
    screen = Screen(monkeypatch)
    ear = Ear(player, screen)
    player.context.settings.reduced_motion = True
    open_setup(player)
    ear.at_screen()
    player.go_to("minutes")
    player.key("return")  # one story, then gates without one
    player.go_to("rounds")
    player.key("return")
    player.stack.apply(player.control("start").act())
    while player.scene_name == "Before we start":
        ear.at_screen()
        player.key("page down")
    for _story in range(3):
        assert hear(player, ear) == [ClassStep.READ, ClassStep.VOTE_ONE]
    screens = []
    while player.scene_name != "Class report":
        run_to_stop(player)
        screens.append(player.scene_name)
        if isinstance(player.scene, ClassStory):
            screens[-1] = hear(player, ear)[-1].value
            continue
        player.frames(30)
        ear.at_screen()
        player.key("page down")
    ear.at_screen()
    kinds = list(dict.fromkeys(screens))
    assert [kind for kind in kinds if kind != "Running"] == [
        "change", "Next runner, please!", "Show", "Gig", "vote-one", "answer",
        "Where to get help",
    ]  # fmt: skip
    assert not ear.missed, "\n".join(dict.fromkeys(ear.missed))


def test_it_is_said_in_the_order_in_which_it_is_seen(
    monkeypatch: pytest.MonkeyPatch, player: Player
) -> None:
    screen = Screen(monkeypatch)
    listener = Listener()
    open_setup(player)
    player.key("return")
    while player.scene_name == "Before we start":
        player.key("page down")
    player.context.voice.speak_with(listener, None)
    run_to_stop(player)
    scene = player.scene
    said: dict[ClassStep, str] = {ClassStep.READ: listener.heard[-1]}
    seen: dict[ClassStep, list[str]] = {ClassStep.READ: in_order(player, screen)}
    while player.scene is scene:
        votes = scene.flow.votes.get(scene.flow.step)
        if votes and not votes.given:
            vote(player, HANDS)
        listener.heard.clear()
        player.key("page down")
        if player.scene is scene and scene.flow.step not in said:
            said[scene.flow.step] = listener.heard[0]
            seen[scene.flow.step] = in_order(player, screen)
    acted = {ClassStep.DO, ClassStep.SAY_NO, ClassStep.SAY_IT}  # not in every story
    assert set(said) >= set(ClassStep) - {ClassStep.ANSWER} - acted
    assert said[ClassStep.READ].startswith("Story 1 of 3. ")
    assert "Read it aloud, at your own pace." in said[ClassStep.READ]
    assert "Jump: Space. Strum: X." in said[ClassStep.CHANGE]
    for step, words in said.items():
        places = [plain(words).find(plain(text)) for text in seen[step] if text not in LEGEND]
        found = [place for place in places if place >= 0]
        assert len(found) > 1, f"{step}: {words}"
        assert found == sorted(found), f"{step}: {words} / {seen[step]}"


def in_order(player: Player, screen: Screen) -> list[str]:
    """Return the words beside the phone from top to bottom, without numbers and buttons."""
    phone = player.scene.phone
    buttons = {plain(item.spoken) for item in player.controls.items}
    places = [item for item in screen.places(player)
              if not phone or item.rect.left > phone.rect.right]  # fmt: skip
    places.sort(key=lambda item: (item.rect.top, item.rect.left))
    return [item.text for item in places if len(item.text) > 4 and plain(item.text) not in buttons]


class Switch:
    """One key: what the scan is on when it is pressed is chosen; on the road it jumps."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def press_when(self, name: str) -> None:
        """Wait until the scan comes to a control, or first to its row, then press."""
        player = self._player
        player.frames(40)  # the rest after a selection
        in_a_row = True
        while in_a_row:
            key = player.control(name).key
            player.until(
                lambda key=key: key in (*player.controls.lit, player.controls.focus), frames=6000
            )
            in_a_row = bool(player.controls.lit)
            player.key("m")

    def run(self) -> None:
        """Jump when the bot would, until a screen opens."""
        player = self._player
        player.until(lambda: not isinstance(player.scene, Loading), frames=600)
        bot = Bot(player.scene.run) if isinstance(player.scene, Running) else None
        while bot and isinstance(player.scene, Running):
            if bot.intent().jump:
                player.key("m")
            player.frames()


def test_one_switch_through_a_whole_class(player: Player) -> None:
    settings = player.context.settings
    settings.one_button, settings.scan_seconds = True, "0.5"
    switch = Switch(player)
    open_setup(player)
    switch.press_when("minutes")  # one story
    switch.press_when("start")
    while player.scene_name == "Before we start":
        switch.press_when("on" if on_screen(player, "on") else "scroll-down")
    switch.run()
    steps = []
    scene = player.scene
    assert isinstance(scene, ClassStory)
    occasion = player.stack._scenes[-2]._mode  # type: ignore[attr-defined]
    assert isinstance(occasion, ClassMode)
    for _step in range(STORY_STEPS):
        if player.scene is not scene:
            break
        steps.append(scene.flow.step)
        if scene.flow.step in scene.flow.votes and not scene.flow.votes[scene.flow.step].given:
            choice = scene.flow.dilemma.choices[1].id
            switch.press_when(f"more-{choice}")
            assert scene.flow.votes[scene.flow.step].counts[choice] == 1
        switch.press_when("on")
    assert {ClassStep.TALK, ClassStep.REVEAL, ClassStep.CHANGE} < set(steps)
    for _gate in range(2):
        switch.run()
        assert player.scene_name == "Next runner, please!"
        switch.press_when("on")
    switch.run()
    player.wait_for("Gig")
    switch.press_when("on")
    assert player.scene_name == "Where to get help"
    switch.press_when("on")
    assert player.scene_name == "Class report"
    switch.press_when("save")
    assert list((player.context.store.folder / "class-reports").glob("*.csv"))
    switch.press_when("on")
    assert player.scene_name == "Title"


def on_screen(player: Player, name: str) -> bool:
    """Return whether a control is seen whole."""
    there = player.has(name)
    return there and bool(player.screen.get_rect().contains(player.control(name).rect))
