"""What is heard, seen and said of the groove: an accent a press, the sparkle for eight in a row."""

from game.scenes.run.ready import PreparedRun
from game.scenes.run.words import RoadWords
from game.simulation.events import Event
from game.simulation.groove import Step
from game.ui.context import Context


def groove_to(event: Event, context: Context, ready: PreparedRun, words: RoadWords) -> None:
    """Let the groove take an event of the run, and show what that does."""
    groove, song, _ = ready.groove, ready.song, context.words.gettext
    step = groove.on_event(event, ready.run.beat, ready.run.assists)
    if step in (Step.HIT, Step.LIFT):
        context.sound.play_note(song.pitch(groove.row))
        ready.view.spark(ready.run, lifted=groove.lifted)
    if step is Step.LIFT:
        song.lift(on=True)
        words.on_event(event, _("[a sparkle joins in: eight on the beat]"))
    elif step is Step.FADE:
        song.lift(on=False)
        ready.view.lifted = False
