"""Who sees nothing and has nobody to ask is told once how the voice is turned on."""

from game.bindings import Act
from game.ui.kit import Kit
from game.view.speaker import Manner, OutsideSpeaker, find_program


def offer_voice(kit: Kit) -> None:
    """Say which key reads aloud, where there are a voice and sound and nothing is read yet."""
    settings = kit.settings
    program = find_program()
    silent = settings.mute or kit.quiet or not settings.speech or kit.sounds is None
    if program is None or silent or settings.read_aloud or kit.options.safe_mode:
        return
    told = kit.words.gettext("Shall I read everything aloud? Press {key}.")
    key = kit.devices.bindings.prompt(Act.VOICE, "keyboard")
    speaker = OutsideSpeaker(program, Manner(settings.voice_rate, settings.speech, settings.voice))
    kit.voice.say_with(speaker, told.format(key=key))
