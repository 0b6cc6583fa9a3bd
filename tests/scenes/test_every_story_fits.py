"""Every shipped story is read on the screen, both pages of it: no words are cut or overlap."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playing import make_shell
from recording import RecordingSurface, faults, remember_texts

from game.app import open_window
from game.scenario.dilemma import ON_PHONE, Stage
from game.scenario.model import Choice, DoStep, Safety, Scenario
from game.scenes.start.opening import open_now
from game.scenes.story.scene import DilemmaScene
from game.ui.context import Context
from game.ui.story_length import open_story
from game.view.phone.windows import CROSS

SIZES = [(100, "reading"), (200, "dyslexic")]
SETTLED = 3  # frames


def told(scene: DilemmaScene, name: str) -> Iterator[str]:
    """Show what there is now, and the other page where there are two."""
    yield name
    if scene.two_pages and scene.dilemma.stage not in ON_PHONE:
        scene.look_again()
        yield f"{name}-turned"


def taken(story: Scenario) -> list[Choice]:
    """Return the choices to look at: what leads back first, the ones that say most; a safe one."""

    def length(choice: Choice) -> int:
        return len(choice.feedback + (choice.repair or "")) + sum(
            len(line.text) for line in choice.then
        )

    kinds = [[c for c in story.choices if c.safety is safety] for safety in Safety]
    kinds.sort(key=lambda choices: any(choice.safe for choice in choices))
    return [max(choices, key=length) for choices in kinds if choices]


def stages(scene: DilemmaScene) -> Iterator[str]:
    """Read a story to its end; yields a name for whatever is to be looked at."""
    choices = taken(scene.dilemma.scenario)
    yield from opening(scene)
    for choice in choices:
        yield from following(scene, choice)
    yield from after_a_safe_one(scene)


def opening(scene: DilemmaScene) -> Iterator[str]:
    """Read the scene and find a sign."""
    dilemma = scene.dilemma
    while dilemma.stage is Stage.SCENE:
        if dilemma.coming is None:
            yield "scene"
        scene.next()
    scene.tap(min(dilemma.scenario.signs, default=None))
    yield from told(scene, "spot")
    scene.leave_spot()


def following(scene: DilemmaScene, choice: Choice) -> Iterator[str]:
    """Choose, and read what follows."""
    dilemma = scene.dilemma
    yield from told(scene, "choices-again" if dilemma.tried else "choices")
    scene.choose(choice.id)
    while dilemma.stage is Stage.THEN:
        if dilemma.coming is None:
            yield f"then-{choice.safety}"
        scene.next()
    yield from told(scene, f"feedback-{choice.safety}")
    scene.next()


def after_a_safe_one(scene: DilemmaScene) -> Iterator[str]:
    """Do the safe thing on the phone and choose words."""
    dilemma = scene.dilemma
    while dilemma.stage is Stage.DO:
        yield f"do-{dilemma.did}"
        if dilemma.to_do:
            scene.press(dilemma.to_do[0])
        else:
            scene.next()
    while dilemma.stage in (Stage.SAY_NO, Stage.SAY_IT):
        yield from told(scene, dilemma.stage.name.lower().replace("_", "-"))
        scene.say(0)


def read(context: Context, story: Scenario) -> Iterator[tuple[str, DilemmaScene]]:
    """Read a story as a player alone does; yields its screen at each moment."""
    dilemma = open_story(context, story, "7", spot=True)
    mate = context.session.band.members[0]
    scene = DilemmaScene(
        context, dilemma, lambda: None, mate, lambda screen: screen.fill("#777777")
    )
    scene.enter()
    for name in stages(scene):
        for _frame in range(SETTLED):
            scene.update(400_000_000)
        yield name, scene


def in_sight(scene: DilemmaScene) -> bool:
    """Whether the next thing to press is seen on the phone, its sheet or the cross of a window."""
    step, phone = scene.dilemma.to_do[0], scene.phone
    assert phone
    place = phone.place_of_button(step.value)
    return bool(place and phone.page.contains(place)) or (
        step is DoStep.CLOSE and any(phone.places_of(CROSS))
    )


@pytest.mark.measured
def test_what_is_to_be_pressed_is_in_sight(tmp_path: Path) -> None:
    screen = open_window(windowed=True, headless=True)
    context = open_now(make_shell(tmp_path, screen.get_size(), False))
    context.settings.reduced_motion = True
    stories = [story for story in context.session.library.scenarios.values() if story.do]
    hidden = [
        f"{story.id} {name}"
        for story in stories
        for name, scene in read(context, story)
        if name.startswith("do-") and scene.dilemma.to_do and not in_sight(scene)
    ]
    assert not hidden
    assert len(stories) > 30


@pytest.mark.measured
@pytest.mark.parametrize(("text_scale", "face"), SIZES)
def test_every_story_fits(tmp_path: Path, text_scale: int, face: str) -> None:
    screen = open_window(windowed=True, headless=True)
    shell = make_shell(tmp_path, screen.get_size(), False, text_scale=text_scale, face=face)
    context = open_now(shell)
    context.settings.reduced_motion = True
    texts = remember_texts(context.brush.text)
    wrong: list[str] = []
    shown = set()
    for story in context.session.library.scenarios.values():
        for name, scene in read(context, story):
            surface = RecordingSurface(screen, texts)
            scene.draw(surface)
            assert surface.drawn, f"{story.id} {name} shows no words"
            shown.add(story.id)
            wrong += [f"{story.id} {name}: {fault}" for fault in faults(surface)]
    assert not wrong, "\n".join(wrong)
    assert len(shown) > 100
