"""What a class sees at each step of a story, in words and in rows."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.bindings import Act
from game.scenario.dilemma import Stage
from game.scenario.model import Choice
from game.scenes import dilemma_cards as cards
from game.scenes.dilemma_rows import ICONS, STRONG, headings, spoken_feedback, spoken_line
from game.scenes.rows import Row, colour_row, words
from game.scenes.vote_bars import bar_row, legend_row
from game.scenes.vote_strip import amount
from game.teaching.class_flow import Step
from game.view.brush import LETTERS
from game.view.text import BODY, LEAD, Style

if TYPE_CHECKING:
    from game.scenes.class_story import ClassStory

BADGE = 54  # design px
Translate = Callable[[str], str]
VOTES = (Step.VOTE_ONE, Step.VOTE_TWO)


def step_name(step: Step, *, last: bool, _: Translate) -> str:
    """Name a step, as it stands at the head of the screen."""
    change = _("To the gig!") if last else _("Next runner, please!")
    return {
        Step.READ: _("Read together"),
        Step.VOTE_ONE: _("First vote"),
        Step.TALK: _("Talk about it"),
        Step.VOTE_TWO: _("Second vote"),
        Step.REVEAL: _("What the class thinks"),
        Step.FEEDBACK: _("What comes of it?"),
        Step.SAY_IT: _("Say it together"),
        Step.CHANGE: change,
    }[step]


def rows_of(scene: "ClassStory", width: int) -> list[Row]:
    """Give the rows of the step a class is in."""
    makers: dict[Step, Callable[[ClassStory, int], list[Row]]] = {
        Step.READ: read_rows,
        Step.VOTE_ONE: vote_rows,
        Step.TALK: talk_rows,
        Step.VOTE_TWO: vote_rows,
        Step.REVEAL: reveal_rows,
        Step.FEEDBACK: feedback_rows,
        Step.SAY_IT: say_rows,
        Step.CHANGE: change_rows,
    }
    return makers[scene.flow.step](scene, width)


def heading(scene: "ClassStory", text: str, width: int) -> Row:
    """Give a heading in the display face."""
    return words(scene.kit.brush, text, width, Style(LEAD, display=True))


def read_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give what stands beside the phone."""
    _ = scene.kit.words.gettext
    story = scene.flow.dilemma.scenario
    whose = _("{name}'s phone. Read it aloud, at your own pace.").format(name=story.hero)
    return [heading(scene, story.title, width), words(scene.kit.brush, whose, width)]


def vote_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give the question and the choices; who chose what is not shown."""
    dilemma = scene.flow.dilemma
    rows = [heading(scene, dilemma.scenario.question, width)]
    return rows + [
        choice_row(scene, index, choice, width) for index, choice in enumerate(dilemma.choices)
    ]


def choice_row(scene: "ClassStory", index: int, choice: Choice, width: int) -> Row:
    """Give a choice to be read from the back row: its letter in its shape, and its words."""
    brush = scene.kit.brush
    px, pad = brush.u(BADGE), brush.u(14)
    text = brush.text.render(choice.text, Style(BODY), brush.theme.ink, width - px - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.badge(screen, pygame.Rect(rect.x, rect.centery - px // 2, px, px), index)
        screen.blit(text, text.get_rect(midleft=(rect.x + px + pad, rect.centery)))

    return Row(max(px, text.get_height()), paint)


def talk_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give two things to talk about; the votes stay hidden."""
    _, brush = scene.kit.words.gettext, scene.kit.brush
    hidden = _("The votes stay hidden. You may change your mind, or keep it.")
    rows = [colour_row(brush, prompt, brush.theme.mine, width) for prompt in scene.flow.prompts]
    return [*rows, words(brush, hidden, width)]


