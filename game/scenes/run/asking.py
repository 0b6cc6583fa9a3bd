"""A story that has stopped a run, on a friend's phone."""

from collections.abc import Callable

from game.scenes.run.ready import Asked, PreparedRun
from game.scenes.story.scene import DilemmaScene
from game.ui.context import Context
from game.ui.scene import Change


def story_scene(
    context: Context, ready: PreparedRun, asked: Asked, then: Callable[[], Change]
) -> DilemmaScene:
    """Open the story; the run hears that it is done before `then` says what comes."""
    scene = DilemmaScene(context, asked.dilemma, asked.skip, ready.runner, asked.behind)

    def after() -> Change:
        asked.done()
        return then()

    scene.after = after
    return scene
