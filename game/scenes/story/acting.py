"""Doing it on the phone: what can be pressed after a safe choice, and what a press brings.

Every way to play shows the same phone: alone, two together, a class.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pygame

from game.i18n import Words
from game.scenario.after_steps import Gettext, lines_after
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.do_steps import buttons, step_words, wrong_button
from game.scenario.model import DoStep, Line, Staging
from game.scenes.story.phone import line_ring
from game.ui.context import Context
from game.ui.control import Control, Draw
from game.ui.roles import Key, Of, Role
from game.ui.scene import Change
from game.view.brush import Brush, Face
from game.view.phone import Phone, Sheet, SheetButton
from game.view.phone.windows import CROSS, TRICK

HINT_AFTER = 2  # wrong presses, then the right button is pointed at
LEAST = 44  # design px, the least height of what can be pressed in a drawing


@dataclass
class Acting:
    """What was pressed in a story so far: the word on it, and how often it was the wrong one."""

    word: str = ""
    good: bool = True
    missed: int = 0

    def press(self, context: Context, dilemma: Dilemma, step: DoStep | None) -> str:
        """Press a button, None for one that is part of the trick; returns what it brings."""
        _ = context.words.gettext
        words = step_words(step, _) if step else None
        if step and words and dilemma.press(step):
            self.word, self.good, self.missed = words.done, True, 0
        else:
            self._miss(words.not_now if words else wrong_button(_), context, dilemma)
        context.sound.play("good" if self.good else "page")
        return self.word

    def _miss(self, word: str, context: Context, dilemma: Dilemma) -> None:
        """Answer a wrong press; after the second one say which is meant."""
        self.missed += 1
        self.word, self.good = word, False
        if self.missed >= HINT_AFTER and dilemma.to_do:
            _ = context.words.gettext
            label = step_words(dilemma.to_do[0], _).label
            self.word += " " + _("Look for “{label}”.").format(label=label)


def step_key(step: DoStep) -> Key:
    """Return what the button of a step is known by."""
    return Of(Role.STEP, step.value)


def first_key(dilemma: Dilemma) -> Key:
    """Return what has the focus when there is something to press.

    A pop-up that is to be closed has it on its own button; else it is where the next step is seen.
    """
    tricks = any(line.button for line in standing(dilemma))
    closes = DoStep.CLOSE in dilemma.to_do[:1] and dilemma.scenario.staging is Staging.POP_UP
    return Of(Role.TRICK, 0) if tricks and closes else step_key(seen_steps(dilemma)[0])


def seen_steps(dilemma: Dilemma) -> tuple[DoStep, ...]:
    """List what can be pressed now; a pop-up that is gone has no cross."""
    if dilemma.stage is not Stage.DO:
        return ()
    story = dilemma.scenario
    done, to_do = story.do[: dilemma.did], dilemma.to_do
    if story.staging is Staging.POP_UP and DoStep.DECLINE in done:
        done = (*done, DoStep.CLOSE)
    return buttons(story.staging, done, to_do)


def standing(dilemma: Dilemma, _: Gettext = str) -> tuple[Line, ...]:
    """Return the lines that still stand on the phone after what was pressed."""
    story = dilemma.scenario
    return lines_after(dilemma.on_phone, story.hero, story.do[: dilemma.did], _)


def show_on(phone: Phone, words: Words, dilemma: Dilemma, acting: Acting, *, typing: bool) -> None:
    """Show on a phone what stands on it now, what was done and what can be pressed."""
    _, story = words.gettext, dilemma.scenario
    done = story.do[: dilemma.did]
    lines = standing(dilemma, _)
    coming = dilemma.coming if typing else None
    phone.show(lines, dilemma.found_signs, coming, sheet_of(words, dilemma, acting))
    if done[-1:] == (DoStep.SETTING_OFF,):
        phone.reveal(max((i for i, line in enumerate(lines) if line.setting), default=-1))


def sheet_of(words: Words, dilemma: Dilemma, acting: Acting) -> Sheet:
    """Return the sheet at the foot of the phone."""
    _, done = words.gettext, dilemma.scenario.do[: dilemma.did]
    steps = seen_steps(dilemma)
    if dilemma.scenario.staging is Staging.POP_UP:  # it has a cross of its own
        steps = tuple(step for step in steps if step is not DoStep.CLOSE)
    hinted = acting.missed >= HINT_AFTER and dilemma.to_do
    return Sheet(
        tuple(
            SheetButton(
                step.value, step_words(step, _).label, step.value,
                pointed_at=bool(hinted) and step is dilemma.to_do[0],
            )
            for step in steps
        ),
        step_words(done[-1], _).done if done else "",
        dark=DoStep.PUT_AWAY in done,
    )  # fmt: skip


def step_controls(
    context: Context,
    phone: Phone | None,
    dilemma: Dilemma,
    press: Callable[[DoStep | None], Change | None],
) -> list[Control]:
    """Return what can be pressed on the phone; what is out of sight can be reached by key."""
    if phone is None:
        return []
    return [
        *drawn_controls(context, phone, dilemma, press),
        *sheet_controls(context, phone, dilemma, press),
    ]


def drawn_controls(
    context: Context,
    phone: Phone,
    dilemma: Dilemma,
    press: Callable[[DoStep | None], Change | None],
) -> Iterator[Control]:
    """Yield what can be pressed in a pop-up: its own button, and its real cross."""
    _, story = context.words.gettext, dilemma.scenario
    if dilemma.stage is not Stage.DO or not dilemma.to_do or story.staging is not Staging.POP_UP:
        return
    ring = line_ring(context.brush, phone.page)
    hidden = pygame.Rect(phone.page.topleft, (phone.page.width, 0))
    labels = [line.button for line in standing(dilemma) if line.button]
    for number, place in enumerate(phone.places_of(TRICK)):
        if number < len(labels):
            key, label = Of(Role.TRICK, number), labels[number] or ""
            act = partial(press, None)
            yield Control(key, place or hidden, label, act, ring, clip=phone.page)
    crosses = [place for place in phone.places_of(CROSS) if place]
    if DoStep.CLOSE in seen_steps(dilemma):
        place = crosses[-1] if crosses else hidden
        label, act = step_words(DoStep.CLOSE, _).label, partial(press, DoStep.CLOSE)
        cross, edge = step_key(DoStep.CLOSE), cross_ring(context.brush, phone.page)
        yield Control(cross, place, label, act, edge, clip=phone.page)


def cross_ring(brush: Brush, page: pygame.Rect) -> Draw:
    """Return how the focus is painted round a small part of a drawing."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        if face.focused and rect.height:
            screen.set_clip(page)
            brush.ring(screen, rect.inflate(-brush.u(6), -brush.u(6)), 12)
            screen.set_clip(None)

    return draw


