"""No choice of a story lies below the fold, in whatever letters it is read."""

from pathlib import Path

import pytest
from screens_all import loaded_context

from game.scenario.dilemma import Dilemma, Stage
from game.scenes.story.scene import DilemmaScene
from game.ui.roles import Of, Role


@pytest.mark.parametrize("face", ["reading", "dyslexic"])
@pytest.mark.parametrize("wide", [False, True])
def test_every_choice_is_seen_whole(tmp_path: Path, face: str, wide: bool) -> None:
    context = loaded_context(tmp_path)
    context.settings.face, context.settings.wide_letters = face, wide
    for size in ((1280, 720), (1366, 768)):
        context.drawing.rebuild(size)
        for story in context.session.library.scenarios.values():
            dilemma = Dilemma(story, "7", spot=False)
            scene = DilemmaScene(context, dilemma, lambda: None, "mika", lambda _screen: None)
            scene.enter()
            while dilemma.stage is Stage.SCENE:
                scene.next()
            for item in scene.column.controls.items:
                if isinstance(item.key, Of) and item.key.role is Role.CHOICE:
                    assert item.clip
                    assert item.clip.contains(item.rect), f"{story.id} {size}"


def test_at_double_size_what_leads_on_is_in_sight(tmp_path: Path) -> None:
    context = loaded_context(tmp_path)
    context.settings.text_scale = 200
    context.drawing.rebuild((1280, 720))
    whole = 0
    stories = context.session.library.scenarios.values()
    for story in stories:
        dilemma = Dilemma(story, "7", spot=False)
        scene = DilemmaScene(context, dilemma, lambda: None, "mika", lambda _screen: None)
        scene.enter()
        while dilemma.stage is Stage.SCENE:
            scene.next()
        items = {item.key: item for item in scene.column.controls.items}
        choices = [items[Of(Role.CHOICE, one.id)] for one in dilemma.choices]
        seen = [bool(item.clip) and item.clip.contains(item.rect) for item in choices]
        whole += all(seen)
        assert all(seen) or Role.SCROLL_DOWN in items, story.id
        assert seen.count(True) >= 2, story.id
        assert items[Role.TURN].rect.bottom <= scene.panel.top, "beside the corners, not below"
    assert whole > 0.8 * len(stories)
