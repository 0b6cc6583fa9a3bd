"""Who sees nothing and has nobody to ask is told once how the voice is turned on."""

from game.bindings import Act
from game.ui.context import Context
from game.view.speaker import Manner, OutsideSpeaker, find_program


def offer_voice(context: Context) -> None:
    """Say which key reads aloud, where there are a voice and sound and nothing is read yet."""
    settings = context.settings
    program = find_program()
    silent = settings.mute or context.quiet or not settings.speech or context.sound.sounds is None
    if program is None or silent or settings.read_aloud or context.options.safe_mode:
        return
    told = context.words.gettext("Shall I read everything aloud? Press {key}.")
    key = context.devices.bindings.prompt(Act.VOICE, "keyboard")
    speaker = OutsideSpeaker(program, Manner(settings.voice_rate, settings.speech, settings.voice))
    context.voice.say_with(speaker, told.format(key=key))
