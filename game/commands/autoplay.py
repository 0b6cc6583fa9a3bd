"""Plays the game through its screens, pressing what a player would press."""

from collections.abc import Iterator
from random import Random

from game.bindings import Act
from game.devices import Press, Release
from game.scenario.dilemma import Stage
from game.scenario.model import Choice, Safety
from game.scenes.column import Column
from game.scenes.controls import Controls
from game.scenes.dilemma import DilemmaScene
from game.scenes.scene import Scene, SceneStack

CONFIRM = frozenset({Act.CONFIRM})
ORDER = (Safety.UNSAFE, Safety.NEARLY, Safety.SAFE)


def controls_of(scene: Scene) -> Controls | None:
    """Find the controls of a screen, wherever it keeps them."""
    scene = getattr(scene, "inner", scene)
    sheet = getattr(scene, "sheet", None)
    for holder in (scene, sheet):
        column = getattr(holder, "column", None)
        if isinstance(column, Column):
            return column.controls
        controls = getattr(holder, "controls", None)
        if isinstance(controls, Controls):
            return controls
    return None


def press(stack: SceneStack, name: str) -> bool:
    """Press the control of that name on the top screen; False if it has none."""
    controls = controls_of(stack.top) if stack.top else None
    names = [item.name for item in controls.items] if controls else []
    if controls is None or stack.top is None or name not in names:
        return False
    controls.focus_on(names.index(name))
    stack.apply(stack.top.handle(Press(CONFIRM, "demo")))
    if stack.top:
        stack.apply(stack.top.handle(Release(CONFIRM, "demo")))
    return True


def pick(scene: DilemmaScene, answers: str, random: Random) -> Choice:
    """Choose as the demo was asked to: safe, random or unsafe first."""
    dilemma = scene.dilemma
    untried = [choice for choice in dilemma.choices if choice.id not in dilemma.tried]
    if answers == "random":
        return random.choice(dilemma.choices)
    if answers == "safe":
        return next(choice for choice in untried if choice.safe)
    return min(untried, key=lambda choice: ORDER.index(choice.safety))


def wanted(scene: DilemmaScene, answers: str, random: Random) -> str:
    """Name the control to press next in a dilemma."""
    match scene.dilemma.stage:
        case Stage.CHOICES:
            return "turn" if not scene.shows_answers else pick(scene, answers, random).id
        case Stage.FEEDBACK:
            return "on" if scene.shows_answers else "turn"
        case Stage.SAY_IT:
            return "say-0" if scene.shows_answers else "turn"
    return "on"


def said(scene: DilemmaScene, name: str) -> Iterator[str]:
    """Tell what a press in a dilemma means, one line each."""
    for choice in scene.dilemma.choices:
        if scene.dilemma.stage is Stage.CHOICES and choice.id == name:
            yield f"chosen {scene.dilemma.scenario.id} {choice.id} {choice.safety.value}"
