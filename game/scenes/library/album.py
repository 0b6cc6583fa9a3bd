"""The album: all stories by topic, each to be played on the story stage."""

from collections import Counter

from game.scenario.history import Album
from game.scenario.model import Scenario, Topic, Weight
from game.scenes.library.story_stage import story_stage
from game.scenes.story.families import signs_button
from game.ui.corners import sheet_corners
from game.ui.kit import Kit
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change, Push
from game.ui.sheet import Sheet
from game.ui.story_length import length_of, turn_length

VENUE = "shop"
ICONS = {Album.IN_YOUR_SET: "tick", Album.ENCORE: "again", Album.NOT_MET: "note"}


def album(kit: Kit) -> Page:
    """Open the album."""
    return Page(kit, VENUE, lambda sheet: topics_page(kit, sheet))


def stories_of(kit: Kit, topic: str = "") -> list[Scenario]:
    """Return the stories of the chosen length, of one topic or of all, in the order of titles."""
    every = kit.library.scenarios.values()
    mine = [story for story in every if story.ages == kit.ages and topic in ("", story.topic)]
    return sorted(mine, key=lambda story: story.title)


def own_words(kit: Kit) -> str:
    """Say where the stories of packs are; empty where there are none of this length."""
    own = [story for story in stories_of(kit) if "/" in story.id]
    if not own:
        return ""
    told = kit.words.ngettext(
        "{count} story of a pack stands in its topic.",
        "{count} stories of packs stand in their topics.",
        len(own),
    ).format(count=len(own))
    if any(story.id in kit.library.first for story in own):
        told += " " + kit.words.gettext("Stories of packs come first in a run, until they are met.")
    return told


def state_words(kit: Kit, state: Album) -> str:
    """Put a story's place in the album into words."""
    _ = kit.words.gettext
    return {
        Album.IN_YOUR_SET: _("in your set"),
        Album.ENCORE: _("coming back as an encore"),
        Album.NOT_MET: _("not met yet"),
    }[state]


def topics_page(kit: Kit, sheet: Sheet) -> Contents:
    """Say what stands on the page of topics."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    intro = _("Read stories without running. Pick a topic, or play three in a row.")
    own = own_words(kit)
    rows = [
        text_row(brush, intro, width),
        *([text_row(brush, own, width)] if own else []),
        button(
            brush, Role.THREE, _("Play three stories"), lambda: Push(story_stage(kit)), width,
            primary=True, icon="play",
        ),
        length_row(kit, sheet),
    ]  # fmt: skip
    if kit.library.families:
        rows.append(signs_button(kit, width))
    rows += [topic_row(kit, topic, width) for topic in kit.library.topics.values()]
    return Contents(_("Story stage"), rows, sheet_corners(kit), f"{intro} {own}")


def length_row(kit: Kit, sheet: Sheet) -> Row:
    """Return the row for the length of the stories."""
    _ = kit.words.gettext

    def switch(by: int) -> Change | None:
        turn_length(kit, by)
        new = topics_page(kit, sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    return option(kit.brush, Role.LENGTH, _("Stories"), length_of(kit), switch, sheet.width)


def topic_row(kit: Kit, topic: Topic, width: int) -> Row:
    """Return the button of a topic, with how many of its stories are in the set."""
    _ = kit.words.gettext
    states = Counter(kit.progress.history.album(story) for story in stories_of(kit, topic.id))
    counts = [f"{states[state]} {state_words(kit, state)}" for state in Album if states[state]] or [
        _("no stories of this length")
    ]
    label = f"{topic.name}\n{', '.join(counts)}"
    return button(
        kit.brush, Of(Role.TOPIC, topic.id), label, lambda: Push(topic_album(kit, topic)), width
    )


def topic_album(kit: Kit, topic: Topic) -> Page:
    """Open the page of one topic."""
    return Page(kit, VENUE, lambda sheet: stories_page(kit, topic, sheet))


def stories_page(kit: Kit, topic: Topic, sheet: Sheet) -> Contents:
    """Say what stands on the page of a topic."""
    rows = [text_row(kit.brush, topic.sentence, sheet.width)]
    rows += [story_row(kit, story, sheet.width) for story in stories_of(kit, topic.id)]
    return Contents(topic.name, rows, sheet_corners(kit), topic.sentence)


def story_row(kit: Kit, story: Scenario, width: int) -> Row:
    """Return the button of a story; a careful one opens once a grown-up allowed it."""
    _ = kit.words.gettext
    if story.weight is Weight.CAREFUL and not kit.settings.careful_stories:
        text = _("{title}\nfor Class and Together; a grown-up can turn it on in “For grown-ups”")
        return text_row(kit.brush, text.format(title=story.title), width)
    state = kit.progress.history.album(story)
    pack, slash, _name = story.id.partition("/")
    told = [state_words(kit, state), *([_("from {pack}").format(pack=pack)] if slash else [])]
    label = f"{story.title}\n{', '.join(told)}"
    act = lambda: Push(story_stage(kit, [story]))  # noqa: E731  (one line of what a press does)
    return button(kit.brush, Of(Role.STORY, story.id), label, act, width, icon=ICONS[state])
