"""The way out: from wherever somebody is, Escape and what can be seen lead to the title."""

from collections import Counter

from game.bindings import Act
from game.scenes.run.running import Running
from game.ui.controls import Control
from trials.checks import BrokenRule, Checks
from trials.hands import code_of
from trials.session import Session, seen_part

MOST_PRESSES = 400
ROAD_FRAMES = 4000  # to a gate, where a class has only the road
LEAVES_THE_GAME = "Stop playing"


def find_way_out(session: Session, checks: Checks) -> None:
    """Press Escape, and where that leads nowhere click what was clicked least, to the title."""
    start, tried = session.place, Counter[tuple[str, str]]()
    for _press in range(MOST_PRESSES):
        if not session.load():
            raise BrokenRule(f"the way out of {start} ended the game")
        if session.at_title:
            return
        if not step_out(session, tried):
            session.pass_frames(30)
        checks.frame()
    raise BrokenRule(f"no way out of {start}: still at {session.place}")


def step_out(session: Session, tried: Counter[tuple[str, str]]) -> bool:
    """Press one thing that may lead out; False where there is nothing to press."""
    escape = (session.place, "")
    if tried[escape] < 2 and (key := back_key(session)):
        tried[escape] += 1
        return session.key(key)
    choices = [item for item in visible(session) if item.spoken != LEAVES_THE_GAME]
    if not choices:
        tried[escape] = 0
        return False
    least = min(choices, key=lambda item: tried[session.place, item.spoken])
    tried[session.place, least.spoken] += 1
    return session.click(least)


def back_key(session: Session) -> str:
    """Return the key that goes back, as the player has set it."""
    act = Act.PAUSE if isinstance(session.top, Running) else Act.BACK
    names = session.context.devices.bindings.keys[act]
    return next((name for name in names if code_of(name)), "")


def visible(session: Session) -> list[Control]:
    """Return the controls that a pointer can reach."""
    controls = session.controls
    items = controls.items if controls else []
    return [item for item in items if seen_part(item).size != (0, 0)]
