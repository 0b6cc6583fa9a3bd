"""What must hold in every frame, whoever presses whatever."""

from collections.abc import Iterator
from typing import Any

from game.bindings import Act
from game.scenario.dilemma import Dilemma, Stage
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.ui.loading import Loading
from trials.session import Session, seen_part
from trials.world import World, memory_mb

MEMORY_EVERY = 600  # frames


class BrokenRule(AssertionError):  # noqa: N818  (a rule of the game, not an error of the trial)
    """Something that must hold does not."""


class Checks:
    """Looks at a session after every frame; raises BrokenRule."""

    def __init__(self, session: Session, world: World, most_mb: int) -> None:
        self._session = session
        self._world = world
        self._most_mb = most_mb
        self._gates: dict[int, tuple[Any, int, Dilemma | None]] = {}
        self.peak_mb = 0
        self._before = session.top

    def frame(self) -> None:
        """Look at the frame that was just made."""
        self._closing()
        for scene in parts_of(self._session):
            self._gate(scene)
            self._story(getattr(scene, "dilemma", None))
            self._class(getattr(scene, "flow", None))
        self._disk()
        if self._session.frames % MEMORY_EVERY == 0:
            self._memory()
        if not isinstance(self._session.top, Loading):
            self._before = self._session.top

    def focus_seen(self) -> None:
        """See that the control which an arrow just brought the focus to can be seen."""
        controls = self._session.controls
        current = controls.current if controls else None
        if current and seen_part(current).size == (0, 0):
            raise BrokenRule(f"the focus is out of sight: {current.spoken[:60]!r}")

    def focus_given(self) -> None:
        """See that an arrow brought the focus to something, where there is something."""
        controls = self._session.controls
        if controls and controls.items and controls.current is None:
            raise BrokenRule("an arrow brought the focus to nothing")

    def _closing(self) -> None:
        before = type(self._before).__name__
        if self._session.top is None and not self._session.closing and before != "Title":
            raise BrokenRule(f"the game closed by itself, in {before}")

    def _gate(self, scene: Any) -> None:
        """See that a gate opened only after its story ended well."""
        run = getattr(scene, "run", None)
        if run is None or not hasattr(run, "gates_passed"):
            return
        _run, passed, last = self._gates.get(id(run), (run, run.gates_passed, None))
        last = run.dilemma or last
        if run.gates_passed > passed:
            if last and not ended_well(last):
                raise BrokenRule(f"a gate was passed with {last.scenario.id} unanswered")
            if last is None and type(getattr(scene, "_mode", None)).__name__ == "SoloMode":
                raise BrokenRule("a gate was passed that had no story")
            last = None
        if run.finished and run.gates_passed < len(run.course.gates):
            raise BrokenRule("the gig was reached past a gate")
        self._gates[id(run)] = (run, run.gates_passed, last)

    def _story(self, dilemma: Any) -> None:
        """See that no story is over before a safe choice."""
        if isinstance(dilemma, Dilemma) and dilemma.done and not ended_well(dilemma):
            raise BrokenRule(f"{dilemma.scenario.id} is over without a safe choice")

    def _class(self, flow: Any) -> None:
        """See that a class goes on to the next runner only after a safe choice."""
        if flow is not None and isinstance(getattr(flow, "dilemma", None), Dilemma):
            self._story(flow.dilemma)
            left = isinstance(flow, ClassFlow) and flow.step is ClassStep.CHANGE
            if left and not ended_well(flow.dilemma):
                raise BrokenRule(f"a class left {flow.dilemma.scenario.id} without an answer")

    def _disk(self) -> None:
        if found := self._world.trespasses():
            raise BrokenRule(f"outside the folders: {found[:3]}")

    def _memory(self) -> None:
        now = memory_mb()
        self.peak_mb = max(self.peak_mb, now)
        if now > self._most_mb:
            raise BrokenRule(f"memory: {now} MB, at most {self._most_mb}")


def ended_well(dilemma: Dilemma) -> bool:
    """Return whether the story's last answer was a safe one, by the story's own words."""
    return dilemma.chosen is not None and dilemma.chosen.safe and dilemma.stage is Stage.DONE


def parts_of(session: Session) -> Iterator[Any]:
    """Yield the open screens and what they are made of."""
    for scene in session.stack._scenes:  # noqa: SLF001  (a look from outside)
        yield scene
        if inner := getattr(scene, "inner", None):
            yield inner


def moves_focus(acts: frozenset[Act]) -> bool:
    """Return whether a key moves the focus on a page."""
    return bool(acts & {Act.UP, Act.DOWN, Act.NEXT})
