"""The take-home card: a sentence to say, a setting to check, where to get help; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from game.scenario.library import Library
from game.scenario.model import Scenario, Weight
from game.teaching.shared.help_places import helplines_of, line_words
from game.teaching.shared.plain import inside_quotes, plain
from game.teaching.shared.terms import Gettext


@dataclass(frozen=True, slots=True)
class CardPart:
    """A part of the card; `mark` names the small drawing beside it."""

    mark: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class TakeHomeCard:
    """What the card says, every line in the reader's language."""

    title: str
    parts: tuple[CardPart, ...]
    foot: str


def make_card(  # noqa: PLR0913  (a card is made of these)
    library: Library,
    stories: Sequence[Scenario],
    said: str,
    country: str,
    today: date,
    _: Gettext,
    mission: str = "",
) -> TakeHomeCard:
    """Make the card of some stories; `said` are the words that the two chose to say last.

    `mission` is the one that a grown-up chose; without a choice none of a careful story is taken.
    """
    return TakeHomeCard(
        title=_("Our take-home card"),
        parts=(
            CardPart("say", _("Words to say"), f"“{inside_quotes(said or words_of(stories, _))}”"),
            CardPart(
                "check", _("One thing to do together"), plain(mission or mission_of(stories, _))
            ),
            CardPart("help", _("Where to get help"), help_words(library, country, today, _)),
        ),
        foot=_("It is never your fault, and it is never too late to tell."),
    )


def words_of(stories: Sequence[Scenario], _: Gettext) -> str:
    """Return words to say: those of the last story that has any."""
    lines = [line for story in reversed(stories) for line in story.say_it]
    return lines[0] if lines else _("Can you help me?")


def mission_of(stories: Sequence[Scenario], _: Gettext) -> str:
    """Return the mission of the last story that is not careful."""
    calm = [story for story in reversed(stories) if story.weight is not Weight.CAREFUL]
    missions = [story.mission for story in calm if story.mission]
    return missions[0] if missions else _("Look together at who can write to you in your apps.")


def help_words(library: Library, country: str, today: date, _: Gettext) -> str:
    """Say where help is: a grown-up first, then the country's helpline or the fallback."""
    tell = _("Tell a grown-up you trust. If they do not listen, tell another.")
    lines = [f"{country} · {line_words(line, today, _)}" for line in helplines_of(library, country)]
    danger = _("In danger? Call your emergency number.")
    return "\n".join(map(plain, (tell, *lines, danger)))
