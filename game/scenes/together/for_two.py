"""Which stories a child and a grown-up read, and in which order."""

from game.scenario.model import Scenario, Weight
from game.ui.context import Context


def for_two(context: Context, seed: str) -> list[Scenario]:
    """Order the stories that are good for two: other topics first, at most one careful one."""
    from random import Random  # noqa: PLC0415

    pool = sorted(
        (
            s
            for s in context.session.library.scenarios.values()
            if s.talk and s.ages == context.ages
        ),
        key=lambda story: story.id,
    )
    Random(f"{seed}:together").shuffle(pool)
    met = context.session.progress.history.met
    first = context.session.library.first
    pool.sort(key=lambda story: (story.id in met, story.id not in first))
    calm = [story for story in pool if story.weight is not Weight.CAREFUL]
    careful = [story for story in pool if story.weight is Weight.CAREFUL]
    calm.sort(key=lambda story: story.weight is not Weight.LIGHT)
    others = sorted(calm[1:], key=lambda story: story.id in met or story.id not in first)
    return [*calm[:1], *careful[:1], *others]
