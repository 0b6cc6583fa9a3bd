"""Together: a child and a grown-up read a story, choose in private, reveal and talk."""

from collections.abc import Sequence
from secrets import randbelow

import pygame

from game.devices import Input, Wheel
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Scenario, Weight
from game.scenes import together_rows
from game.scenes.column import Column
from game.scenes.controls import Control
from game.scenes.corners import SIZE, back_corner, help_corners
from game.scenes.kit import Kit
from game.scenes.lesson_foot import Tool, foot
from game.scenes.rows import Row
from game.scenes.scene import Change, Replace
from game.scenes.together_card import take_home
from game.teaching.terms import sign_name
from game.teaching.together_flow import Part, TogetherFlow, Who
from game.view.phone import Phone
from game.view.text import LEAD, Style

VENUE = "park"
STORIES = 3
EDGE = 12  # design px
PAD = 16  # design px
PHONE_PART = 0.5  # of the window's width, while the two read


class Together:
    """Stories for two, one after the other; who chooses first changes with every story."""

    def __init__(self, kit: Kit, stories: Sequence[Scenario], seed: str) -> None:
        self.kit = kit
        self.column = Column(kit)
        self.phone: Phone | None = None
        self._seed = seed
        self._stories = list(stories)
        self._met: list[tuple[str, bool, str]] = []
        self._panel = pygame.Rect(0, 0, 1, 1)
        self.flow = self._open(Who.CHILD)

    def _open(self, first: Who) -> TogetherFlow:
        return TogetherFlow(Dilemma(self._stories.pop(0), self._seed, spot=False), first)

    # Layout

    def enter(self) -> None:
        """Lay the screen out and say what is new."""
        brush = self.kit.brush
        wide, tall = brush.frame.size
        edge, pad = brush.u(EDGE), brush.u(PAD)
        self._panel = pygame.Rect(edge, edge, wide - 2 * edge, tall - 2 * edge)
        self.phone = self._make_phone() if self.flow.part is Part.READ else None
        if self.phone:
            self.phone.show(self.flow.dilemma.shown, frozenset(), typing=False)
            taken = round(wide * PHONE_PART) + edge
            self._panel.x, self._panel.width = self._panel.x + taken, self._panel.width - taken
        inside = self._panel.inflate(-2 * pad, -2 * pad)
        tools = self._tools()
        controls, strip = (
            foot(brush, tools, inside) if tools else ([], inside.move(0, inside.height))
        )
        head = brush.u(SIZE + 12)
        area = pygame.Rect(inside.x, inside.y + head, inside.width, 0)
        area.height = min(strip.y - brush.u(12), inside.bottom) - area.y
        focus = "on" if any(tool.name == "on" for tool in tools) else ""
        rows = self._fitted(area)
        self.column.show(area, rows, [*controls, *self._corners(inside)], focus, top=True)
        self.column.controls.speak(together_rows.spoken(self))

    def _make_phone(self) -> Phone:
        kit, brush, _ = self.kit, self.kit.brush, self.kit.words.gettext
        wide, tall = brush.frame.size
        edge = brush.u(EDGE)
        place = pygame.Rect(edge, edge, round(wide * PHONE_PART), tall - 2 * edge)
        phone = Phone(
            brush, kit.phone_art, self.flow.dilemma.scenario, place, _,
            lambda sign: sign_name(sign, _),
        )  # fmt: skip
        phone.still = kit.settings.reduced_motion
        return phone

    def _fitted(self, area: pygame.Rect) -> list[Row]:
        """Give the rows; only where they scroll is there room for arrows beside them."""
        for gutter in (False, True):
            self.column.gutter = gutter
            rows = list(together_rows.rows_of(self, self.column.row_width(area)))
            if self.column.height_of(rows) <= area.height:
                break
        return rows

    def _corners(self, inside: pygame.Rect) -> list[Control]:
        kit, step = self.kit, self.kit.brush.u(SIZE + 14)
        back = back_corner(kit, inside.right - 2 * step, inside.y)
        return [back, *help_corners(kit, inside.right, inside.y)]

    def _tools(self) -> list[Tool]:
        """Give the buttons at the foot; where a choice is asked for there are none."""
        _, flow = self.kit.words.gettext, self.flow
        choosing = flow.part is Part.FEEDBACK and flow.dilemma.stage is Stage.CHOICES
        if flow.part in (Part.FIRST, Part.SECOND, Part.SAY_IT) or choosing:
            return []
        on = Tool("on", _("Next"), self.next, "next", primary=True)
        if flow.part is Part.READ and self._stories:
            return [Tool("skip", _("Skip this story"), self.skip), on]
        return [on]

    # What the two can do

    def next(self) -> Change | None:
        """Take one step on."""
        self.kit.play("page")
        self.flow.next()
        return self._moved()

    def pick(self, choice_id: str) -> Change | None:
        """Choose; in private it makes no other sound than a page."""
        self.kit.play("page")
        self.flow.pick(choice_id)
        return self._moved()

    def say(self, index: int) -> Change | None:
        """Say the words."""
        self.kit.play("good")
        self.flow.say(index)
        return self._moved()

    def skip(self) -> Change | None:
        """Take a light story of another topic; nothing is said about it and nothing is kept."""
        topic = self.flow.dilemma.scenario.topic
        self._stories.sort(key=lambda s: (s.weight is not Weight.LIGHT, s.topic == topic))
        self.flow = self._open(self.flow.first)
        return self._moved()

    def _moved(self) -> Change | None:
        if self.flow.part is Part.DONE:
            dilemma = self.flow.dilemma
            self._met.append((dilemma.scenario.id, True, dilemma.said or ""))
            if len(self._met) == STORIES or not self._stories:
                return Replace(take_home(self.kit, self._met))
            self.flow = self._open(self.flow.second)
        self.enter()
        return None

    # Scene

    def leave(self) -> None:
        """Let go of held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        over = self.phone and self.phone.rect.collidepoint(pygame.mouse.get_pos())
        if isinstance(given, Wheel) and self.phone and over:
            self.phone.scroll(round(-given.steps * self.kit.brush.u(60)))
            return None
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let bubbles and the scan move on."""
        if self.phone:
            self.phone.tick(elapsed_ns)
        self.column.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint phone and panel."""
        brush = self.kit.brush
        screen.blit(self.kit.scenery(VENUE), (0, 0))
        if self.phone:
            self.phone.draw(screen)
            self.phone.draw_moving(screen)
        brush.panel(screen, self._panel)
        room, size, title = (
            self._panel.width - brush.u(2 * PAD + 3 * (SIZE + 14)),
            LEAD + 4.0,
            together_rows.title(self),
        )
        while size > 10 and brush.text.font(Style(size, display=True)).size(title)[0] > room:
            size -= 1
        head = brush.text.render(title, Style(size, display=True), brush.theme.ink)
        place = (self._panel.x + brush.u(PAD + 8), self._panel.y + brush.u(PAD + SIZE // 2))
        screen.blit(head, head.get_rect(midleft=place))
        self.column.draw(screen)


def together(kit: Kit) -> Together:
    """Open stories for two: a light one first, a careful one never last."""
    seed = str(kit.options.seed if kit.options.seed is not None else randbelow(1_000_000))
    return Together(kit, for_two(kit, seed), seed)


def for_two(kit: Kit, seed: str) -> list[Scenario]:
    """Order the stories that are good for two: other topics first, at most one careful one."""
    from random import Random  # noqa: PLC0415

    pool = sorted(
        (s for s in kit.library.scenarios.values() if s.talk and s.ages == kit.ages),
        key=lambda story: story.id,
    )
    Random(f"{seed}:together").shuffle(pool)
    met = kit.progress.history.met
    pool.sort(key=lambda story: story.id in met)
    calm = [story for story in pool if story.weight is not Weight.CAREFUL]
    careful = [story for story in pool if story.weight is Weight.CAREFUL]
    calm.sort(key=lambda story: story.weight is not Weight.LIGHT)
    return [*calm[:1], *careful[:1], *calm[1:]]
