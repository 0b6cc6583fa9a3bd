"""What is said of each step of a story with a class, in the order in which it is seen."""

from collections.abc import Callable

from game.scenario.dilemma import Stage
from game.scenes.classroom.change import key_words, turn_words
from game.scenes.classroom.room import ClassStoryView
from game.scenes.classroom.rows import (
    VOTES,
    beside_phone,
    hidden_words,
    safe_choices,
    say_words,
    uncounted,
)
from game.scenes.classroom.vote_strip import amount
from game.scenes.story.words import headings, spoken_line
from game.teaching.classroom.flow import ClassStep
from game.ui.sentence import sentence
from game.view.brush import LETTERS

Translate = Callable[[str], str]


def spoken(scene: ClassStoryView, told: int) -> str:
    """Say what is new; of the lines on the phone, `told` have been said before."""
    if scene.flow.step is ClassStep.READ and told:
        return spoken_lines(scene, told)
    tellers: dict[ClassStep, Callable[[ClassStoryView], str]] = {
        ClassStep.READ: spoken_story,
        ClassStep.VOTE_ONE: spoken_vote,
        ClassStep.TALK: lambda scene: f"{' '.join(scene.flow.prompts)} {hidden_words(scene)}",
        ClassStep.VOTE_TWO: spoken_vote,
        ClassStep.REVEAL: spoken_bars,
        ClassStep.FEEDBACK: spoken_feedback,
        ClassStep.SAY_IT: spoken_say_it,
        ClassStep.CHANGE: spoken_change,
        ClassStep.ANSWER: spoken_answer,
    }
    return f"{sentence(scene.head)} {tellers[scene.flow.step](scene)}"


def spoken_lines(scene: ClassStoryView, told: int) -> str:
    """Say the lines that are new on the phone."""
    _ = scene.context.words.gettext
    return " ".join(spoken_line(line, _) for line in scene.flow.dilemma.lines[told:])


def spoken_story(scene: ClassStoryView) -> str:
    """Say how a story begins: whose phone, which app, the lines so far."""
    story = scene.flow.dilemma.scenario
    app = sentence(story.app) if story.app else ""
    parts = [sentence(story.title), scene.note, *beside_phone(scene), app, spoken_lines(scene, 0)]
    return " ".join(part for part in parts if part)


def spoken_vote(scene: ClassStoryView) -> str:
    """Say the question and the choices."""
    return f"{scene.flow.dilemma.scenario.question} {spoken_choices(scene)}"


def spoken_choices(scene: ClassStoryView) -> str:
    """Say the choices with their letters."""
    choices = zip(LETTERS, scene.flow.dilemma.choices, strict=False)
    return " ".join(sentence(f"{letter}: {choice.text}") for letter, choice in choices)


def spoken_bars(scene: ClassStoryView) -> str:
    """Say both votes, or that the hands were not counted."""
    _, flow = scene.context.words.gettext, scene.flow
    both = [flow.votes[step] for step in VOTES]
    if not any(votes.given for votes in both):
        return f"{uncounted(_)} {spoken_choices(scene)}"
    told = _("{letter}, {choice}: first vote {first}, second vote {second}.")
    return " ".join(
        told.format(
            letter=letter, choice=choice.text,
            first=amount(both[0], choice.id, _), second=amount(both[1], choice.id, _),
        )
        for letter, choice in zip(LETTERS, flow.dilemma.choices, strict=False)
    )  # fmt: skip


def spoken_feedback(scene: ClassStoryView) -> str:
    """Say the choices to look into, or what comes of the one that was picked."""
    _, dilemma = scene.context.words.gettext, scene.flow.dilemma
    chosen = dilemma.chosen
    if dilemma.stage is Stage.CHOICES or chosen is None:
        return spoken_choices(scene)
    letter = LETTERS[dilemma.choices.index(chosen)]
    said = f"{headings(_)[chosen.safety]} {letter}: {sentence(chosen.text)} {chosen.feedback}"
    return f"{said} {_('Put it right')}: {chosen.repair}" if chosen.repair else said


def spoken_say_it(scene: ClassStoryView) -> str:
    """Say the words to say together."""
    return " ".join([say_words(scene.context.words.gettext), *scene.flow.dilemma.scenario.say_it])


def spoken_change(scene: ClassStoryView) -> str:
    """Say who runs now, what the others do, and the keys."""
    words = turn_words(scene.turn, scene.context.words.gettext)
    return f"{words} {key_words(scene.context, scene.turn)}"


def spoken_answer(scene: ClassStoryView) -> str:
    """Say the question of a story, and each safe choice with why."""
    story = scene.flow.dilemma.scenario
    safe = [f"{LETTERS[i]}: {sentence(c.text)} {c.feedback}" for i, c in safe_choices(scene.flow)]
    return " ".join([sentence(story.title), story.question, *safe])
