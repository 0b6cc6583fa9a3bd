"""Lesson codes on the screen: making one, choosing its words, and starting the lesson."""

from dataclasses import replace
from time import monotonic_ns

from game.scenes.classroom.lesson_rows import (
    length_row,
    minutes_row,
    seed_row,
    sound_row,
    topics_button,
)
from game.scenes.classroom.plan import plan_row
from game.scenes.lesson_code.run import CodeMode, stories_of
from game.scenes.lesson_code.words import WordPicker
from game.scenes.run.start_run import setting_off
from game.teaching.lesson.code import TOPICS, CodeError, decode, encode
from game.teaching.lesson.lesson import Lesson, Time
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, colour_row, option, text_row
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.sheet import Sheet
from game.view.text import LEAD, TITLE, Style

VENUE = "corridor"


def code_maker(context: Context) -> Page:
    """Open the page on which a teacher makes a lesson code."""
    drafts = [Lesson(longer=context.ages == "10-12")]

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width, lesson = context.brush, sheet.width, drafts[-1]
        code = " ".join(encode(lesson))
        told = _(
            "Write these words on the board. At each computer: With others, Lesson code, then "
            "these words. Every copy of the game starts the same lesson."
        )
        rows: list[Row] = [
            text_row(brush, code, width, Style(TITLE, display=True)),
            text_row(brush, told, width),
            plan_row(context, width, stories_of(context, lesson).planned),
            topics_button(context, width, lesson, lambda new: change(new, sheet)),
            length_row(context, width, lesson, lambda new: change(new, sheet)),
            minutes_row(context, width, lesson, lambda new: change(new, sheet)),
            sound_row(context, width, lesson, lambda new: change(new, sheet)),
            seed_row(context, width, lesson, lambda new: change(new, sheet)),
        ]
        return Contents(_("Lesson code"), rows, sheet_corners(context))

    def change(lesson: Lesson, sheet: Sheet) -> None:
        drafts.append(known(lesson))
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak(" ".join(encode(drafts[-1])))

    return Page(context, VENUE, contents)


def known(lesson: Lesson) -> Lesson:
    """Leave topics out that a code cannot name: those of packs."""
    topics = tuple(topic for topic in lesson.topics if topic in TOPICS)
    return Lesson(topics, lesson.longer, lesson.minutes, 3, lesson.seed, lesson.sound)


def code_entry(context: Context) -> WordPicker:
    """Open the screen on which the words of a lesson code are chosen."""
    return WordPicker(context, lambda chosen: Push(read_page(context, chosen)))


def read_page(context: Context, chosen: tuple[str, ...]) -> Page:
    """Start the lesson of a code, or say what may have been meant.

    Easier words are each child's own wish; as with all of a lesson by code, nothing is kept.
    """
    wishes = [context.settings.easier_words]

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        try:
            lesson = decode(chosen)
        except CodeError as error:
            return guess_contents(context, sheet, chosen, error)
        note = _("Some stories are about people being unkind or tricky. You can skip any story.")
        pairs = _("Are there two of you? You swap at every soundcheck.")
        easier = wishes[-1]
        go = lambda: set_off(context, replace(lesson, easier=easier))  # noqa: E731
        value = _("On") if easier else _("Off")
        label = _("Easier words, where a story has them")
        rows: list[Row] = [
            colour_row(context.brush, " ".join(chosen), context.brush.theme.good, sheet.width),
            text_row(context.brush, note, sheet.width, Style(LEAD)),
            text_row(context.brush, pairs, sheet.width),
            button(context.brush, Role.ON, _("Start"), go, sheet.width, primary=True, icon="play"),
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


def guess_contents(
    context: Context, sheet: Sheet, chosen: tuple[str, ...], error: CodeError
) -> Contents:
    """Return the page for words that are no code, with those that come close."""
    _ = context.words.gettext
    told = _("These words are not a lesson: {words}").format(words=" ".join(chosen))
    rows: list[Row] = [text_row(context.brush, told, sheet.width)]
    if error.guesses:
        rows.append(text_row(context.brush, _("Did you mean this?"), sheet.width))
    for number, code in enumerate(error.guesses):
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
    mode = CodeMode(context, lesson, Time(monotonic_ns))
    runner = context.session.progress.runner or context.session.band.members[0]
    return Replace(setting_off(context, mode, runner))
