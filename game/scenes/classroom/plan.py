"""The stories that a lesson with a class will have, named before it starts."""

from collections.abc import Sequence

from game.scenario.model import Scenario, Weight
from game.teaching.guide.stories import awaits
from game.ui.context import Context
from game.ui.rows import Row, colour_row, text_row


def plan_row(context: Context, width: int, planned: Sequence[Scenario]) -> Row:
    """Name the stories, so that a teacher can read them first; on a tint where one needs care."""
    told = plan_words(context, planned)
    if any(needs_care(story) for story in planned):
        return colour_row(context.brush, told, context.brush.theme.nearly, width)
    return text_row(context.brush, told, width)


def plan_words(context: Context, planned: Sequence[Scenario]) -> str:
    """Name the stories; some are to be shown to the safeguarding lead first."""
    _ = context.words.gettext
    if not planned:
        return _("There is no story of these topics.")
    asked = _("{story} (ask your safeguarding lead first)")
    names = [
        asked.format(story=story.title) if needs_care(story) else story.title for story in planned
    ]
    return _("This lesson: {names}").format(names=" · ".join(names))


def needs_care(story: Scenario) -> bool:
    """Whether it is for a class that the teacher knows, or has yet to be read by a professional."""
    return story.weight is Weight.CAREFUL or awaits(story)
