"""The take-home card: a promise of two, with words to say and where to get help; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from game.scenario.library import Library
from game.scenario.met import Met
from game.scenario.model import Scenario
from game.teaching.shared.help_places import helplines_of, line_words
from game.teaching.shared.plain import inside_quotes, plain
from game.teaching.shared.terms import Gettext
from game.teaching.together.round import is_careful


@dataclass(frozen=True, slots=True)
class CardPart:
    """A part of the card; `mark` names the small drawing beside it."""

    mark: str
    heading: str
    text: str = ""
    blanks: tuple[str, ...] = ()
    """What stands before the lines that are filled in by hand."""

    @property
    def told(self) -> str:
        """The part in one sentence, as it is said aloud."""
        return f"{self.heading}: {self.text or ', '.join(self.blanks)}"


@dataclass(frozen=True, slots=True)
class TakeHomeCard:
    """What the card says, every line in the reader's language."""

    title: str
    parts: tuple[CardPart, ...]
    foot: str


def make_card(
    library: Library, met: Sequence[Met], country: str, today: date, _: Gettext
) -> TakeHomeCard:
    """Make the card of some stories, a careful one first."""
    ordered = in_order(met)
    promise = _("I won't take the device away because you told me.")
    return TakeHomeCard(
        title=_("Our take-home card"),
        parts=(
            CardPart("check", _("What we do together"), missions(ordered, _)),
            CardPart("say", _("Words to say"), f"“{inside_quotes(words_of(ordered, _))}”"),
            CardPart("promise", _("The grown-up promises"), promise),
            CardPart("agree", _("Our own line"), blanks=(_("We agree:"), _("We look again on:"))),
            CardPart("help", _("Where to get help"), help_words(library, country, today, _)),
        ),
        foot=_("It is never your fault, and it is never too late to tell."),
    )


def in_order(met: Sequence[Met]) -> list[Met]:
    """Order stories as they stand on the card: a careful one first."""
    return sorted(met, key=lambda one: not is_careful(one.story))


def words_of(met: Sequence[Met], _: Gettext) -> str:
    """Return words to say: those that were said, of a careful story first, else a story's own."""
    latest = [*[one for one in met if is_careful(one.story)], *reversed(met)]
    said = [one.said for one in latest if one.said]
    lines = [line for one in latest for line in one.story.say_it]
    return next(iter([*said, *lines]), _("Can you help me?"))


def missions(met: Sequence[Met], _: Gettext) -> str:
    """Return a line for each story: what the two do."""
    lines = [f"• {plain(one.story.mission)}" for one in met if one.story.mission]
    return "\n".join(lines) or _("Look together at who can write to you in your apps.")


def first_agreed(met: Sequence[Met]) -> list[Scenario]:
    """Return the stories whose missions can be agreed on, in the order of the card."""
    return [one.story for one in in_order(met) if one.story.mission]


def help_words(library: Library, country: str, today: date, _: Gettext) -> str:
    """Say where help is: a grown-up first, then the country's helpline or the fallback."""
    tell = _("Tell a grown-up you trust. If they do not listen, tell another.")
    lines = [f"{country} · {line_words(line, today, _)}" for line in helplines_of(library, country)]
    danger = _("In danger? Call your emergency number.")
    return "\n".join(map(plain, (tell, *lines, danger)))
