"""No choice of a story lies below the fold, in whatever letters it is read."""

from pathlib import Path

import pytest
from screens_all import loaded_context

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Scenario
from game.scenes.story.scene import DilemmaScene
from game.ui.roles import Of, Role

LONGEST = 12  # stories


def letters(story: Scenario) -> int:
    return sum(len(choice.text) for choice in story.choices) + len(story.question)


@pytest.mark.parametrize("face", ["reading", "dyslexic"])
@pytest.mark.parametrize("wide", [False, True])
def test_every_choice_is_seen_whole(tmp_path: Path, face: str, wide: bool) -> None:
    context = loaded_context(tmp_path)
    context.settings.face, context.settings.wide_letters = face, wide
    stories = sorted(context.session.library.scenarios.values(), key=letters)[-LONGEST:]
    for size in ((1280, 720), (1366, 768)):
        context.drawing.rebuild(size)
        for story in stories:
            dilemma = Dilemma(story, "7", spot=False)
            scene = DilemmaScene(context, dilemma, lambda: None, "mika", lambda _screen: None)
            scene.enter()
            while dilemma.stage is Stage.SCENE:
                scene.next()
            for item in scene.column.controls.items:
                if isinstance(item.key, Of) and item.key.role is Role.CHOICE:
                    assert item.clip
                    assert item.clip.contains(item.rect), f"{story.id} {size}"
