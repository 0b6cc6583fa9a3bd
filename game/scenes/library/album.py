"""The album: all stories by topic, each to be played on the story stage."""

from collections import Counter

from game.i18n import Words
from game.scenario.history import Album
from game.scenario.model import Scenario, Topic, Weight
from game.scenes.library.story_stage import story_stage
from game.scenes.story.families import signs_button
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change, Push
from game.ui.sheet import Sheet
from game.ui.story_length import length_of, turn_length

VENUE = "shop"
ICONS = {Album.IN_YOUR_SET: "tick", Album.ENCORE: "again", Album.NOT_MET: "note"}


def album(context: Context) -> Page:
    """Open the album."""
    return Page(context, VENUE, lambda sheet: topics_page(context, sheet))


def stories_of(context: Context, topic: str = "") -> list[Scenario]:
    """Return the stories of the chosen length, of one topic or of all, in the order of titles."""
    every = context.session.library.scenarios.values()
    mine = [story for story in every if story.ages == context.ages and topic in ("", story.topic)]
    return sorted(mine, key=lambda story: story.title)


def own_words(context: Context) -> str:
    """Return where the stories of packs are; empty where there are none of this length."""
    own = [story for story in stories_of(context) if "/" in story.id]
    if not own:
        return ""
    told = context.words.ngettext(
        "{count} story of a pack stands in its topic.",
        "{count} stories of packs stand in their topics.",
        len(own),
    ).format(count=len(own))
    if any(story.id in context.session.library.first for story in own):
        told += " " + context.words.gettext(
            "Stories of packs come first in a run, until they are met."
        )
    return told


def state_words(words: Words, state: Album) -> str:
    """Put a story's place in the album into words."""
    _ = words.gettext
    return {
        Album.IN_YOUR_SET: _("in your set"),
        Album.ENCORE: _("coming back as an encore"),
        Album.NOT_MET: _("not met yet"),
    }[state]


def topics_page(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page of topics."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    intro = _("Read stories without running. Pick a topic, or play three in a row.")
    own = own_words(context)
    rows = [
        text_row(brush, intro, width),
        *([text_row(brush, own, width)] if own else []),
        button(
            brush, Role.THREE, _("Play three stories"), lambda: Push(story_stage(context)), width,
            primary=True, icon="play",
        ),
        length_row(context, sheet),
    ]  # fmt: skip
    if context.session.library.families:
        rows.append(signs_button(context, width))
    rows += [topic_row(context, topic, width) for topic in context.session.library.topics.values()]
    return Contents(_("Story stage"), rows, sheet_corners(context))


def length_row(context: Context, sheet: Sheet) -> Row:
    """Return the row for the length of the stories."""
    _ = context.words.gettext

    def switch(by: int) -> Change | None:
        turn_length(context, by)
        new = topics_page(context, sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    return option(context.brush, Role.LENGTH, _("Stories"), length_of(context), switch, sheet.width)


def topic_row(context: Context, topic: Topic, width: int) -> Row:
    """Return the button of a topic, with how many of its stories are in the set."""
    _ = context.words.gettext
    states = Counter(
        context.session.progress.history.album(story) for story in stories_of(context, topic.id)
    )
    counts = [
        f"{states[state]} {state_words(context.words, state)}" for state in Album if states[state]
    ] or [_("no stories of this length")]
    both = sum(
        story.id in context.session.progress.together for story in stories_of(context, topic.id)
    )
    counts += [_("{count} met together").format(count=both)] if both else []
    label = f"{topic.name}\n{', '.join(counts)}"
    return button(
        context.brush,
        Of(Role.TOPIC, topic.id),
        label,
        lambda: Push(topic_album(context, topic)),
        width,
    )


def topic_album(context: Context, topic: Topic) -> Page:
    """Open the page of one topic."""
    return Page(context, VENUE, lambda sheet: stories_page(context, topic, sheet))


def stories_page(context: Context, topic: Topic, sheet: Sheet) -> Contents:
    """Return what stands on the page of a topic."""
    rows = [text_row(context.brush, topic.sentence, sheet.width)]
    rows += [story_row(context, story, sheet.width) for story in stories_of(context, topic.id)]
    return Contents(topic.name, rows, sheet_corners(context))


def story_row(context: Context, story: Scenario, width: int) -> Row:
    """Return the button of a story; a careful one opens once a grown-up allowed it."""
    _ = context.words.gettext
    if story.weight is Weight.CAREFUL and not context.settings.careful_stories:
        text = _("{title}\nfor Class and Together; a grown-up can turn it on in “For grown-ups”")
        told_of = text.format(title=story.title)
        if story.id in context.session.progress.together:
            told_of += f"\n{_('met together')}"
        return text_row(context.brush, told_of, width)
    state = context.session.progress.history.album(story)
    pack, slash, _name = story.id.partition("/")
    both = [_("met together")] if story.id in context.session.progress.together else []
    told = [
        state_words(context.words, state),
        *both,
        *([_("from {pack}").format(pack=pack)] if slash else []),
    ]
    label = f"{story.title}\n{', '.join(told)}"
    act = lambda: Push(story_stage(context, [story]))  # noqa: E731  (one line of what a press does)
    return button(context.brush, Of(Role.STORY, story.id), label, act, width, icon=ICONS[state])
