"""The texts of a story with their places: what a child reads, and who says it."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from game.scenario.model import Line, Scenario
from game.scenario.yaml_tree import Loc


class TextVoice(Enum):
    """Who speaks: the game has to choose its words with more care than a character."""

    GAME = auto()
    CHARACTER = auto()
    CHOICE = auto()
    TEACHER = auto()


class Told(NamedTuple):
    """One text of a story."""

    loc: Loc
    text: str
    voice: TextVoice


def child_texts(story: Scenario) -> Iterator[Told]:
    """Go through all that a child reads or hears in a story, but for its title."""
    for index, line in enumerate(story.scene):
        voice = TextVoice.GAME if line.told else TextVoice.CHARACTER
        yield Told(("scene", index, "text"), line.text, voice)
    yield Told(("question",), story.question, TextVoice.GAME)
    for index, choice in enumerate(story.choices):
        yield Told(("choices", index, "text"), choice.text, TextVoice.CHOICE)
        for number, line in enumerate(choice.then):
            voice = TextVoice.GAME if line.told else TextVoice.CHARACTER
            yield Told(("choices", index, "then", number, "text"), line.text, voice)
        yield Told(("choices", index, "feedback"), choice.feedback, TextVoice.GAME)
        if choice.repair:
            yield Told(("choices", index, "repair"), choice.repair, TextVoice.GAME)
    for name, said in (("say_no", story.say_no), ("say_it", story.say_it)):
        for index, words in enumerate(said):
            yield Told((name, index), words, TextVoice.GAME)
    yield Told(("mission",), story.mission, TextVoice.GAME)


def lines_of(story: Scenario) -> Iterator[tuple[Loc, Line]]:
    """Go through the lines of the scene and of what follows the choices, with their places."""
    for index, line in enumerate(story.scene):
        yield ("scene", index), line
    for index, choice in enumerate(story.choices):
        for number, line in enumerate(choice.then):
            yield ("choices", index, "then", number), line


def all_texts(story: Scenario) -> Iterator[Told]:
    """Go through every text of a story, the teacher's too."""
    yield Told(("title",), story.title, TextVoice.GAME)
    yield from child_texts(story)
    for loc, line in lines_of(story):
        for extra in ("alt", "setting", "button"):
            text = getattr(line, extra)
            if text:
                yield Told((*loc, extra), text, TextVoice.CHARACTER)
    yield Told(("guide", "objective"), story.guide.objective, TextVoice.TEACHER)
    for index, question in enumerate(story.guide.discuss):
        yield Told(("guide", "discuss", index), question, TextVoice.TEACHER)
