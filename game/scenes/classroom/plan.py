"""The stories that a lesson with a class will have, named before it starts."""

from collections.abc import Sequence

from game.i18n import Words
from game.scenario.model import Scenario
from game.scenes.classroom.story_choice import Changed, choice_page, needs_care
from game.teaching.lesson.lesson import CLOSING_MINUTES, Lesson
from game.teaching.lesson.suggestion import class_minutes
from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Push


def plan_rows(
    context: Context, width: int, lesson: Lesson, planned: Sequence[Scenario], change: Changed
) -> list[Row]:
    """Name the stories, say where they do not fill the lesson, and lead to choosing them."""
    brush, _ = context.brush, context.words.gettext
    told = plan_words(context.words, planned)
    if any(needs_care(story) for story in planned):
        rows = [colour_row(brush, told, brush.theme.nearly, width)]
    else:
        rows = [text_row(brush, told, width)]
    short = short_words(context, lesson, planned)
    if short:
        rows.append(colour_row(brush, short, brush.theme.nearly, width))
    suggestion = tuple(story.id for story in planned)
    act = lambda: Push(choice_page(context, lesson, suggestion, change))  # noqa: E731
    rows.append(button(brush, Role.PICK, _("Choose the stories"), act, width, icon="tick"))
    return rows


def plan_words(words: Words, planned: Sequence[Scenario]) -> str:
    """Name the stories with how long they take; some need the safeguarding lead first."""
    _ = words.gettext
    if not planned:
        return _("There is no story of these topics.")
    asked = _("{story} (ask your safeguarding lead first)")
    names = [
        asked.format(story=story.title) if needs_care(story) else story.title for story in planned
    ]
    return _("This lesson: {names}").format(names=" · ".join(names))


def short_words(context: Context, lesson: Lesson, planned: Sequence[Scenario]) -> str:
    """Say where the stories do not fit the lesson, and what a teacher may do; else nothing."""
    words, minutes = context.words, class_minutes(planned)
    free = lesson.minutes - CLOSING_MINUTES
    if lesson.picked and minutes > free:
        told = words.gettext(
            "These stories take about {minutes} minutes, and the lesson has {free} for them. "
            "Choose a longer lesson or leave one out; the last ones may not be reached."
        )
        return told.format(minutes=minutes, free=free)
    if lesson.picked or len(planned) >= lesson.stories:
        return ""
    told = words.ngettext(
        "These topics have only {count} story of this length to suggest. You can choose one that "
        "needs care, add a topic, or have a shorter lesson.",
        "These topics have only {count} stories of this length to suggest. You can choose one "
        "that needs care, add a topic, or have a shorter lesson.",
        len(planned),
    )
    return told.format(count=len(planned))
