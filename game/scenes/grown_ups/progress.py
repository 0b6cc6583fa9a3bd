"""Progress for a grown-up: which topics were met, alone and together; no choice and no miss."""

from game.scenario.model import Scenario, Topic
from game.ui.corners import sheet_corners
from game.ui.kit import Kit
from game.ui.page import Contents, Page
from game.ui.rows import Row, colour_row, text_row
from game.ui.sheet import Sheet

VENUE = "backstage"


def progress_page(kit: Kit) -> Page:
    """Open the page of the seat that plays now."""

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width = kit.brush, sheet.width
        told = _(
            "Which stories were met, by topic. What was chosen is not shown to anybody, and "
            "nothing is marked or counted against a child."
        )
        rows: list[Row] = [text_row(brush, told, width)]
        for topic in kit.library.topics.values():
            text = f"{topic.name}\n{met_words(kit, topic)}"
            tint = brush.theme.good if met_of(kit, topic) else brush.theme.other
            rows.append(colour_row(brush, text, tint, width))
        return Contents(_("Progress"), rows, sheet_corners(kit), told)

    return Page(kit, VENUE, contents)


def stories_of(kit: Kit, topic: Topic) -> list[Scenario]:
    """Return all stories of a topic, of either length."""
    return [story for story in kit.library.scenarios.values() if story.topic == topic.id]


def met_of(kit: Kit, topic: Topic) -> list[Scenario]:
    """Return the stories of a topic that were met in any way."""
    met = {*kit.progress.history.met, *kit.progress.together}
    return [story for story in stories_of(kit, topic) if story.id in met]


def met_words(kit: Kit, topic: Topic) -> str:
    """Say how many stories of a topic were met, and how many of them together."""
    ngettext = kit.words.ngettext
    met, every = len(met_of(kit, topic)), len(stories_of(kit, topic))
    told = ngettext("{met} of {count} story met", "{met} of {count} stories met", every)
    told = told.format(met=met, count=every)
    both = sum(story.id in kit.progress.together for story in stories_of(kit, topic))
    if not both:
        return told
    together = ngettext("{count} of them together", "{count} of them together", both)
    return f"{told}, {together.format(count=both)}"
