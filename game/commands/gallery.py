"""Every screen of the game, set up as a picture of it needs it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

from game.commands.gallery_acted import acted_shots, advance, offered_shots
from game.frames import FRAME_NS
from game.scenario.dilemma import ACTED, Dilemma, Stage
from game.scenario.met import Met
from game.scenario.model import Safety, Scenario
from game.scenes.story.families import signs_page
from game.scenes.story.learned import learned
from game.scenes.story.missions import missions_page
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.solo import SoloMode
from game.ui.context import Context
from game.ui.scene import Scene

if TYPE_CHECKING:
    import pygame

    from game.kept_run import KeptRun
    from game.scenes.run.ready import PreparedRun

TICKS_A_FRAME = 2
SETTLED_FRAMES = 90  # for slides and turns to come to rest
WHITE = (255, 255, 255)
MOMENTS = {"start": 0.01, "early": 0.16, "middle": 0.46, "late": 0.7, "end": 0.93}
"""At which parts of the course the run is shown."""


@dataclass(frozen=True)
class Shot:
    """A screen with a name; `show` sets it up when its turn comes."""

    name: str
    show: Callable[[], Scene]


class Gallery:
    """Sets up the screens of one venue, one after the other."""

    def __init__(self, context: Context, venue: str) -> None:
        self._context = context
        self._venue = venue
        self._prepared: PreparedRun | None = None

    def shots(self) -> Iterator[Shot]:
        """Yield every screen with its name."""
        yield from self._menus()
        yield from self._teaching()
        yield from self._tour()
        for moment, part in MOMENTS.items():
            yield Shot(f"run-{moment}", partial(self.run, part))
        yield from self._dilemmas()
        yield Shot("gig-show", self._show)
        yield Shot("gig", self._gig)
        yield Shot("signs", lambda: signs_page(self._context))
        yield Shot(
            "missions",
            lambda: missions_page(self._context, learned(self._context, self._met()), "stage"),
        )

    def _menus(self) -> Iterator[Shot]:
        from game.scenes.help.break_page import rest
        from game.scenes.help.support import support
        from game.scenes.run.going_on import gone_page, other_run_page
        from game.scenes.settings.access import access_page
        from game.scenes.settings.keys import keys
        from game.scenes.settings.options import options
        from game.scenes.settings.presets import comfort
        from game.scenes.start.title import Title
        from game.scenes.tour.choose import Choose
        from game.scenes.tour.pause import pause

        makers: dict[str, Callable[[Context], Any]] = {
            "title": Title,
            "choose": Choose,
            "comfort": comfort,
            "access": access_page,
            "options": options,
            "keys": keys,
            "pause": lambda context: pause(context, self.ready.tally),
            "rest": rest,
            "support": support,
            "kept-run": lambda context: self._waiting(Title(context)),
            "kept-run-asks": lambda context: other_run_page(
                context, SoloMode(context), self._kept(), lambda: Title(context)
            ),
            "kept-run-gone": lambda context: gone_page(context, self._kept()),
        }
        for name, make in makers.items():
            yield Shot(name, partial(make, self._context))

    def _kept(self) -> "KeptRun":
        """Keep the run that was shown last, and return it."""
        from game.scenes.run.goals import keep_place
        from game.scenes.run.ready import begin
        from game.simulation.recording import Recorder

        context, ready = self._context, self.ready
        keep_place(context.session, ready, begin(context, self._venue), Recorder(ready.run))
        assert context.session.run_file.run is not None  # noqa: S101
        return context.session.run_file.run

    def _waiting(self, scene: Scene) -> Scene:
        """Show a screen of a player whose run waits."""
        self._kept()
        return scene

    def _tour(self) -> Iterator[Shot]:
        """Yield the screens of the tour, as a player in the middle of it meets them."""
        from game.scenes.tour.comic import comic
        from game.scenes.tour.jukebox import Jukebox
        from game.scenes.tour.looks import LooksScene
        from game.scenes.tour.map import TourMap

        context = self._context
        yield Shot("map-start", lambda: TourMap(context))
        yield Shot("jukebox-start", lambda: Jukebox(context))
        yield Shot("map", lambda: TourMap(self._on_tour(), "street"))
        yield Shot("map-locked", lambda: TourMap(self._on_tour(), "stage"))
        yield Shot("jukebox", lambda: Jukebox(self._on_tour()))
        yield Shot("looks", lambda: LooksScene(self._on_tour()))
        for strip in context.session.tour.strips:
            for number in range(len(strip.panels)):
                yield Shot(
                    f"comic-{strip.after or 'start'}-{number + 1}",
                    partial(comic, context, strip, first=number),
                )

    def _teaching(self) -> Iterator[Shot]:
        """Yield the screens for grown-ups, lessons and classes."""
        from game.commands.gallery_class import class_shots

        for name, show in class_shots(self._context):
            yield Shot(name, show)
        self._context.lesson_mode.show()

    def _on_tour(self) -> Context:
        """Return the context of a player who has come to the park."""
        progress = self._context.session.progress
        progress.runner = progress.runner or self._context.session.band.members[0]
        progress.arrived = ["corridor", "street"]
        progress.picks = {"corridor": [0, 1, 2], "street": [1]}
        progress.goals = {
            "corridor": [goal.id for goal in self._context.session.tour.stop("corridor").goals],
            "street": ["air-4"],
        }
        progress.notes = 340
        return self._context

    def _dilemmas(self) -> Iterator[Shot]:
        for stage in (Stage.SCENE, Stage.SPOT, Stage.CHOICES, Stage.SAY_IT):
            name = f"dilemma-{stage.name.lower().replace('_', '-')}"
            yield Shot(name, partial(self._dilemma, stage))
        for safety in Safety:
            yield Shot(
                f"dilemma-feedback-{safety}",
                partial(self._dilemma, Stage.FEEDBACK, safety),
            )
        for staging, story in self._stagings().items():
            yield Shot(f"staging-{staging}", partial(self._staging, story))
        for name, dilemma in acted_shots(self._context):
            yield Shot(f"dilemma-{name}", partial(self._acted, dilemma))
        for name, dilemma in offered_shots(self._context):
            yield Shot(f"dilemma-{name}", partial(self._acted, dilemma, plain=True))

    @property
    def ready(self) -> "PreparedRun":
        """The run that was shown last, with its drawings."""
        if self._prepared is None:
            self._prepared = self._get_ready()
        return self._prepared

    # The run

    def _get_ready(self) -> "PreparedRun":
        from game.scenes.run.ready import load

        steps = load(
            self._context,
            SoloMode(self._context),
            self._context.session.band.members[0],
            self._venue,
            encore=False,
        )
        while True:
            try:
                next(steps)
            except StopIteration as end:
                ready: PreparedRun = end.value
                return ready

    def run(self, part: float) -> Scene:
        """Show the run at a part of its course, 0 to 1; a bot has run so far."""
        from game.scenes.run.running import Running
        from game.simulation.bot import Bot, answer

        if self._prepared is None or self._prepared.run.progress > part:
            self._prepared = self._get_ready()
        run, view = self._prepared.run, self._prepared.view
        bot = Bot(run)
        while run.progress < part and not run.finished:
            for _tick in range(TICKS_A_FRAME):
                if run.dilemma:
                    answer(run.dilemma, "safe", Random(1))
                view.react(run.step(bot.intent()), run)
            view.tick(FRAME_NS / 1e9)
        return Running(self._context, self._prepared)

    def _behind(self, screen: "pygame.Surface") -> None:
        if self._prepared is None:
            self.run(0.16)
        if self._prepared:
            self._prepared.view.draw(screen, self._prepared.run, 1.0)

    # Dilemmas

    def _stagings(self) -> dict[str, Scenario]:
        found: dict[str, Scenario] = {}
        for story in self._context.session.library.scenarios.values():
            found.setdefault(story.staging.value, story)
        return dict(sorted(found.items()))

    def _story(self, safety: Safety) -> Scenario:
        """Return a longer story with signs, words to say, and a choice of that safety."""
        stories = sorted(
            self._context.session.library.scenarios.values(),
            key=lambda s: (not s.longer, not s.signs, not s.say_it, s.id),
        )
        return next(s for s in stories if any(c.safety is safety for c in s.choices))

    def _scene(self, dilemma: Dilemma) -> DilemmaScene:
        return DilemmaScene(
            self._context,
            dilemma,
            lambda: None,
            self._context.session.band.members[0],
            self._behind,
        )

    def _dilemma(self, stage: Stage, safety: Safety = Safety.SAFE) -> Scene:
        dilemma = Dilemma(self._story(safety), "gallery", spot=True, plays=ACTED)
        advance(dilemma, stage, safety)
        return self._scene(dilemma)

    def _acted(self, make: Callable[[], Dilemma], *, plain: bool = False) -> Scene:
        """Show a story that is acted out; on `plain` ground the picture makes a small file."""
        ground = (lambda screen: screen.fill(WHITE) and None) if plain else self._behind
        return DilemmaScene(
            self._context, make(), lambda: None, self._context.session.band.members[0], ground
        )

    def _staging(self, story: Scenario) -> Scene:
        dilemma = Dilemma(story, "gallery", spot=False)
        advance(dilemma, Stage.CHOICES, Safety.SAFE)
        return self._scene(dilemma)

    def _show(self) -> Scene:
        from game.scenes.tour.gig import gig

        return gig(self._context, self._any_run(), self._met())

    def _gig(self) -> Scene:
        from game.scenes.tour.gig import Gig

        return Gig(self._context, self._any_run(), learned(self._context, self._met()))

    def _any_run(self) -> "PreparedRun":
        """Return the run that stands on the road, or one of a moment ago."""
        if self._prepared is None:
            self.run(0.16)
        assert self._prepared is not None  # noqa: S101
        return self._prepared

    def _missions(self) -> Scene:
        return missions_page(self._context, learned(self._context, self._met()), "stage")

    def _met(self) -> list[Met]:
        stories = list(self._context.session.library.scenarios.values())[:3]
        return [Met(story, said=story.say_it[0] if story.say_it else "") for story in stories]
