"""The story stage: dilemmas without running, for those who cannot or would rather not run."""

from collections.abc import Sequence
from secrets import randbelow

import pygame

from game.devices import Input
from game.scenario.deck import Deck
from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenario.model import Ages, Scenario
from game.scenes.story.families import family_row
from game.scenes.story.learned import Learned, learned
from game.scenes.story.missions import missions_rows
from game.scenes.story.scene import DilemmaScene
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.sheet import Sheet
from game.ui.story_length import open_story
from game.view.text import LEAD, Style

STORIES = 3
VENUE = "shop"


class Chosen:
    """Stories that were picked by hand, one after the other."""

    def __init__(self, stories: Sequence[Scenario], deck: Deck) -> None:
        self._stories = list(stories)
        self._deck = deck

    def next_gate(self) -> Scenario | None:
        """Return the next story."""
        return self._stories.pop(0) if self._stories else None

    def swap(self, skipped: Scenario) -> Scenario | None:
        """Return a light story of another topic instead."""
        return self._deck.swap(skipped)


class StoryStage:
    """Opens one dilemma after the other, then shows the set list."""

    def __init__(self, context: Context, stories: Chosen | Deck, count: int, seed: str) -> None:
        self._context = context
        self._stories = stories
        self._left = count
        self._seed = seed
        self._dilemma: Dilemma | None = None
        self._met: list[Met] = []

    def enter(self) -> None:
        """Do nothing: what comes next opens by itself."""

    def leave(self) -> None:
        """Hold nothing."""

    def handle(self, given: Input) -> Change | None:
        """Take no input: a dilemma or the set list opens at once."""
        del given
        return None

    def update(self, elapsed_ns: int) -> Change | None:
        """Open the next story, or the set list after the last."""
        del elapsed_ns
        story = self._stories.next_gate() if self._left else None
        self._left -= 1
        if story is None:
            return Replace(set_list(self._context, self._met)) if self._met else Pop()
        self._dilemma = open_story(self._context, story, self._seed)
        runner = self._context.session.progress.runner or self._context.session.band.members[0]
        scene = DilemmaScene(self._context, self._dilemma, self._skip, runner, self._behind)
        scene.after = self._finished
        return Push(scene)

    def _finished(self) -> Change:
        """Keep what was learned in the story that is over."""
        dilemma, context = self._dilemma, self._context
        if dilemma:
            story, first_try = dilemma.scenario, bool(dilemma.first_try)
            context.session.progress.history = context.session.progress.history.with_result(
                story.id, story.topic, first_try, context.today
            )
            context.save_progress()
            self._met.append(Met(story, first_try, dilemma.said or ""))
        return Pop()

    def _skip(self) -> Dilemma | None:
        """Swap the open story; nothing is kept of it but that its topic rests."""
        old = self._dilemma
        other = self._stories.swap(old.scenario) if old else None
        if old is None or other is None:
            return None
        self._context.session.progress.history = self._context.session.progress.history.with_skip(
            old.scenario.topic
        )
        self._context.save_progress()
        self._dilemma = open_story(self._context, other, self._seed)
        return self._dilemma

    def _behind(self, screen: pygame.Surface) -> None:
        screen.blit(self._context.drawing.scenery(VENUE), (0, 0))

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the scenery for the moment between two stories."""
        self._behind(screen)


def story_stage(context: Context, stories: Sequence[Scenario] = ()) -> StoryStage:
    """Play these stories, or three from the deck."""
    seed = str(context.options.seed if context.options.seed is not None else randbelow(1_000_000))
    context.session.progress.history = context.session.progress.history.new_run()
    deck = Deck(
        context.session.library.scenarios.values(), context.session.progress.history,
        context.today, seed, Ages(context.ages),
        context.settings.careful_stories, first=context.session.library.first,
    )  # fmt: skip
    if stories:
        return StoryStage(context, Chosen(stories, deck), len(stories), seed)
    return StoryStage(context, deck, STORIES, seed)


def set_list(context: Context, met: Sequence[Met]) -> Page:
    """Open the page that ends a visit to the story stage."""
    news = learned(context, met)
    return Page(context, VENUE, lambda sheet: set_list_contents(context, sheet, news))


def set_list_contents(context: Context, sheet: Sheet, news: Learned) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    say = _("Say it: “{words}”").format(words=news.words_to_say)
    home = _("At home: {mission}").format(mission=news.mission)
    rows: list[Row] = [
        colour_row(brush, "\n".join(news.titles), brush.theme.mine, width),
        text_row(brush, _("Your mission card"), width, Style(LEAD, display=True)),
        colour_row(brush, f"{say}\n{home}" if news.mission else say, brush.theme.good, width),
        *missions_rows(context, news, VENUE, width),
        *(family_row(context, family, width) for family in news.families),
        button(
            brush, Role.STOP, _("A good place to stop"), context.home, width,
            primary=True, icon="leaf",
        ),
        button(brush, Role.AGAIN, _("More stories"), Pop, width, icon="again"),
    ]  # fmt: skip
    return Contents(_("Your set list"), rows, sheet_corners(context))
