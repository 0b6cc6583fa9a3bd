"""Where help is, in words: child helplines and report places by country, old entries marked."""

from collections.abc import Sequence
from datetime import date, timedelta

from game.scenario.library import Library
from game.scenario.model import Helpline, ReportPlace
from game.teaching.shared.terms import Gettext

OLD = timedelta(days=365)
"""After this, an entry is shown with a request to check it."""
ELSEWHERE = "Elsewhere"
"""The country of the report places for all who have none of their own, in helplines.yaml."""


def helplines_of(library: Library, country: str) -> list[Helpline]:
    """Return the child helplines of a country; none for an unknown one."""
    return [line for line in library.helplines if line.country == country]


def report_places_of(library: Library, country: str) -> list[ReportPlace]:
    """Return where a grown-up of a country can report; none where no country is chosen."""
    if not country:
        return []
    own = [place for place in library.report if place.country == country]
    shared = [place for place in library.report if country in place.serves]
    return own or shared or [place for place in library.report if place.country == ELSEWHERE]


def line_words(line: Helpline, today: date, _: Gettext) -> str:
    """Put a helpline into words."""
    parts = [f"{line.name}: {line.phone}", *line_details(line)[1:]]
    return " · ".join([*parts, *number_check(line, today, _)])


def line_details(line: Helpline) -> list[str]:
    """Return what is known of a helpline, the number first."""
    parts = (line.phone, line.text, line.website, line.who, line.hours, line.languages, line.note)
    return [part for part in parts if part]


def place_words(place: ReportPlace, today: date, _: Gettext) -> str:
    """Put a place to report into words."""
    parts = [place.name, *place_details(place), *address_check(place, today, _)]
    return " · ".join(dict.fromkeys(parts))


def place_details(place: ReportPlace) -> list[str]:
    """Return what is known of a place to report."""
    return [part for part in (place.website, place.note) if part]


def number_check(line: Helpline, today: date, _: Gettext) -> Sequence[str]:
    """Ask for a check of a number that nobody looked up, or not for over a year."""
    if line.source is None:
        return (_("Please check this number before you use it."),)
    told = _("Please check this number: it was last checked on {day}.")
    return (told.format(day=line.checked.isoformat()),) if today - line.checked > OLD else ()


def address_check(place: ReportPlace, today: date, _: Gettext) -> Sequence[str]:
    """Ask for a check of an address that nobody looked up, or not for over a year."""
    if place.source is None:
        return (_("Please check this address before you use it."),)
    told = _("Please check this address: it was last checked on {day}.")
    return (told.format(day=place.checked.isoformat()),) if today - place.checked > OLD else ()
