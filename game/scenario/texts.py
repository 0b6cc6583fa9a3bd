"""Every text of a story with an id that stays: what a child reads or hears, and who says it.

This is the one walk over a story's texts. An id is the story's and a section: `question`,
`choices/tell/text`, `choices/tell/then/1`, `easy/scene/3`. A choice goes by its own id; what has
none is numbered from 1. Words that the interface has for every story (what is pressed, what a
sign is called) are not among them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from game.scenario.model import NARRATOR, Choice, Easy, EasyChoice, EasyLine, Line, Scenario
from game.scenario.tree import Loc

EXTRAS = ("alt", "setting", "button")
"""What a line may have beside its words."""


class TextVoice(Enum):
    """Who speaks: the game has to choose its words with more care than a character."""

    GAME = auto()
    CHARACTER = auto()
    CHOICE = auto()
    TEACHER = auto()
    NAME = auto()
    """A name that stands beside what is said."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: whose it is, where it belongs, who says it, and its place in a story's file."""

    story: str
    section: str
    text: str
    voice: TextVoice
    loc: Loc
    speaker: str = ""
    """Who says a line, by the name in the story."""

    @property
    def id(self) -> str:
        """Return what it is called in catalogues and recordings; no two texts share it."""
        return f"{self.story}/{self.section}"

    @property
    def told(self) -> bool:
        """Whether it is a sentence of the story, not a name, a label or a note to teachers."""
        aside = self.section == "title" or self.section.endswith(EXTRAS)
        return self.voice not in (TextVoice.TEACHER, TextVoice.NAME) and not aside


def all_texts(story: Scenario) -> Iterator[Text]:
    """Yield every text of a story once: its easier words and the teacher's too."""
    at = _Place(story.id)
    yield at.to("title").text(story.title, TextVoice.GAME)
    yield from _names(story, at)
    yield from _wording(story, at)
    yield at.to("guide", "objective").text(story.guide.objective, TextVoice.TEACHER)
    for index, question in enumerate(story.guide.discuss):
        yield at.to("guide", "discuss").entry(index).text(question, TextVoice.TEACHER)
    if story.easy:
        yield from _wording(story.easy, at.to("easy"))


def child_texts(story: Scenario, *, easy: bool = False) -> Iterator[Text]:
    """Yield the sentences that a child reads or hears, in easier words where it has them."""
    at = _Place(story.id)
    easier = {}
    if easy and story.easy:
        easier = {text.section: text for text in _wording(story.easy, at.to("easy"))}
    for text in _wording(story.worded(easy=easy), at):
        if text.told:
            yield easier.get(f"easy/{text.section}", text)


def lines_of(story: Scenario) -> Iterator[tuple[Loc, Line]]:
    """Yield the lines of the scene and of what follows the choices, with their places."""
    for index, line in enumerate(story.scene):
        yield ("scene", index), line
    for index, choice in enumerate(story.choices):
        for number, line in enumerate(choice.then):
            yield ("choices", index, "then", number), line


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a story: its section, and where it is in the file."""

    story: str
    section: str = ""
    loc: Loc = ()

    def to(self, *names: str) -> "_Place":
        """Go into a field."""
        return self._on("/".join(names), names)

    def entry(self, index: int, its_id: str = "") -> "_Place":
        """Go to an entry of a list, by its id or else its number."""
        return self._on(its_id or str(index + 1), (index,))

    def _on(self, section: str, loc: Loc) -> "_Place":
        section = f"{self.section}/{section}" if self.section else section
        return replace(self, section=section, loc=(*self.loc, *loc))

    def text(self, text: str, voice: TextVoice) -> Text:
        """Return the text that stands here."""
        return Text(self.story, self.section, text, voice, self.loc)

    def line(self, line: Line | EasyLine) -> Text:
        """Return the words of the line that stands here."""
        voice = TextVoice.GAME if line.speaker == NARRATOR else TextVoice.CHARACTER
        loc = (*self.loc, "text")
        return Text(self.story, self.section, line.text, voice, loc, line.speaker)


def _names(story: Scenario, at: _Place) -> Iterator[Text]:
    """Yield the names that stand beside what is said, each where it is first met."""
    places: dict[str, Loc] = {story.app: ("app",)} if story.app else {}
    places.setdefault(story.hero, ("hero",))
    for loc, line in lines_of(story):
        if not line.told:
            places.setdefault(line.speaker, (*loc, "speaker"))
    for name, loc in places.items():
        yield replace(at.to("names", name).text(name, TextVoice.NAME), loc=loc)


def _wording(words: Scenario | Easy, at: _Place) -> Iterator[Text]:
    """Yield what a story says, or its easier words."""
    yield from _lines(words.scene or (), at.to("scene"))
    if words.question:
        yield at.to("question").text(words.question, TextVoice.GAME)
    choices: Sequence[Choice | EasyChoice] = words.choices
    for index, choice in enumerate(choices):
        yield from _choice(choice, at.to("choices").entry(index, choice.id))
    for name, said in (("say_no", words.say_no), ("say_it", words.say_it)):
        for index, text in enumerate(said or ()):
            yield at.to(name).entry(index).text(text, TextVoice.GAME)
    if words.mission:
        yield at.to("mission").text(words.mission, TextVoice.GAME)


def _lines(lines: Sequence[Line | EasyLine], at: _Place) -> Iterator[Text]:
    """Yield lines, each with what it has beside its words."""
    for index, line in enumerate(lines):
        here = at.entry(index)
        yield here.line(line)
        for extra in EXTRAS:
            if text := getattr(line, extra, None):
                yield here.to(extra).text(text, TextVoice.CHARACTER)


def _choice(choice: Choice | EasyChoice, at: _Place) -> Iterator[Text]:
    """Yield a choice and what comes of it."""
    if choice.text:
        yield at.to("text").text(choice.text, TextVoice.CHOICE)
    yield from _lines(choice.then or (), at.to("then"))
    for name, text in (("feedback", choice.feedback), ("repair", choice.repair)):
        if text:
            yield at.to(name).text(text, TextVoice.GAME)
