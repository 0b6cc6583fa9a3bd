"""Putting right what was counted in a story that is done: on the pause page and at the report."""

from collections.abc import Callable
from functools import partial

from game.scenes.classroom.keeping import keep_class
from game.scenes.classroom.vote_strip import amount
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.classroom.record import StoryVotes
from game.teaching.classroom.story_votes import Both, votes_on
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, headed, option, text_row
from game.ui.scene import Change, Push
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

VENUE = "corridor"


def correct_rows(context: Context, width: int, lesson: ClassLesson, kept: KeptClass) -> list[Row]:
    """Return the button that leads to the counts of finished stories, where there are any.

    What children's own devices sent is counted by itself, and few votes of it are never shown.
    """
    if not lesson.record.stories or context.session.class_devices.on:
        return []
    label = context.words.gettext("Correct the counts")
    act = lambda: Push(finished_stories(context, lesson, kept))  # noqa: E731  (one line of what a press does)
    return [button(context.brush, Role.CORRECT, label, act, width, icon="again")]


def finished_stories(context: Context, lesson: ClassLesson, kept: KeptClass) -> Page:
    """Open the page of finished stories."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        rows = [text_row(context.brush, _("In which story?"), sheet.width)]
        for number, story in enumerate(lesson.record.stories):
            act = lambda number=number: Push(counts_page(context, lesson, kept, number))  # noqa: E731
            key = Of(Role.STORY, number)
            rows.append(button(context.brush, key, story.title, act, sheet.width))
        return Contents(_("Correct the counts"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)


def counts_page(context: Context, lesson: ClassLesson, kept: KeptClass, number: int) -> Page:
    """Open the page with both votes on a story; every change is kept and can be undone."""
    before: list[Both] = []

    def contents(sheet: Sheet) -> Contents:
        _, story = context.words.gettext, lesson.record.stories[number]
        rows = vote_rows(
            context, sheet.width, story, lambda place, key, by: change(sheet, place, key, by)
        )
        if before:
            undo = button(
                context.brush, Role.UNDO, _("Undo"), lambda: take_back(sheet), sheet.width,
                icon="again",
            )  # fmt: skip
            rows.append(undo)
        return Contents(story.title, rows, sheet_corners(context))

    def change(sheet: Sheet, place: int, choice_id: str, by: int) -> Change | None:
        both = votes_on(lesson.record.stories[number])
        before.append(both)
        votes = both[place].changed(choice_id, by)
        return put(sheet, (votes, both[1]) if place == 0 else (both[0], votes))

    def take_back(sheet: Sheet) -> Change | None:
        return put(sheet, before.pop())

    def put(sheet: Sheet, both: Both) -> Change | None:
        lesson.correct(number, both)
        keep_class(context, lesson, kept)
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    return Page(context, VENUE, contents)


def vote_rows(
    context: Context,
    width: int,
    story: StoryVotes,
    change: Callable[[int, str, int], Change | None],
) -> list[Row]:
    """Return a row for each choice in each of the two votes."""
    _, brush = context.words.gettext, context.brush
    rows: list[Row] = []
    for place, (name, votes) in enumerate(
        zip((_("First vote"), _("Second vote")), votes_on(story), strict=True)
    ):
        heading = text_row(brush, name, width, Style(LEAD, display=True))
        for shown, choice_id in zip(story.options, votes.counts, strict=True):
            label, value = f"{shown.letter}: {shown.text}", amount(votes, choice_id, _)
            adjust = partial(step, partial(change, place, choice_id))
            key = Of(Role.MORE, f"{place} {choice_id}")
            row = option(brush, key, label, value, adjust, width)
            rows += [row] if shown is not story.options[0] else headed(heading, row)
    return rows


def step(change: Callable[[int], Change | None], by: int) -> Change | None:
    """Count one more or fewer; a plain press counts one more."""
    return change(by or 1)
