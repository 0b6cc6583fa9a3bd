"""What a sound reader presses in a dilemma."""

from game.scenario.dilemma import Dilemma, Stage
from game.scenes.story.scene import DilemmaScene
from game.ui.roles import Key, Of, Role


def safe_choice(dilemma: Dilemma) -> Key:
    """Return the control of the first safe choice."""
    return Of(Role.CHOICE, next(choice.id for choice in dilemma.choices if choice.safe))


def wanted_in(scene: DilemmaScene) -> Key:
    """Return the control that a careful reader would choose now."""
    dilemma = scene.dilemma
    if dilemma.stage is Stage.CHOICES:
        return safe_choice(dilemma)
    return Of(Role.SAY, 0) if dilemma.stage is Stage.SAY_IT else Role.ON
