"""The buttons at the foot of Together, and what the hero feels, at each part of a story."""

from game.scenario.dilemma import Stage
from game.scenes.story.mate import FEEDBACK_FACES
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import IN_PRIVATE, TogetherFlow, TogetherPart
from game.ui.button_bar import BarButton
from game.ui.roles import Role

FACES = {
    TogetherPart.DO: "happy",
    TogetherPart.SAY_NO: "happy",
    TogetherPart.SAY_IT: "proud",
    TogetherPart.ANSWER: "happy",
}
TALKS = (TogetherPart.REVEAL, TogetherPart.TALK, TogetherPart.ANSWER)
"""Where the two talk before they go on."""
ASKS = (*IN_PRIVATE, TogetherPart.SAY_NO, TogetherPart.SAY_IT)
"""Parts in which something is picked from the rows, so that nothing else leads on."""


def face_at(flow: TogetherFlow) -> str:
    """Return what the hero feels; it never tells which private choice is the better one."""
    dilemma = flow.dilemma
    opened = flow.part is TogetherPart.FEEDBACK and dilemma.stage is Stage.FEEDBACK
    if opened and dilemma.chosen:
        return FEEDBACK_FACES[dilemma.chosen.safety]
    return FACES.get(flow.part, "thinking")


def tools_of(scene: TogetherView) -> list[BarButton]:
    """Return the buttons at the foot; where a choice is asked for there is no *Next*."""
    _, flow = scene.context.words.gettext, scene.flow
    if flow.part in IN_PRIVATE and scene.context.voice.aloud:
        label = _("Headphones on: read the choices to me")
        return [BarButton(Role.HEADPHONES, label, scene.headphones, "ear")]
    pressing = flow.part is TogetherPart.DO and flow.dilemma.to_do
    if flow.part in ASKS or flow.choosing or pressing:
        return []
    label = _("We've talked") if flow.part in TALKS else _("Next")
    on = BarButton(Role.ON, label, scene.next, "next", primary=True)
    if flow.part is TogetherPart.READ:
        return [BarButton(Role.SKIP, _("Skip this story"), scene.skip), on]
    return [on]