def reveal_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give both votes as bars, or a word where nothing was counted."""
    _, brush = scene.kit.words.gettext, scene.kit.brush
    flow = scene.flow
    both = (flow.votes[Step.VOTE_ONE], flow.votes[Step.VOTE_TWO])
    if not any(votes.given for votes in both):
        note = _("The hands were not counted. Let's see what each choice brings.")
        return [words(brush, note, width), *vote_rows(scene, width)[1:]]
    rows = [legend_row(brush, (_("First vote"), _("Second vote")), width)]
    return rows + [
        bar_row(brush, index, choice, both, width, _)
        for index, choice in enumerate(flow.dilemma.choices)
    ]


def feedback_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give the choices to look into, or what comes of the one that was picked."""
    _, brush = scene.kit.words.gettext, scene.kit.brush
    dilemma = scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is Stage.CHOICES or chosen is None:
        tried = _("looked at")
        return [
            cards.card(
                brush, index, choice, width, tried if choice.id in dilemma.tried else "",
                partial(scene.choose, choice.id),
            )
            for index, choice in enumerate(dilemma.choices)
        ]  # fmt: skip
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    rows = [
        cards.banner(brush, headings(_)[chosen.safety], ICONS[chosen.safety], tones, width),
        cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width),
        words(brush, chosen.feedback, width),
    ]
    if chosen.repair:
        rows.append(cards.repair_plate(brush, _("Put it right"), chosen.repair, width))
    return rows


def say_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give the words to say to a grown-up; each is fine."""
    _, brush = scene.kit.words.gettext, scene.kit.brush
    lines = scene.flow.dilemma.scenario.say_it
    rows = [words(brush, _("Say one of these out loud, all together."), width)]
    return rows + [
        cards.speech_card(brush, f"say-{index}", text, width, partial(scene.say, index))
        for index, text in enumerate(lines)
    ]


def change_rows(scene: "ClassStory", width: int) -> list[Row]:
    """Give who runs now, and what the others do."""
    kit = scene.kit
    _, brush = kit.words.gettext, kit.brush
    moves = _("Jump: {jump}. Strum: {strum}.").format(
        jump=kit.prompt(Act.JUMP), strum=kit.prompt(Act.STRUM)
    )
    return [
        words(brush, turn_words(scene), width, Style(LEAD)),
        colour_row(brush, moves, brush.theme.mine, width),
    ]


def spoken(scene: "ClassStory") -> str:
    """Say what is new at this step."""
    _ = scene.kit.words.gettext
    flow, story = scene.flow, scene.flow.dilemma.scenario
    name = step_name(flow.step, last=scene.last, _=_)
    match flow.step:
        case Step.READ:
            said = spoken_line(flow.dilemma.lines[-1], _)
            whose = _("{name}'s phone. Read it aloud, at your own pace.").format(name=story.hero)
            return f"{story.title}. {whose} {said}" if flow.dilemma.shown == 1 else said
        case Step.VOTE_ONE | Step.VOTE_TWO:
            choices = zip(LETTERS, flow.dilemma.choices, strict=False)
            listed = " ".join(f"{letter}: {choice.text}." for letter, choice in choices)
            return f"{name}. {story.question} {listed}"
        case Step.TALK:
            hidden = _("The votes stay hidden. You may change your mind, or keep it.")
            return f"{name}. {' '.join(flow.prompts)} {hidden}"
        case Step.REVEAL | Step.CHANGE:
            more = spoken_votes if flow.step is Step.REVEAL else turn_words
            return f"{name}. {more(scene)}"
        case Step.FEEDBACK if flow.dilemma.chosen and flow.dilemma.stage is not Stage.CHOICES:
            return spoken_feedback(flow.dilemma.chosen, _)
    return name


def turn_words(scene: "ClassStory") -> str:
    """Say who runs now, and what the others do."""
    _ = scene.kit.words.gettext
    if scene.last:
        return _("One more runner, and everybody claps along. Then the band plays.")
    return _("The keyboard goes to the next runner. Everybody else claps along with every strum.")


def spoken_votes(scene: "ClassStory") -> str:
    """Say both votes, or that the hands were not counted."""
    _, flow = scene.kit.words.gettext, scene.flow
    both = [flow.votes[step] for step in VOTES]
    if not any(votes.given for votes in both):
        return _("The hands were not counted. Let's see what each choice brings.")
    told = _("{letter}, {choice}: first vote {first}, second vote {second}.")
    return " ".join(
        told.format(
            letter=letter, choice=choice.text,
            first=amount(both[0], choice.id, _), second=amount(both[1], choice.id, _),
        )
        for letter, choice in zip(LETTERS, flow.dilemma.choices, strict=False)
    )  # fmt: skip
