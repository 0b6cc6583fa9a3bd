"""What a sound reader presses in a dilemma."""

from game.scenario.dilemma import Stage
from game.scenes.dilemma import DilemmaScene


def wanted_in(scene: DilemmaScene) -> str:
    """Name the control a sound reader would choose now."""
    dilemma = scene.dilemma
    if dilemma.stage is Stage.CHOICES:
        return next(choice.id for choice in dilemma.choices if choice.safe)
    return "say-0" if dilemma.stage is Stage.SAY_IT else "on"
