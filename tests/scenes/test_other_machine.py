"""The game on another kind of machine: its own store, sound and voice are all it needs."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from playing import Player, make_shell

from game.app import open_window
from game.devices import SoundDevice
from game.kept_run import RunFile
from game.progress import ProgressFile
from game.scenario.met import Met
from game.scenes.start.opening import opening
from game.scenes.story.learned import learned
from game.scenes.tour.certificate import certificate
from game.settings import SettingsFile
from game.teaching.classroom.lesson import KeptClass
from game.teaching.shared.save_places import SavePlace
from game.ui.context import Context
from game.ui.lesson_mode import LessonMode
from game.ui.scene import Push, SceneStack
from game.view.music import Song
from game.view.voice import Manner, no_words


class Downloads:
    """A store without a disk: what is saved is handed out, as a browser does it."""

    folder = packs_folder = None
    held_elsewhere = False

    def __init__(self) -> None:
        self.settings_file = SettingsFile(None)
        self.notices: list[str] = []
        self.saved: dict[str, Mapping[str, bytes]] = {}

    def note(self, notice: str) -> None:
        """Remember a notice."""
        self.notices += [notice] if notice else []

    def progress_file(self, seat: int = 0) -> ProgressFile:
        """Return one that keeps nothing."""
        return ProgressFile(None)

    def run_file(self, seat: int = 0) -> RunFile:
        """Return one that keeps nothing."""
        return RunFile(None)

    def class_file(self) -> KeptClass:
        """Return one that keeps nothing."""
        return KeptClass(None)

    def places(self, inside: str) -> list[SavePlace]:
        """Return the one place there is."""
        return [SavePlace("downloads", Path("downloads", inside))]

    def write_new(self, folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[Path]:
        """Hand the files out."""
        self.saved[stem] = contents
        return [folder / f"{stem}-1.{ending}" for ending in contents]

    def sweep(self) -> None:
        """There is nothing half written."""

    def delete_all(self) -> list[Path]:
        """Return what is left: nothing was kept."""
        return []

    def close(self) -> None:
        """Nobody waits for it."""


class Heard:
    """A sound that only remembers what was asked for."""

    quiet = False
    music_volume = 1.0
    audible = True

    def __init__(self) -> None:
        self.played: list[str] = []

    def load(self) -> Generator[float, None, tuple[str, ...]]:
        """Tell of one damaged sound."""
        yield 0.5
        return ("drum.ogg",)

    def play(self, sound: str) -> None:
        """Remember a sound."""
        self.played.append(sound)

    def play_note(self, midi: int) -> None:
        """Remember a note."""
        self.played.append(str(midi))

    def now_playing(self, song: Song | None, venue: str = "") -> None:
        """Remember where the song plays."""
        self.played.append(venue or "nothing")

    def set_volume(self) -> None:
        """Stay at the one volume there is."""

    def take(self, device: SoundDevice) -> None:
        """Need no device."""

    def update(self, elapsed_ns: int) -> None:
        """Time changes nothing."""


class Said:
    """A voice that only remembers."""

    available = aloud = busy = False
    last = ""

    def __init__(self) -> None:
        self.whole = self.where = no_words

    def open(self, whole: Callable[[], str], where: Callable[[], str] | None = None) -> None:
        """Take over what a screen says of itself."""
        self.whole, self.where = whole, where or whole

    def say(self, text: str) -> None:
        """Remember the words."""
        self.last = text

    add = whisper = say

    def let_finish(self) -> None:
        """Let nothing wait."""

    def repeat(self) -> None:
        """Say nothing twice."""

    def offer(self, text: str, manner: Manner) -> None:
        """Offer nothing: there is no voice."""

    def speak_as(self, manner: Manner | None) -> None:
        """Keep to the one manner there is."""

    def close(self) -> None:
        """Stay silent."""


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Return someone at the title of such a machine."""
    screen = open_window(windowed=True, headless=True)
    shell = make_shell(tmp_path, (1280, 720), False)
    sound = Heard()
    shell = replace(
        shell, store=Downloads(), sound=sound, voice=Said(),
        lesson_mode=LessonMode(shell.drawing, sound),
    )  # fmt: skip
    player = Player(shell, SceneStack(opening(shell)), screen)
    player.wait_for("Title")
    return player


def test_the_title_opens_and_names_a_damaged_sound(player: Player) -> None:
    assert player.context.store.notices == ["Some sounds could not be read: drum.ogg"]
    assert player.context.voice.last
    player.key("down")
    assert player.context.sound.played


def test_a_certificate_is_saved_where_the_store_saves(player: Player, tmp_path: Path) -> None:
    context = player.context
    met = [Met(story) for story in list(context.session.library.scenarios.values())[:3]]
    player.stack.apply(Push(certificate(context, "Corridor", learned(context, met))))
    player.press("save")
    ((stem, contents),) = context.store.saved.items()
    assert stem.startswith("soundcheck-certificate")
    assert contents["png"].startswith(b"\x89PNG")
    assert f"{stem}-1.png" in context.voice.last
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_what_screens_are_handed_stays_as_it_was_made(player: Player) -> None:
    context = player.context
    assert isinstance(context, Context)
    with pytest.raises(FrozenInstanceError):
        context.session = None
    with pytest.raises(FrozenInstanceError):
        context.session.progress = None