def sheet_controls(
    context: Context,
    phone: Phone,
    dilemma: Dilemma,
    press: Callable[[DoStep | None], Change | None],
) -> Iterator[Control]:
    """Yield the buttons of the sheet."""
    ring = line_ring(context.brush, phone.page)
    for button in sheet_of(context.words, dilemma, Acting()).buttons:
        place = phone.place_of_button(button.key) or pygame.Rect(
            phone.page.x, phone.page.bottom, phone.page.width, 0
        )
        act = partial(press, DoStep(button.key))
        key = Of(Role.STEP, button.key)
        yield Control(key, place, button.label, act, ring, clip=phone.page)


def reveal_focus(phone: Phone | None, focus: Key | None) -> bool:
    """Scroll a phone to the line or the button that has the focus; true where it moved."""
    if phone is None:
        return False
    before = phone.scrolled
    match focus:
        case Of(Role.LINE, int(index)):
            phone.reveal(index)
        case Of(Role.STEP, str(name)):
            if phone.has_button(name):
                phone.reveal_button(name)
            elif not any(phone.places_of(CROSS)):
                phone.reveal_part(CROSS)
        case Of(Role.TRICK) if not any(phone.places_of(CROSS)):
            phone.reveal_part(CROSS)
    return phone.scrolled != before
