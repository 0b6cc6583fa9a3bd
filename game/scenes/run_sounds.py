"""Which sound and which caption an event of the run has."""

from collections.abc import Callable

from game.simulation import events


def sound_of(event: events.Event, venue: str) -> str:
    """Name the sound of an event; empty where it has none."""
    match event:
        case events.Jumped():
            return "jump"
        case events.Landed():
            return "land"
        case events.Strummed():
            return f"strum-{venue}"
        case events.Smashed():
            return "smash"
        case events.PickTaken() | events.GateOpened():
            return "good"
        case events.GigReached():
            return "crowd"
    return ""


def caption_of(event: events.Event, _: Callable[[str], str]) -> str:
    """Caption the sounds that carry meaning; empty for the others."""
    match event:
        case events.Smashed():
            return _("[smash]")
        case events.PickTaken():
            return _("[a pick found]")
        case events.Tumbled():
            return _("[tumble] A friend gives you a hand.")
        case events.GateReached():
            return _("[soundcheck]")
        case events.GateOpened(gate=0):
            return _("[the guitar joins in]")
        case events.GateOpened(gate=1):
            return _("[the keys join in]")
        case events.GateOpened(gate=2):
            return _("[the voice joins in]")
        case events.GigReached():
            return _("[the crowd cheers]")
    return ""
