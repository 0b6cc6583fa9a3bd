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
from game.scenes.classroom.plan import plan_rows
from game.scenes.lesson_code.run import CodeMode, stories_of
from game.scenes.lesson_code.words import WordPicker
from game.scenes.run.start_run import setting_off
from game.teaching.lesson.code import TOPICS, CodeError, decode, encode
from game.teaching.lesson.lesson import Lesson, Time
from game.ui.corners import sheet_corners
from game.ui.kit import Kit
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, colour_row, option, text_row
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.sheet import Sheet
from game.view.text import LEAD, TITLE, Style

VENUE = "corridor"


def code_maker(kit: Kit) -> Page:
    """Open the page on which a teacher makes a lesson code."""
    drafts = [Lesson(longer=kit.ages == "10-12")]

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width, lesson = kit.brush, sheet.width, drafts[-1]
        code = " ".join(encode(lesson))
        told = _(
            "Write these words on the board. At each computer: With others, Lesson code, then "
            "these words. Every copy of the game starts the same lesson."
        )
        rows: list[Row] = [
            text_row(brush, code, width, Style(TITLE, display=True)),
            text_row(brush, told, width),
            *plan_rows(
                kit, width, lesson, stories_of(kit, lesson).planned, lambda new: change(new, sheet)
            ),
            topics_button(kit, width, lesson, lambda new: change(new, sheet)),
            length_row(kit, width, lesson, lambda new: change(new, sheet)),
            minutes_row(kit, width, lesson, lambda new: change(new, sheet)),
            sound_row(kit, width, lesson, lambda new: change(new, sheet)),
            seed_row(kit, width, lesson, lambda new: change(new, sheet)),
        ]
        return Contents(_("Lesson code"), rows, sheet_corners(kit), f"{code}. {told}")

    def change(lesson: Lesson, sheet: Sheet) -> None:
        drafts.append(known(lesson))
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak(" ".join(encode(drafts[-1])))

    return Page(kit, VENUE, contents)


def known(lesson: Lesson) -> Lesson:
    """Leave topics out that a code cannot name: those of packs."""
    topics = tuple(topic for topic in lesson.topics if topic in TOPICS)
    return Lesson(topics, lesson.longer, lesson.minutes, 3, lesson.seed, lesson.sound)


def code_entry(kit: Kit) -> WordPicker:
    """Open the screen on which the words of a lesson code are chosen."""
    return WordPicker(kit, lambda chosen: Push(read_page(kit, chosen)))


def read_page(kit: Kit, chosen: tuple[str, ...]) -> Page:
    """Start the lesson of a code, or say what may have been meant.

    Easier words are each child's own wish; as with all of a lesson by code, nothing is kept.
    """
    wishes = [kit.settings.easier_words]

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        try:
            lesson = decode(chosen)
        except CodeError as error:
            return guess_contents(kit, sheet, chosen, error)
        note = _("Some stories are about people being unkind or tricky. You can skip any story.")
        pairs = _("Are there two of you? You swap at every soundcheck.")
        easier = wishes[-1]
        go = lambda: set_off(kit, replace(lesson, easier=easier))  # noqa: E731
        value = _("On") if easier else _("Off")
        label = _("Easier words, where a story has them")
        wish = option(kit.brush, Role.EASIER, label, value, lambda _by: turn(sheet), sheet.width)
        rows: list[Row] = [
            colour_row(kit.brush, " ".join(chosen), kit.brush.theme.good, sheet.width),
            text_row(kit.brush, note, sheet.width, Style(LEAD)),
            text_row(kit.brush, pairs, sheet.width),
            button(kit.brush, Role.ON, _("Start"), go, sheet.width, primary=True, icon="play"),
            *([wish] if lesson.longer else []),
        ]
        return Contents(_("Your lesson"), rows, sheet_corners(kit), f"{note} {pairs}")

    def turn(sheet: Sheet) -> Change | None:
        wishes.append(not wishes[-1])
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, Role.EASIER)
        sheet.column.controls.speak()
        return None

    return Page(kit, VENUE, contents)


def guess_contents(kit: Kit, sheet: Sheet, chosen: tuple[str, ...], error: CodeError) -> Contents:
    """Say that the words are no code, and which ones come close."""
    _ = kit.words.gettext
    told = _("These words are not a lesson: {words}").format(words=" ".join(chosen))
    rows: list[Row] = [text_row(kit.brush, told, sheet.width)]
    if error.guesses:
        rows.append(text_row(kit.brush, _("Did you mean this?"), sheet.width))
    for number, code in enumerate(error.guesses):
        label, act = " ".join(code), lambda code=code: Replace(read_page(kit, code))
        rows.append(button(kit.brush, Of(Role.GUESS, number), label, act, sheet.width))
    rows.append(
        button(kit.brush, Role.ON, _("Choose again"), Pop, sheet.width, primary=True, icon="again")
    )
    return Contents(_("Lesson code"), rows, sheet_corners(kit), told)


def set_off(kit: Kit, lesson: Lesson) -> Change:
    """Make the run of a lesson ready; nothing of it is kept."""
    kit.lesson_mode(quiet=not lesson.sound)
    kit.leaving = kit.words.gettext(
        "At the title this lesson is over: nothing of it is kept. Its three words start it anew."
    )
    mode = CodeMode(kit, lesson, Time(monotonic_ns))
    runner = kit.progress.runner or kit.band[0]
    return Replace(setting_off(kit, mode, runner))
