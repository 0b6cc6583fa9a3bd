"""The keys of the voice, which do the same on every screen: say again, where am I, on and off."""

from typing import Protocol, runtime_checkable

from game.bindings import Act
from game.devices import Press
from game.ui.context import Shell
from game.ui.scene import Scene
from game.ui.sentence import said
from game.view.voice import Voice

VOICE_KEYS = frozenset({Act.REPEAT, Act.WHERE, Act.VOICE})


@runtime_checkable
class Typed(Protocol):
    """A screen on which letters are typed, or a key is waited for."""

    def takes(self, press: Press) -> bool:
        """Return whether a press is wanted as the key that it is."""


@runtime_checkable
class Refreshed(Protocol):
    """A screen that shows options, or looks otherwise while it is read aloud."""

    def refresh(self) -> object:
        """Lay the screen out again."""


@runtime_checkable
class Explained(Protocol):
    """A screen that says how one gets about, to who turns the voice on there."""

    def how_to(self) -> str:
        """Return which keys do what."""


@runtime_checkable
class Voiced(Protocol):
    """A screen with a voice of its own."""

    @property
    def voice(self) -> Voice:
        """What says the words of this screen."""


def is_for_the_voice(press: Press, scene: Scene | None) -> bool:
    """Return whether a press is for the voice and not for the screen."""
    typed = isinstance(scene, Typed) and scene.takes(press)
    return bool(press.acts & VOICE_KEYS) and not typed


def answer(shell: Shell, press: Press, scene: Scene | None) -> None:
    """Do what a key of the voice asks for."""
    voice = scene.voice if isinstance(scene, Voiced) else shell.voice
    if Act.VOICE in press.acts:
        switch_voice(shell, scene)
    elif Act.WHERE in press.acts:
        voice.say(voice.where())
    else:
        voice.repeat()


def switch_voice(shell: Shell, scene: Scene | None) -> None:
    """Turn reading aloud on or off; what is on the screen is read at once."""
    _, settings = shell.words.gettext, shell.settings
    if not shell.voice.available:
        shell.banner.show(_("There is no voice on this machine"))
        return
    settings.read_aloud = not settings.read_aloud
    shell.take_effect()
    shell.save_settings()
    if isinstance(scene, Refreshed):
        scene.refresh()
    told = _("Read aloud: On.") if settings.read_aloud else _("Read aloud: Off.")
    if settings.read_aloud and settings.mute:
        told += " " + _("But all sound is off in the settings.")
    shell.banner.show(told)
    if settings.read_aloud:
        how = scene.how_to() if isinstance(scene, Explained) else ""
        told = said(told, how, shell.voice.whole())
    shell.voice.say(told)
