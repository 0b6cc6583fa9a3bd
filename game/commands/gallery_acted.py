"""The screens on which a story is acted out: what follows, do it, words to a friend."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from game.scenario.dilemma import ACTED, Dilemma, Stage
from game.scenario.do_steps import BEHIND_MENU, offered
from game.scenario.loader import parse_scenario
from game.scenario.model import Ages, DoStep, Line, Safety, Scenario, Staging
from game.scenario.template import template
from game.ui.context import Context

Made = Callable[[], Dilemma]
WINDOW = Line(speaker="Free Frogs", text="You won a frog! Press here.", button="Get my frog")
ROWS = (
    Line(speaker="Picpond", text="Who can see this page?", setting="Everyone"),
    Line(speaker="Picpond", text="Show my town", setting="On"),
)


def sample(context: Context) -> Scenario:
    """Return the story of the template, which has every part."""
    text = template("kind-and-fair", Ages.SHORTER, "yellow-frog", context.today, "schema.json")
    return parse_scenario(text.encode(), Path("yellow-frog.yaml"))


def acted_shots(context: Context) -> Iterator[tuple[str, Made]]:
    """Name the stages in which a story is acted out."""
    story = sample(context)
    yield "then", partial(at_stage, story, Stage.THEN)
    yield "do", partial(at_stage, story, Stage.DO)
    yield "done", partial(at_stage, story, Stage.DO, len(story.do))
    yield "say-no", partial(at_stage, story, Stage.SAY_NO)


def offered_shots(context: Context) -> Iterator[tuple[str, Made]]:
    """Name what each staging offers to press, with its menu closed and open."""
    story = sample(context)
    for staging in Staging:
        told = staged(story, staging)
        direct = [step for step in offered(staging) if step not in BEHIND_MENU]
        hidden = [step for step in offered(staging) if step in BEHIND_MENU]
        shown = told.model_copy(update={"do": (direct[-1],)})
        yield f"do-{staging}", partial(at_stage, shown, Stage.DO)
        if hidden and staging is not Staging.PROFILE:
            opened = told.model_copy(update={"do": (DoStep.MENU, hidden[0])})
            yield f"do-{staging}-menu", partial(at_stage, opened, Stage.DO, 1)


def staged(story: Scenario, staging: Staging) -> Scenario:
    """Return a story as it would be in another staging."""
    scene = {Staging.POP_UP: (WINDOW,), Staging.PROFILE: ROWS}.get(staging, story.scene[:2])
    app = {Staging.PROFILE: "Picpond", Staging.POP_UP: "Free Frogs"}.get(staging, story.app)
    choices = tuple(choice.model_copy(update={"then": ()}) for choice in story.choices)
    return story.model_copy(
        update={"staging": staging, "scene": scene, "app": app, "choices": choices}
    )


def at_stage(story: Scenario, stage: Stage, did: int = 0) -> Dilemma:
    """Bring a story to a stage, with so many steps done."""
    dilemma = Dilemma(story, "gallery", spot=False, plays=ACTED)
    advance(dilemma, stage, Safety.SAFE)
    for step in dilemma.to_do[:did]:
        dilemma.press(step)
    return dilemma


def advance(dilemma: Dilemma, stage: Stage, safety: Safety) -> None:
    """Read a dilemma up to a stage; in SPOT a sign has been found."""
    while dilemma.stage is not stage:
        match dilemma.stage:
            case Stage.SPOT:
                dilemma.tap(min(dilemma.scenario.signs, default=None))
                dilemma.leave_spot()
            case Stage.CHOICES:
                wanted = (c for c in dilemma.choices if c.safety is safety)
                dilemma.choose(next(wanted).id)
            case Stage.DONE:
                return
            case _:
                dilemma.pass_over()
