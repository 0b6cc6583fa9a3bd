"""Makes the guide from a library: the one plain value that PDF and HTML show."""

from collections.abc import Sequence
from datetime import date

from game.paths import shipped
from game.scenario.library import Library
from game.scenario.model import Helpline, ReportPlace, Scenario, Topic
from game.scenario.sign_families import SignFamily
from game.teaching.guide import notes
from game.teaching.guide.lessons import lessons
from game.teaching.guide.model import Guide, GuideNote, HelpPlace, TopicPart
from game.teaching.guide.sheets import sheets
from game.teaching.guide.stories import awaits, story_page
from game.teaching.lesson.numbers import read_marks
from game.teaching.lesson.plan_code import Shelf
from game.teaching.shared.help_places import (
    address_check,
    line_details,
    number_check,
    place_details,
)
from game.teaching.shared.plain import plain
from game.teaching.shared.terms import Gettext, sign_name


def make_guide(library: Library, _: Gettext, today: date, topic: str | None = None) -> Guide:
    """Make the pack of all topics, or of one; raises KeyError where there is no such topic."""
    topics = [library.topics[topic]] if topic else list(library.topics.values())
    stories = {t.id: _stories_of(library, t.id) for t in topics}
    shelf = Shelf(library.scenarios, read_marks(shipped("scenarios")))
    return Guide(
        title=_("Soundcheck: the pack for teachers and parents"),
        made=today,
        about=notes.about(_),
        teachers=(*notes.for_teachers(_), *families_note(library.families, _)),
        ground_rules=notes.ground_rules(_),
        parents=(*notes.for_parents(_), _checks(list(stories.values()), _)),
        cards=notes.letter_cards(_),
        fingers=notes.fingers(_),
        topics=tuple(_part(t, stories[t.id], shelf, _) for t in topics),
        awaiting=tuple(plain(s.title) for t in topics for s in stories[t.id] if awaits(s)),
        helplines=tuple(_helpline(line, today, _) for line in library.helplines),
        report=tuple(_report(place, today, _) for place in library.report),
    )


def families_note(families: Sequence[SignFamily], _: Gettext) -> tuple[GuideNote, ...]:
    """Return the note on the families of signs, whose lines are one rhyme; none without them."""
    if not families:
        return ()
    told = _("{name} (in the game: a {shape}): “{rhyme}” {signs}.")
    points = tuple(
        told.format(
            name=one.name, shape=one.shape.value, rhyme=one.rhyme,
            signs=", ".join(sign_name(sign, _) for sign in one.signs),
        )
        for one in families
    )  # fmt: skip
    lead = _("Every sign belongs to a family. The four lines are one rhyme to say together.")
    return (GuideNote(_("The signs and their rhyme"), lead, points),)


def _stories_of(library: Library, topic: str) -> list[Scenario]:
    """Return a topic's stories, shorter ones first, in the order of their files."""
    stories = [story for story in library.scenarios.values() if story.topic == topic]
    return sorted(stories, key=lambda story: story.longer)


def _part(topic: Topic, stories: Sequence[Scenario], shelf: Shelf, _: Gettext) -> TopicPart:
    name = plain(topic.name)
    return TopicPart(
        id=topic.id,
        name=name,
        sentence=plain(topic.sentence),
        strand=plain(topic.strand),
        lessons=lessons(stories, name, shelf, _),
        stories=tuple(story_page(story, topic.strand, _) for story in stories),
        sheets=sheets(stories, _),
    )


def _checks(topics: Sequence[Sequence[Scenario]], _: Gettext) -> GuideNote:
    """List a few missions: one of each topic, or all of a single one."""
    alone = len(topics) == 1
    chosen = [story for stories in topics for story in (stories if alone else stories[:1])]
    return notes.checks_note(_, tuple(plain(story.mission) for story in chosen))


def _helpline(line: Helpline, today: date, _: Gettext) -> HelpPlace:
    known = (*line_details(line), *number_check(line, today, _))
    return HelpPlace(line.country, line.name, tuple(map(plain, known)))


def _report(place: ReportPlace, today: date, _: Gettext) -> HelpPlace:
    known = (*place_details(place), *address_check(place, today, _))
    return HelpPlace(place.country, place.name, tuple(map(plain, known)))
