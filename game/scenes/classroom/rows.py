"""What a class sees and hears at each step of a story."""

from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.scenario.dilemma import Stage
from game.scenario.model import Choice
from game.scenes.classroom.change import change_name, change_words, key_words
from game.scenes.classroom.room import ClassStoryView
from game.scenes.classroom.vote_bars import bar_row, legend_row
from game.scenes.classroom.vote_head import status_words
from game.scenes.story import acted_rows, cards
from game.scenes.story.rows import ICONS, STRONG
from game.scenes.story.words import heading_of
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.votes import Votes
from game.teaching.lesson.way import Part
from game.ui.rows import Row, aloud, silent, text_row
from game.view.brush import LETTERS
from game.view.text import BODY, LEAD, Style
from game.view.theme import Colour

BADGE = 54  # design px
SIZES = (34, 30, 26, BODY)
"""Sizes of the words, design px at 100 %: the largest that fits is taken."""
Translate = Callable[[str], str]
VOTES = (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)


def step_name(flow: ClassFlow, comes: Part, _: Translate) -> str:
    """Name a step, as it stands at the head of the screen."""
    return {
        ClassStep.READ: _("Read together"),
        ClassStep.VOTE_ONE: _("Vote") if flow.once else _("First vote"),
        ClassStep.TALK: _("Talk about it"),
        ClassStep.VOTE_TWO: _("Second vote"),
        ClassStep.REVEAL: _("What the class thinks"),
        ClassStep.FEEDBACK: _("What happens next?"),
        ClassStep.DO: _("Do it together"),
        ClassStep.SAY_NO: _("Say it to a friend"),
        ClassStep.SAY_IT: _("Say it together"),
        ClassStep.CHANGE: change_name(comes, _),
        ClassStep.ANSWER: _("Answer"),
    }[flow.step]


def rows_of(scene: ClassStoryView, width: int) -> list[Row]:
    """Return the rows of the step a class is in."""
    makers: dict[ClassStep, Callable[[ClassStoryView, int], list[Row]]] = {
        ClassStep.READ: read_rows,
        ClassStep.VOTE_ONE: vote_rows,
        ClassStep.TALK: talk_rows,
        ClassStep.VOTE_TWO: vote_rows,
        ClassStep.REVEAL: reveal_rows,
        ClassStep.FEEDBACK: feedback_rows,
        ClassStep.DO: do_rows,
        ClassStep.SAY_NO: say_rows,
        ClassStep.SAY_IT: say_rows,
        ClassStep.CHANGE: change_rows,
        ClassStep.ANSWER: answer_rows,
    }
    rows = makers[scene.flow.step](scene, width)
    if scene.news:
        rows.insert(0, plate_row(scene, scene.news, scene.context.brush.theme.nearly, width))
    return rows


def heading(scene: ClassStoryView, text: str, width: int) -> Row:
    """Return a heading in the display face."""
    return text_row(scene.context.brush, text, width, Style(scene.size * LEAD / BODY, display=True))


def said_row(scene: ClassStoryView, text: str, width: int) -> Row:
    """Return a row of text in the size that fits."""
    return text_row(scene.context.brush, text, width, Style(scene.size))


def plate_row(scene: ClassStoryView, text: str, fill: Colour, width: int) -> Row:
    """Return a row of text on a tinted plate, in the size that fits."""
    brush, pad = scene.context.brush, scene.context.brush.u(16)
    picture = brush.text.render(text, Style(scene.size), brush.theme.ink, width - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill)
        screen.blit(picture, (rect.x + pad, rect.y + pad))

    return Row(picture.get_height() + 2 * pad, paint, told=text)


def read_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return what stands beside the phone."""
    story, tints = scene.flow.dilemma.scenario, scene.context.brush.theme
    rows = [heading(scene, story.title, width)]
    if scene.note:
        rows.append(plate_row(scene, scene.note, tints.nearly, width))
    rows += [said_row(scene, text, width) for text in beside_phone(scene)]
    return [silent(row) for row in rows] if scene.told else rows


def beside_phone(scene: ClassStoryView) -> list[str]:
    """Say whose phone it is and what the class does with the story."""
    _, flow = scene.context.words.gettext, scene.flow
    whose = _("{name}'s phone. Read it aloud, at your own pace.")
    said = [whose.format(name=flow.dilemma.scenario.hero)]
    if flow.once and not scene.note:
        said.append(_("One vote. We talk about it at the end."))
    return said


def vote_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return the question and the choices; who chose what is not shown."""
    dilemma = scene.flow.dilemma
    rows = [heading(scene, dilemma.scenario.question, width), *status_rows(scene, width)]
    return rows + [
        choice_row(scene, index, choice, width) for index, choice in enumerate(dilemma.choices)
    ]


def status_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return whether all votes are in, while they are entered."""
    told = status_words(scene) if scene.flow.step in VOTES else ""
    return [said_row(scene, told, width)] if told else []


def choice_row(scene: ClassStoryView, index: int, choice: Choice, width: int) -> Row:
    """Return a choice to be read from the back row: its letter in its shape, and its words."""
    brush = scene.context.brush
    px, pad = brush.u(BADGE), brush.u(14)
    style = Style(scene.size)
    text = brush.text.render(choice.text, style, brush.theme.ink, width - px - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.badge(screen, pygame.Rect(rect.x, rect.centery - px // 2, px, px), index)
        screen.blit(text, text.get_rect(midleft=(rect.x + px + pad, rect.centery)))

    told = f"{LETTERS[index]}: {choice.text}"
    return Row(max(px, text.get_height()), paint, told=told)


def talk_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return two things to talk about; the votes stay hidden."""
    tint = scene.context.brush.theme.mine
    rows = [plate_row(scene, prompt, tint, width) for prompt in scene.flow.prompts]
    return [*rows, said_row(scene, hidden_words(scene), width)]


