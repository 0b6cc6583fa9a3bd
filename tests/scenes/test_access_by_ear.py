"""Playing by ear: a sound a beat before each press, and a whole run by nothing but these."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from random import Random

import pytest
from playing import Player, key_of
from playing_hands import wanted_in

from game.bindings import Act
from game.frames import FRAME_NS
from game.scenes.run.ready import make_run
from game.scenes.run.running import Running
from game.scenes.run.words import SoundsAhead
from game.scenes.story.scene import DilemmaScene
from game.simulation import events
from game.simulation.bot import Bot, answer
from game.simulation.course import VENUES
from game.simulation.cues import CUE_BEATS, Cues
from game.simulation.intent import IDLE
from game.simulation.run import Run
from game.simulation.tuning import Assists


class Ears:
    """Takes the place of the sounds; remembers when the road told what comes."""

    damaged = ()

    volume, venue = 1.0, "corridor"

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, name: str) -> None:
        """Hear a sound."""
        if name.startswith("ahead-"):
            self.heard.append(name)

    def note(self, midi: int) -> None:
        """Hear a note; it says nothing about the road."""

    def strum(self, *_how: object) -> None:
        """Hear a strum; it says nothing about the road either."""

    def load_strums(self, folder: Path, names: Collection[str]) -> Iterator[float]:
        """Need no strums: what sounds ahead says enough."""
        del folder, names
        yield 1.0


def cues_of(run: Run, pilot: Callable[[], object]) -> list[tuple[int, float]]:
    """Run to the gig; return the obstacle of each cue, and the beat on which it was given."""
    cues, told = Cues(), []
    while not run.finished:
        if run.dilemma:
            answer(run.dilemma, "safe", Random(1))
        run.step(pilot())  # type: ignore[arg-type]
        told += [(obstacle.index, run.beat) for obstacle in cues.due(run)]
    return told


@pytest.mark.parametrize("venue", VENUES)
def test_each_obstacle_is_told_once_a_beat_before_its_press(player: Player, venue: str) -> None:
    run = make_run(player.context, venue)
    told = cues_of(run, Bot(run).intent)
    assert Counter(index for index, _beat in told) == Counter(range(len(run.course.obstacles)))
    for index, beat in told:
        late = beat - (run.course.obstacles[index].beat - CUE_BEATS)
        assert 0 <= late <= run.song.a_tick + 1e-9


def test_what_one_is_set_back_before_is_told_again(player: Player) -> None:
    player.context.session.progress.tutorial_done = True  # the tutorial waits for a press
    run = make_run(player.context, "corridor")
    fallen: list[int] = []
    cues, told = Cues(), Counter[int]()
    for _tick in range(60_000):
        if run.progress >= 0.3:
            break
        if run.dilemma:
            answer(run.dilemma, "safe", Random(1))
        happened = run.step(IDLE)
        fallen += [e.obstacle.index for e in happened if isinstance(e, events.Tumbled)]
        told.update(obstacle.index for obstacle in cues.due(run))
    assert run.progress >= 0.3
    assert fallen
    assert all(told[index] == count for index, count in Counter(fallen).items())


def test_with_one_button_only_jumps_are_told(player: Player) -> None:
    run = make_run(player.context, "corridor")
    run.assists = Assists(one_button=True)
    told = {index for index, _beat in cues_of(run, Bot(run).intent)}
    assert told == {one.index for one in run.course.obstacles if not one.smashable}


class Hands:
    """Presses a key one beat after each sound ahead, as far off as hands are."""

    def __init__(self, player: Player, ears: Ears, off_s: float) -> None:
        self._player, self._ears, self._off_s = player, ears, off_s
        self._random = Random(5)
        self._due: list[tuple[int, str]] = []
        self._frame = 0

    def frame(self, beat_s: float) -> None:
        """Let a frame pass: press what is due, note what is newly heard."""
        keys = {"ahead-jump": key_of(Act.JUMP), "ahead-strum": key_of(Act.STRUM)}
        for name in self._ears.heard:
            wait_s = beat_s + self._random.uniform(-self._off_s, self._off_s)
            self._due.append((self._frame + round(wait_s * 1e9 / FRAME_NS), keys[name]))
        self._ears.heard.clear()
        for due in [one for one in self._due if one[0] <= self._frame]:
            self._due.remove(due)
            self._player.key_down(due[1])
            self._player.key_up(due[1])
            self._frame += 2
        self._player.frames()
        self._frame += 1


def play_by_ear(player: Player, off_s: float) -> int:
    """Play from the title to the gig on nothing but sounds; return the number of tumbles."""
    tumbles: list[events.Event] = []
    player.context.hooks.listener = lambda event: (
        tumbles.append(event) if isinstance(event, events.Tumbled) else None
    )
    ears = Ears()
    player.context.sound.sounds = ears  # type: ignore[assignment]
    hands = Hands(player, ears, off_s)
    player.press("play")
    player.wait_for("Choose")
    player.key("return")
    player.wait_for("Running")
    for _frame in range(60 * 60 * 8):
        scene = player.scene
        if player.scene_name == "Gig":
            return len(tumbles)
        if isinstance(scene, DilemmaScene) and player.has(wanted_in(scene)):
            player.press(wanted_in(scene))
        elif isinstance(scene, Running):
            speed = player.context.settings.speed / 100
            hands.frame(60 / scene.run.course.bpm / speed)
        else:
            player.frames()
    raise AssertionError("the gig was not reached in eight minutes")


@pytest.mark.parametrize("off_s", [0.0, 0.08])
def test_a_whole_run_by_ear(player: Player, off_s: float) -> None:
    player.click(player.place("comfort"))
    player.press("ear")
    assert player.context.settings.sounds_ahead
    assert player.context.settings.read_aloud
    player.press("none")
    assert play_by_ear(player, off_s) <= 2
    assert player.context.session.progress.arrived == ["corridor"]


def test_nothing_is_told_unless_it_is_asked_for(player: Player) -> None:
    ears = Ears()
    player.context.sound.sounds = ears  # type: ignore[assignment]
    run = make_run(player.context, "corridor")
    ahead, bot = SoundsAhead(player.context), Bot(run)
    for wanted in (False, True):
        player.context.settings.sounds_ahead = wanted
        while run.progress < (0.25 if wanted else 0.1):
            if run.dilemma:
                answer(run.dilemma, "safe", Random(1))
            run.step(bot.intent())
            ahead.tell(run)
        assert bool(ears.heard) == wanted
