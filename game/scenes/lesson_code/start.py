"""Lesson codes on the screen: making one, choosing its words, and starting the lesson."""

from dataclasses import replace
from time import monotonic_ns

from game.i18n import Words
from game.scenes.classroom.code_reading import Wrong, code_of, old_words, read_words
from game.scenes.classroom.code_words import WordPicker
from game.scenes.classroom.lesson_rows import (
    minutes_row,
    seed_row,
    sound_row,
    topics_button,
)
from game.scenes.classroom.plan import plan_rows
from game.scenes.lesson_code.run import CodeMode, stories_of
from game.scenes.run.start_run import setting_off
from game.teaching.lesson.lesson import Lesson, Time
from game.teaching.lesson.plan_code import number_of
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, colour_row, option, text_row
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.sheet import Sheet
from game.ui.story_length import class_length_row
from game.view.text import LEAD, TITLE, Style

VENUE = "corridor"


def code_maker(context: Context) -> Page:
    """Open the page on which a teacher makes a lesson code."""
    drafts = [Lesson(longer=context.ages == "10-12")]

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        width, lesson = sheet.width, drafts[-1]
        plan = stories_of(context, lesson).planned
        change = lambda new: changed(new, sheet)  # noqa: E731
        rows: list[Row] = [
            *code_rows(context, width, lesson),
            *plan_rows(context, width, lesson, plan, change),
            topics_button(context, width, lesson, change),
            class_length_row(context, width, lesson, change),
            minutes_row(context, width, lesson, change),
            sound_row(context, width, lesson, change),
            seed_row(context, width, lesson, change),
        ]
        return Contents(_("Lesson code"), rows, sheet_corners(context))

    def changed(lesson: Lesson, sheet: Sheet) -> None:
        drafts.append(lesson)
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak(code_words(context, lesson))

    return Page(context, VENUE, contents)


def code_rows(context: Context, width: int, lesson: Lesson) -> list[Row]:
    """Return the words of a lesson, its number, and what to do with them."""
    _, brush = context.words.gettext, context.brush
    code = code_of(context.session, lesson, stories_of(context, lesson).planned)
    if not code:
        return [colour_row(brush, code_words(context, lesson), brush.theme.nearly, width)]
    number = _("Or the number: {number}").format(number=number_of(code))
    told = _(
        "Write the words or the number on the board. At each computer: With others, Lesson code, "
        "then these words. Every computer plays these stories with these letters."
    )
    return [
        text_row(brush, " ".join(code), width, Style(TITLE, display=True)),
        text_row(brush, number, width, Style(LEAD)),
        text_row(brush, told, width),
    ]


def code_words(context: Context, lesson: Lesson) -> str:
    """Say the words of a lesson, or why it has none."""
    plan = stories_of(context, lesson).planned
    code = code_of(context.session, lesson, plan)
    return " ".join(code) if code else no_code_words(context.words)


def no_code_words(words: Words) -> str:
    """Say why a lesson has no code."""
    return words.gettext(
        "This lesson has no code: it has no story, stories of two packs, or one without a number."
    )


def code_entry(context: Context) -> WordPicker:
    """Open the screen on which the words of a lesson code are chosen."""
    return WordPicker(context, lambda chosen: Push(read_page(context, chosen)))


def read_page(context: Context, chosen: tuple[str, ...]) -> Page:
    """Start the lesson of a code, or say why that cannot be and what may have been meant.

    Easier words are each child's own wish; as with all of a lesson by code, nothing is kept.
    """
    read = read_words(context, chosen)
    wishes = [context.settings.easier_words or (isinstance(read, Lesson) and read.easier)]

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        if isinstance(read, Wrong):
            return guess_contents(context, sheet, read)
        lesson, easier, old = read, wishes[-1], old_words(context.words, read)
        note = _("Some stories are about people being unkind or tricky. You can skip any story.")
        pairs = _("Are there two of you? You swap at every soundcheck.")
        go = lambda: set_off(context, replace(lesson, easier=easier))  # noqa: E731
        value = _("On") if easier else _("Off")
        label = _("Easier words, where a story has them")
        rows: list[Row] = [
            colour_row(context.brush, " ".join(chosen), context.brush.theme.good, sheet.width),
            *(
                [colour_row(context.brush, old, context.brush.theme.nearly, sheet.width)]
                if old
                else []
            ),
            text_row(context.brush, note, sheet.width, Style(LEAD)),
            button(context.brush, Role.ON, _("Start"), go, sheet.width, primary=True, icon="play"),
            text_row(context.brush, pairs, sheet.width),
        ]
        if lesson.longer:
            turned = lambda _by: turn(sheet)  # noqa: E731  (one line of what a press does)
            rows.append(option(context.brush, Role.EASIER, label, value, turned, sheet.width))
        return Contents(_("Your lesson"), rows, sheet_corners(context))

    def turn(sheet: Sheet) -> Change | None:
        wishes.append(not wishes[-1])
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, Role.EASIER)
        sheet.column.controls.speak()
        return None

    return Page(context, VENUE, contents)


def guess_contents(context: Context, sheet: Sheet, wrong: Wrong) -> Contents:
    """Return the page for words that are no code, with those that come close."""
    _, told = context.words.gettext, wrong.told
    rows: list[Row] = [text_row(context.brush, told, sheet.width)]
    if wrong.guesses:
        rows.append(text_row(context.brush, _("Did you mean this?"), sheet.width))
    for number, code in enumerate(wrong.guesses):
        label, act = " ".join(code), lambda code=code: Replace(read_page(context, code))
        rows.append(button(context.brush, Of(Role.GUESS, number), label, act, sheet.width))
    rows.append(
        button(
            context.brush, Role.ON, _("Choose again"), Pop, sheet.width, primary=True, icon="again"
        )
    )
    return Contents(_("Lesson code"), rows, sheet_corners(context))


def set_off(context: Context, lesson: Lesson) -> Change:
    """Make the run of a lesson ready; nothing of it is kept."""
    context.lesson_mode.show(quiet=not lesson.sound)
    context.lesson_mode.leaving = context.words.gettext(
        "Going to the title ends this lesson, and nothing is kept. Its words start it again."
    )
    mode = CodeMode(context, lesson, Time(monotonic_ns), stories_of(context, lesson))
    runner = context.session.progress.runner or context.session.band.members[0]
    return Replace(setting_off(context, mode, runner))