def hidden_words(scene: ClassStoryView) -> str:
    """Say that nobody sees the votes yet."""
    _ = scene.context.words.gettext
    return _("The votes stay hidden. You may change your mind, or keep it.")


def reveal_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return both votes as bars, or a word where nothing was counted."""
    _, brush = scene.context.words.gettext, scene.context.brush
    flow = scene.flow
    both = (flow.votes[ClassStep.VOTE_ONE], flow.votes[ClassStep.VOTE_TWO])
    if not any(votes.given for votes in both):
        return [said_row(scene, uncounted(_), width), *vote_rows(scene, width)[1:]]
    if any(votes.withheld for votes in both):
        return [said_row(scene, withheld_words(_), width), *vote_rows(scene, width)[1:]]
    legend = legend_row(brush, vote_names(scene), width)
    legend.told = "\n".join(vote_names(scene)) if any(votes.total for votes in both) else ""
    bars = [
        bar_row(brush, index, choice, both, width, _)
        for index, choice in enumerate(flow.dilemma.choices)
    ]
    if not scene.legend_at_foot:
        return [legend, *bars]
    bars[-1].told += f"\n{legend.told}"  # it stands at the foot, beside the buttons
    return bars


def uncounted(_: Translate) -> str:
    """Say that the hands were not counted."""
    return _("The hands were not counted. Let's see what each choice brings.")


def withheld_words(_: Translate) -> str:
    """Say why no bars are shown of votes by device."""
    return _("Fewer than 8 votes came in: no bars, so that nobody's vote can be worked out.")


def vote_names(scene: ClassStoryView) -> tuple[str, str]:
    """Name the two votes, with how many hands there were beside how many children."""
    _ = scene.context.words.gettext
    first = (_("First vote"), _("First vote: {count}"), _("First vote: {count} of {present}"))
    second = (_("Second vote"), _("Second vote: {count}"), _("Second vote: {count} of {present}"))
    votes = scene.flow.votes
    return vote_sum(scene, votes[VOTES[0]], first), vote_sum(scene, votes[VOTES[1]], second)


def vote_sum(scene: ClassStoryView, votes: Votes, names: tuple[str, str, str]) -> str:
    """Name a vote: by itself where not counted, with its hands, or beside how many children."""
    bare, counted, of_all = names
    if not votes.total:
        return bare
    told = of_all if scene.present else counted
    return told.format(count=votes.total, present=scene.present)


def feedback_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return the choices to look into, or what follows the one that was picked."""
    _, brush = scene.context.words.gettext, scene.context.brush
    dilemma = scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is Stage.THEN:
        return acted_rows.then_rows(scene.context, dilemma, width, scene.size)
    if dilemma.stage is Stage.CHOICES or chosen is None:
        tried = _("looked at")
        return [
            aloud(cards.card(
                brush, index, choice, width, tried if choice.id in dilemma.tried else "",
                partial(scene.choose, choice.id),
            ))
            for index, choice in enumerate(dilemma.choices)
        ]  # fmt: skip
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    head = heading_of(dilemma.scenario, chosen, _)
    rows = [
        cards.banner(brush, head, ICONS[chosen.safety], tones, width),
        cards.chosen_card(brush, dilemma.choices.index(chosen), chosen.text, width),
        said_row(scene, chosen.feedback, width),
    ]
    if chosen.repair:
        rows.append(cards.repair_plate(brush, _("Put it right"), chosen.repair, width))
    return rows


def do_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return what stands beside the phone while the class says what to press."""
    return acted_rows.do_rows(scene.context, scene.flow.dilemma, scene.acting, width, scene.size)


def say_lines(flow: ClassFlow) -> Sequence[str]:
    """Return the words to say at a step: to a friend, or to a grown-up."""
    story = flow.dilemma.scenario
    return story.say_no if flow.step is ClassStep.SAY_NO else story.say_it


def say_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return the words to say to a friend or to a grown-up; each is fine."""
    _, brush = scene.context.words.gettext, scene.context.brush
    lines = say_lines(scene.flow)
    rows = [said_row(scene, say_words(_), width)]
    return rows + [
        aloud(cards.speech_card(brush, index, text, width, partial(scene.say, index)))
        for index, text in enumerate(lines)
    ]


def say_words(_: Translate) -> str:
    """Ask the class to say it."""
    return _("Say one of these out loud, all together.")


def change_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return who runs now, and what the others do."""
    context, comes = scene.context, scene.room.host.lesson.way.next
    told = change_words(comes, scene.room.gates_left, context.words.gettext)
    rows, keys = [said_row(scene, told, width)], key_words(context, comes)
    return [*rows, plate_row(scene, keys, context.brush.theme.mine, width)] if keys else rows


def answer_rows(scene: ClassStoryView, width: int) -> list[Row]:
    """Return the question of a story that was voted on once, and each safe choice with why."""
    story, brush = scene.flow.dilemma.scenario, scene.context.brush
    rows = [heading(scene, story.title, width), said_row(scene, story.question, width)]
    for index, choice in safe_choices(scene.flow):
        rows.append(cards.chosen_card(brush, index, choice.text, width))
        rows.append(plate_row(scene, choice.feedback, brush.theme.good, width))
    return rows


def safe_choices(flow: ClassFlow) -> list[tuple[int, Choice]]:
    """Return the safe choices with their places among all of them."""
    return [(index, c) for index, c in enumerate(flow.dilemma.choices) if c.safe]
