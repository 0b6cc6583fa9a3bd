"""The texts that belong to no story, with ids that stay: topics, families of signs, the tour.

Their ids begin with the name of the file they stand in, which no story can be called.
"""

from collections.abc import Iterable, Iterator

from game.scenario.model import Topic
from game.scenario.sign_families import SignFamily
from game.scenario.texts import Text, TextVoice
from game.scenario.tour import Panel, Stop, Strip, Tour

TOPICS, SIGNS = "topics.yaml", "signs.yaml"


def topic_texts(topics: Iterable[Topic]) -> Iterator[Text]:
    """Yield what is read about topics."""
    for topic in topics:
        yield from _fields(TOPICS, topic.id, name=topic.name, sentence=topic.sentence)


def family_texts(families: Iterable[SignFamily]) -> Iterator[Text]:
    """Yield what is read about families of signs."""
    for family in families:
        yield from _fields(SIGNS, family.id, name=family.name, rhyme=family.rhyme)


def tour_texts(tour: Tour) -> Iterator[Text]:
    """Yield what is read on the tour: its stops, their goals, its comic strips."""
    file = f"tours/{tour.id}.yaml"
    yield Text(file, "title", tour.title, TextVoice.GAME, ())
    for stop in tour.stops:
        yield from _stop(file, stop)
    for strip in tour.strips:
        yield from _strip(file, strip)


def _stop(file: str, stop: Stop) -> Iterator[Text]:
    at = f"stops/{stop.venue}"
    yield from _fields(file, at, name=stop.name, short=stop.short, words=stop.words)
    for goal in stop.goals:
        yield from _fields(file, f"{at}/goals/{goal.id}", text=goal.text)


def _strip(file: str, strip: Strip) -> Iterator[Text]:
    at = f"strips/{strip.id}"
    yield from _fields(file, at, title=strip.title)
    for number, panel in enumerate(strip.panels, 1):
        yield from _panel(file, f"{at}/{number}", panel)


def _panel(file: str, at: str, panel: Panel) -> Iterator[Text]:
    yield from _fields(file, at, alt=panel.alt, caption=panel.caption)
    for number, bubble in enumerate(panel.says, 1):
        section = f"{at}/says/{number}"
        yield Text(file, section, bubble.text, TextVoice.CHARACTER, (), bubble.who)


def _fields(file: str, at: str, **fields: str | None) -> Iterator[Text]:
    for name, text in fields.items():
        if text:
            yield Text(file, f"{at}/{name}", text, TextVoice.GAME, ())
