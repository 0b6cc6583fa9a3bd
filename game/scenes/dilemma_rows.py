"""What stands beside the phone at each stage of a dilemma, in words and in rows."""

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.bindings import CHOICE_ACTS
from game.scenario.dilemma import Stage
from game.scenario.model import Choice
from game.scenes.controls import Control
from game.scenes.rows import Row, button, colour_row, words
from game.view import shapes
from game.view.brush import LETTERS, Face
from game.view.text import BODY, LEAD, SMALL, Style

if TYPE_CHECKING:
    from game.scenes.dilemma import DilemmaScene

HEADINGS = {
    "safe": "Good stop!",
    "nearly": "What would help more?",
    "unsafe": "Let's try another way.",
}
ICONS = {"safe": "tick", "nearly": "bulb", "unsafe": "again"}


def rows_of(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows of the stage the dilemma is in."""
    if not scene.shows_answers and scene.dilemma.stage not in (Stage.SCENE, Stage.SPOT):
        return [turn_row(scene, width, "To the choices")]
    match scene.dilemma.stage:
        case Stage.SCENE:
            return scene_rows(scene, width)
        case Stage.SPOT:
            return spot_rows(scene, width)
        case Stage.CHOICES:
            return choice_rows(scene, width)
        case Stage.FEEDBACK:
            return feedback_rows(scene, width)
        case Stage.SAY_IT:
            return say_rows(scene, width)
    return []


def spoken(scene: "DilemmaScene") -> str:
    """Say what is new at this stage."""
    _ = scene.kit.words.gettext
    dilemma, story = scene.dilemma, scene.dilemma.scenario
    match dilemma.stage:
        case Stage.SCENE:
            line = dilemma.lines[-1]
            said = line.text if line.told else f"{line.speaker}: {line.text}"
            return f"{story.title}. {said}" if dilemma.shown == 1 else said
        case Stage.SPOT:
            return _("Does it sound right?")
        case Stage.CHOICES:
            return story.question
        case Stage.FEEDBACK if dilemma.chosen:
            chosen = dilemma.chosen
            return f"{_(HEADINGS[chosen.safety])} {chosen.feedback} {chosen.repair or ''}"
        case Stage.SAY_IT:
            return _("Say it. Which words would you use?")
    return ""


def first_focus(scene: "DilemmaScene") -> str:
    """Name the control that has the focus when the stage begins."""
    if scene.dilemma.stage is Stage.CHOICES and scene.shows_answers:
        return scene.dilemma.choices[0].id
    return ""


def heading(scene: "DilemmaScene", text: str, width: int) -> Row:
    """Give a heading in the display face."""
    return words(scene.kit.brush, text, width, Style(LEAD, display=True))


def turn_row(scene: "DilemmaScene", width: int, label: str) -> Row:
    """Give the button that turns between phone and answers."""
    _ = scene.kit.words.gettext
    return button(scene.kit.brush, "turn", _(label), scene.look_again, width, icon="swap")


def skip_row(scene: "DilemmaScene", width: int) -> Row:
    """Give the button that swaps the story."""
    _ = scene.kit.words.gettext
    return button(scene.kit.brush, "skip", _("Skip this story"), scene.skip, width)


def scene_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows while the scene appears line by line."""
    _ = scene.kit.words.gettext
    brush, story = scene.kit.brush, scene.dilemma.scenario
    whose = _("{name}'s phone. Read at your own pace.").format(name=story.hero)
    return [
        heading(scene, story.title, width),
        words(brush, whose, width),
        button(brush, "on", _("Next"), scene.next, width, primary=True, icon="next"),
        skip_row(scene, width),
    ]


def spot_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the rows of *does it sound right?*"""
    _ = scene.kit.words.gettext
    brush = scene.kit.brush
    rows = [
        heading(scene, _("Does it sound right?"), width),
        words(brush, _("Tap the line that feels off."), width),
    ]
    if scene.word:
        rows.append(colour_row(brush, scene.word, brush.theme.retry, width))
    rows.append(
        button(brush, "nothing", _("Nothing feels off"), lambda: scene.tap(None), width, icon="ear")
    )
    rows.append(
        button(
            brush, "on", _("Go on"), scene.leave_spot, width, primary=bool(scene.word), icon="next"
        )
    )
    return rows


def choice_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the question and the cards."""
    _ = scene.kit.words.gettext
    brush, dilemma = scene.kit.brush, scene.dilemma
    rows = [heading(scene, dilemma.scenario.question, width)]
    rows += [card(scene, index, choice, width) for index, choice in enumerate(dilemma.choices)]
    if scene.two_pages:
        rows.append(turn_row(scene, width, "Look again"))
    if dilemma.scenario.signs and not dilemma.found_signs:
        label = _("Hint: does it sound right?")
        rows.append(button(brush, "hint", label, scene.hint, width, icon="ear"))
    if not dilemma.tried:
        rows.append(skip_row(scene, width))
    return rows


def card(scene: "DilemmaScene", index: int, choice: Choice, width: int) -> Row:
    """Give the card of one choice: its letter in a shape, its text, and whether it was tried."""
    _ = scene.kit.words.gettext
    brush = scene.kit.brush
    px, pad = brush.u(52), brush.u(16)
    tried = choice.id in scene.dilemma.tried
    room = width - px - 3 * pad
    text = brush.text.render(choice.text, Style(BODY), brush.theme.ink, room)
    mark = brush.text.render(_("tried"), Style(SMALL), brush.theme.soft_ink) if tried else None
    height = text.get_height() + (mark.get_height() if mark else 0) + brush.u(20)
    height = max(height, brush.u(76))

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face, brush.theme.other if tried else None)
        place = pygame.Rect(body.x + pad, body.centery - px // 2, px, px)
        brush.badge(screen, place, index)
        block = text.get_height() + (mark.get_height() if mark else 0)
        top = body.centery - block // 2
        screen.blit(text, (place.right + pad, top))
        if mark:
            icon = shapes.icon("again", brush.u(20), brush.theme.soft_ink)
            line = pygame.Rect(place.right + pad, top + text.get_height(), 1, mark.get_height())
            screen.blit(icon, icon.get_rect(midleft=(line.x, line.centery)))
            screen.blit(mark, (line.x + brush.u(28), line.y))

    said = f"{LETTERS[index]}. {choice.text}" + (f" ({_('tried')})" if tried else "")
    control = Control(
        choice.id, pygame.Rect(0, 0, width, height), said, lambda: scene.choose(choice.id), draw,
        shortcuts=frozenset({CHOICE_ACTS[index]}),
    )  # fmt: skip
    return Row(height + brush.u(4), control=control)


def feedback_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give what came of the choice, and the way on."""
    _ = scene.kit.words.gettext
    brush, chosen = scene.kit.brush, scene.dilemma.chosen
    if chosen is None:
        return []
    tint = {"safe": brush.theme.good, "nearly": brush.theme.nearly, "unsafe": brush.theme.retry}
    rows = [
        icon_heading(scene, _(HEADINGS[chosen.safety]), ICONS[chosen.safety], width),
        words(brush, f"“{chosen.text}”", width, Style(BODY, bold=True)),
        colour_row(brush, chosen.feedback, tint[chosen.safety], width),
    ]
    if chosen.repair:
        rows.append(colour_row(brush, chosen.repair, brush.theme.good, width))
    label = _("Go on") if chosen.safe else _("Choose again")
    rows.append(button(brush, "on", label, scene.next, width, primary=True, icon="next"))
    return rows


def icon_heading(scene: "DilemmaScene", text: str, icon: str, width: int) -> Row:
    """Give a heading with a round icon before it."""
    brush = scene.kit.brush
    px, gap = brush.u(48), brush.u(14)
    style = Style(LEAD + 4, display=True)
    picture = brush.text.render(text, style, brush.theme.ink, width - px - gap)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        screen.blit(shapes.badge(0, px, brush.theme.ink), (rect.x, rect.centery - px // 2))
        sign = shapes.icon(icon, px * 6 // 10, brush.theme.paper)
        screen.blit(sign, sign.get_rect(center=(rect.x + px // 2, rect.centery)))
        screen.blit(picture, picture.get_rect(midleft=(rect.x + px + gap, rect.centery)))

    return Row(max(px, picture.get_height()), paint)


def say_rows(scene: "DilemmaScene", width: int) -> list[Row]:
    """Give the words to say to a grown-up; each is fine."""
    _ = scene.kit.words.gettext
    brush = scene.kit.brush
    rows = [
        heading(scene, _("Say it"), width),
        words(brush, _("Which words would you use to tell a grown-up? Each one is fine."), width),
    ]
    rows += [
        button(brush, f"say-{index}", f"“{text}”", partial(scene.say, index), width)
        for index, text in enumerate(scene.dilemma.scenario.say_it)
    ]
    return rows
