"""Plays the game through its screens, pressing what a player would press."""

from collections.abc import Iterator
from random import Random

from game.bindings import Act
from game.devices import Press, Release
from game.scenario.dilemma import ON_PHONE, Stage
from game.scenario.model import Choice, Safety
from game.scenes.story.acting import step_key
from game.scenes.story.scene import DilemmaScene
from game.ui.column import Column
from game.ui.controls import Controls
from game.ui.roles import Key, Of, Role
from game.ui.scene import Scene, SceneStack

ORDER = (Safety.UNSAFE, Safety.NEARLY, Safety.SAFE)


def controls_of(scene: Scene | None) -> Controls | None:
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


def tap(stack: SceneStack, act: Act) -> None:
    """Tap a key that stands for one act alone."""
    for given in (Press(frozenset({act}), "demo"), Release(frozenset({act}), "demo")):
        if stack.top:
            stack.apply(stack.top.handle(given))


def press(stack: SceneStack, key: Key) -> bool:
    """Move the focus to a control on the top screen and press it; False if it has none."""
    controls = controls_of(stack.top)
    if controls is None or all(item.key != key for item in controls.items):
        return False
    for _step in range(2 * len(controls.items)):  # arrows come and go while a page scrolls
        if controls.focus == key:
            tap(stack, Act.CONFIRM)
            return True
        tap(stack, Act.NEXT)
    return False


def pick(scene: DilemmaScene, answers: str, random: Random) -> Choice:
    """Choose as the demo was asked to: safe, random or unsafe first."""
    dilemma = scene.dilemma
    untried = [choice for choice in dilemma.choices if choice.id not in dilemma.tried]
    if answers == "random":
        return random.choice(dilemma.choices)
    if answers == "safe":
        return next(choice for choice in untried if choice.safe)
    return min(untried, key=lambda choice: ORDER.index(choice.safety))


def wanted(scene: DilemmaScene, answers: str, random: Random) -> Key:
    """Return the key of the control to press next in a dilemma."""
    match scene.dilemma.stage:
        case Stage.CHOICES if scene.shows_answers:
            return Of(Role.CHOICE, pick(scene, answers, random).id)
        case Stage.DO if scene.dilemma.to_do:
            return step_key(scene.dilemma.to_do[0])
        case Stage.SAY_NO | Stage.SAY_IT if scene.shows_answers:
            return Of(Role.SAY, 0)
        case stage if stage not in ON_PHONE and not scene.shows_answers:
            return Role.TURN
    return Role.ON


def said(scene: DilemmaScene, key: Key) -> Iterator[str]:
    """Yield what a press in a dilemma means, a line each."""
    for choice in scene.dilemma.choices:
        if key == Of(Role.CHOICE, choice.id):
            yield f"chosen {scene.dilemma.scenario.id} {choice.id} {choice.safety.value}"
