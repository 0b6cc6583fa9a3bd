"""What is said and sounded on the road: sounds, captions, the tutorial's words."""

from collections.abc import Callable

from game.bindings import Act
from game.scenes.kit import Kit
from game.simulation import events
from game.simulation.course import Lesson

SOUNDS: dict[type, str] = {
    events.Jumped: "jump",
    events.Landed: "land",
    events.Strummed: "strum-{venue}",
    events.Smashed: "smash",
    events.PickTaken: "good",
    events.GateOpened: "good",
    events.GigReached: "crowd",
}


def sound_of(event: events.Event, venue: str) -> str:
    """Name the sound of an event; empty where it has none."""
    return SOUNDS.get(type(event), "").format(venue=venue)


def caption_of(event: events.Event, _: Callable[[str], str]) -> str:
    """Caption the sounds that carry meaning; empty for the others."""
    if isinstance(event, events.GateOpened):
        joined = (_("[the guitar joins in]"), _("[the keys join in]"), _("[the voice joins in]"))
        return joined[event.gate % len(joined)]
    captions = {
        events.Smashed: _("[smash]"),
        events.PickTaken: _("[a pick found]"),
        events.Tumbled: _("[tumble] A friend gives you a hand."),
        events.GateReached: _("[soundcheck]"),
        events.GigReached: _("[the crowd cheers]"),
    }
    return captions.get(type(event), "")


def lesson_word(kit: Kit, lesson: Lesson) -> str:
    """Say what the tutorial shows, with the key of the device in use."""
    _ = kit.words.gettext
    jump, strum = kit.prompt(Act.JUMP), kit.prompt(Act.STRUM)
    if kit.devices.last == "mouse":
        jump, strum = _("the left mouse button"), _("the right mouse button")
    elif kit.devices.last == "touch":
        jump, strum = _("the right side"), _("the left side")
    words = {
        Lesson.JUMP: _("Jump over it: press {key}").format(key=jump),
        Lesson.STRUM: _("Strum to smash it: press {key}").format(key=strum),
        Lesson.NOTE: _("Run through the notes. Hold {key} to jump higher").format(key=jump),
    }
    if kit.settings.one_button and lesson is Lesson.STRUM:
        return _("Strumming happens by itself")
    return words[lesson]
