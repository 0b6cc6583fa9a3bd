"""Who sees nothing and has nobody to ask is told once how the voice is turned on."""

from game.bindings import Act
from game.ui.context import Context
from game.view.voice import Manner


def offer_voice(context: Context) -> None:
    """Say which key reads aloud, where there are a voice and sound and nothing is read yet."""
    settings = context.settings
    could = context.sound.audible and settings.speech and not context.options.safe_mode
    if settings.read_aloud or not could or not context.voice.available:
        return
    told = context.words.gettext("Shall I read everything aloud? Press {key}.")
    key = context.devices.bindings.prompt(Act.VOICE, "keyboard")
    manner = Manner(settings.voice_rate, settings.speech, settings.voice)
    context.voice.offer(told.format(key=key), manner)
