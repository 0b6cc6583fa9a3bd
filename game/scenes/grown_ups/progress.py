"""Progress for a grown-up: which topics were met, alone and together; no choice and no miss."""

from game.scenario.model import Scenario, Topic
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.rows import Row, colour_row, text_row
from game.ui.session import Session
from game.ui.sheet import Sheet

VENUE = "backstage"


def progress_page(context: Context) -> Page:
    """Open the page of the seat that plays now."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _(
            "Which stories were met, by topic. What was chosen is not shown to anybody, and "
            "nothing is marked or counted against a child."
        )
        rows: list[Row] = [text_row(brush, told, width)]
        for topic in context.session.library.topics.values():
            text = f"{topic.name}\n{met_words(context, topic)}"
            tint = brush.theme.good if met_of(context.session, topic) else brush.theme.other
            rows.append(colour_row(brush, text, tint, width))
        return Contents(_("Progress"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)


def stories_of(session: Session, topic: Topic) -> list[Scenario]:
    """Return all stories of a topic, of either length."""
    return [story for story in session.library.scenarios.values() if story.topic == topic.id]


def met_of(session: Session, topic: Topic) -> list[Scenario]:
    """Return the stories of a topic that were met in any way."""
    met = {*session.progress.history.met, *session.progress.together}
    return [story for story in stories_of(session, topic) if story.id in met]


def met_words(context: Context, topic: Topic) -> str:
    """Say how many stories of a topic were met, and how many of them together."""
    ngettext = context.words.ngettext
    met, every = len(met_of(context.session, topic)), len(stories_of(context.session, topic))
    told = ngettext("{met} of {count} story met", "{met} of {count} stories met", every)
    told = told.format(met=met, count=every)
    both = sum(
        story.id in context.session.progress.together
        for story in stories_of(context.session, topic)
    )
    if not both:
        return told
    together = ngettext("{count} of them together", "{count} of them together", both)
    return f"{told}, {together.format(count=both)}"
