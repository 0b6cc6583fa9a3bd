"""With a class: set up in a minute, a content note, then the first runner sets off."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic_ns

from game.kept_file import Trouble
from game.scenes.classroom.code_reading import Wrong, code_of, old_words, read_words
from game.scenes.classroom.code_words import WordPicker
from game.scenes.classroom.draft import Draft, begun, planned_for
from game.scenes.classroom.full_screen import asked_first
from game.scenes.classroom.groups import group_rows
from game.scenes.classroom.keeping import erase_class, kept_class
from game.scenes.classroom.lesson_rows import minutes_row, seed_row, topics_button
from game.scenes.classroom.parts import class_host
from game.scenes.classroom.plan import plan_rows
from game.scenes.classroom.present import present_row
from game.scenes.classroom.rounds_words import rounds_value, rounds_words
from game.scenes.joining.following import fresh, take_up
from game.scenes.joining.page import JoinPage
from game.scenes.joining.setup_rows import device_rows
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.classroom.pairs import PAIRS
from game.teaching.lesson.lesson import FITTING, MOST_STORIES, Lesson
from game.teaching.lesson.plan_code import number_of
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.keeping_words import open_twice
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, explained, option, text_row
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.sheet import Sheet
from game.ui.story_length import class_length_row

PROJECTOR = 160
"""The text scale for a projector, in %: body text of 52 px at 1080p."""


def class_setup(context: Context) -> Page:
    """Open the page that sets up a class."""
    draft = Draft(context)
    return Page(context, "corridor", lambda sheet: contents(context, sheet, draft))


def contents(context: Context, sheet: Sheet, draft: Draft) -> Contents:
    """Say what stands on the page; an interrupted class comes first."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    intro = _("One computer, one projector. The class reads, votes, talks and votes again.")
    rows: list[Row] = []
    kept = kept_class(context)
    if draft.told:
        rows.append(colour_row(brush, draft.told, brush.theme.nearly, width))
    elif context.store.held_elsewhere:
        rows.append(colour_row(brush, open_twice(context.words), brush.theme.nearly, width))
    if kept.there:
        rows += interrupted_rows(context, sheet, draft, kept)
    label = _("Yes, start and throw that class away") if draft.asked else _("Start")
    begin = lambda: ask_or_start(context, sheet, draft, kept)  # noqa: E731
    rows.append(button(brush, Role.START, label, begin, width, primary=True, icon="play"))
    change = changer(context, sheet, draft)

    def present(number: int) -> None:
        draft.present = number
        again(context, sheet, draft)

    def devices(on: bool, careful: bool) -> None:
        draft.devices, draft.careful = on, careful
        again(context, sheet, draft)

    rows += [
        *plan_rows(context, width, draft.lesson, planned_for(context, draft), change),
        topics_button(context, width, draft.lesson, change),
        class_length_row(context, width, draft.lesson, change),
        minutes_row(context, width, draft.lesson, change),
        *([] if draft.lesson.picked else [stories_row(context, width, draft.lesson, change)]),
        *class_rows(context, sheet, draft),
        present_row(context, width, draft.present, present),
        *device_rows(context, width, draft.devices, draft.careful, devices),
        *rounds_rows(context, sheet, draft),
        gig_row(context, sheet, draft),
        seed_row(context, width, draft.lesson, change),
        *code_rows(context, sheet, draft),
        text_row(brush, intro, width),
    ]
    return Contents(_("With a class"), rows, sheet_corners(context))


def changer(context: Context, sheet: Sheet, draft: Draft) -> Callable[[Lesson], None]:
    """Return what takes a changed lesson and shows it."""

    def change(lesson: Lesson) -> None:
        if lesson.minutes != draft.lesson.minutes and not lesson.picked:
            lesson = replace(lesson, stories=FITTING[lesson.minutes])
        draft.lesson = lesson
        again(context, sheet, draft)

    return change


def again(context: Context, sheet: Sheet, draft: Draft) -> None:
    """Lay the page out again and say the changed option."""
    new, current = contents(context, sheet, draft), sheet.column.controls.focus
    sheet.show(new.title, new.rows, new.corners, current)
    sheet.column.controls.speak()


def gig_row(context: Context, sheet: Sheet, draft: Draft) -> Row:
    """Return the row that leaves the show of the gig out; it is remembered."""
    _, settings = context.words.gettext, context.settings

    def adjust(_by: int) -> Change | None:
        settings.short_gig = not settings.short_gig
        context.save_settings()
        again(context, sheet, draft)
        return None

    value = (
        _("short: the set list at once") if settings.short_gig else _("whole: eight bars to play")
    )
    return option(context.brush, Role.SHORT_GIG, _("Gig"), value, adjust, sheet.width)


def code_rows(context: Context, sheet: Sheet, draft: Draft) -> list[Row]:
    """Return the way to enter a code, and the code of the lesson as it is."""
    _, width = context.words.gettext, sheet.width

    def read(words: tuple[str, ...]) -> Change | None:
        found = read_words(context, words)
        if isinstance(found, Wrong):
            draft.told = found.told
        else:
            draft.lesson, draft.told = found, old_words(context.words, found)
        return Pop()

    label = _("Enter a lesson code")
    enter = lambda: Push(WordPicker(context, read))  # noqa: E731
    rows = [button(context.brush, Role.CODE, label, enter, width, icon="note")]
    code = code_of(context.session, draft.lesson, planned_for(context, draft))
    if code:
        told = _("The code of this lesson: {words} ({number})")
        words = told.format(words=" ".join(code), number=number_of(code))
        rows.append(text_row(context.brush, words, width))
    return rows


def class_rows(context: Context, sheet: Sheet, draft: Draft) -> list[Row]:
    """Return the rows for the class that plays."""

    def change(name: str | None) -> None:
        draft.group = name
        again(context, sheet, draft)

    def forget() -> None:
        draft.groups.forget(draft.group or "")
        again(context, sheet, draft)

    return group_rows(context, sheet.width, draft.groups.find(draft.group), change, forget)


def stories_row(
    context: Context, width: int, lesson: Lesson, change: Callable[[Lesson], None]
) -> Row:
    """Return the row for the number of stories."""

    def adjust(by: int) -> Change | None:
        number = (lesson.stories - 1 + (by or 1)) % MOST_STORIES + 1
        change(replace(lesson, stories=number))
        return None

    label = context.words.gettext("Number of stories")
    return option(context.brush, Role.STORIES, label, str(lesson.stories), adjust, width)


def rounds_rows(context: Context, sheet: Sheet, draft: Draft) -> list[Row]:
    """Return the row for before and after, and what it means where it is switched on."""
    _, brush = context.words.gettext, context.brush

    def switch(_by: int) -> Change | None:
        draft.rounds = not draft.rounds
        again(context, sheet, draft)
        return None

    pairs = draft.pairs(context) if draft.rounds else []
    value, told = _("Off"), ""
    if draft.rounds:
        value, told = rounds_value(context.words, pairs), rounds_words(context.words, pairs)
    row = option(brush, Role.ROUNDS, _("Before and after"), value, switch, sheet.width)
    if not told:
        return [row]
    tint = brush.theme.mine if len(pairs) == PAIRS else brush.theme.nearly
    return explained(row, colour_row(brush, told, tint, sheet.width))


def interrupted_rows(context: Context, sheet: Sheet, draft: Draft, kept: KeptClass) -> list[Row]:
    """Offer to go on with an interrupted class, or to throw it away."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width

    def resume() -> Change | None:
        lesson = kept.read(context.session.library, context.today, monotonic_ns)
        if lesson is not None:
            return set_off(context, lesson, kept)
        if kept.trouble is Trouble.LOCKED:
            draft.told = _("That class cannot be opened just now. Try again in a moment.")
        else:
            draft.told = _("That class could not be read. Its file is set aside.")
        again(context, sheet, draft)
        context.voice.add(draft.told)
        return None

    def throw_away() -> Change | None:
        draft.told, draft.asked = erase_class(context, kept), False
        again(context, sheet, draft)
        context.voice.add(draft.told)
        return None

    told = _("A class was interrupted. Go on where it was?")
    return [
        colour_row(brush, told, brush.theme.nearly, width),
        button(brush, Role.RESUME, _("Go on with that class"), resume, width, icon="again"),
        button(brush, Role.ERASE, _("Throw it away"), throw_away, width),
    ]


def ask_or_start(context: Context, sheet: Sheet, draft: Draft, kept: KeptClass) -> Change | None:
    """Start; where a class was interrupted it is asked once more, for starting erases that one."""
    if not kept.there or draft.asked:
        return start(context, draft)
    draft.asked = True
    draft.told = context.words.gettext(
        "A class was interrupted. Starting a new one erases it. Really?"
    )
    again(context, sheet, draft)
    context.voice.add(draft.told)
    return None


def start(context: Context, draft: Draft) -> Change:
    """Show the content note, large enough for the back row."""
    context.lesson_mode.show(PROJECTOR)
    return asked_first(context, lambda: note_page(context, draft))


def note_page(context: Context, draft: Draft) -> Page:
    """Open the content note and the ground rules."""

    def shown(sheet: Sheet) -> Contents:
        context.lesson_mode.show(PROJECTOR)
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        note = _("Some stories are about people being unkind or tricky. We can skip any story.")
        rules = _(
            "No names, no stories about people we know. Anyone may pass. "
            "Vote with fingers or a card at your chest, eyes closed. "
            "Worried? Tell a grown-up you trust."
        )

        def go() -> Change:
            lesson = begun(context, draft, rounds=draft.rounds)
            if draft.devices:
                lesson.devices = fresh(context, lesson, careful=draft.careful)
            return set_off(context, lesson, kept_class(context))

        rows = [
            text_row(brush, note, width),
            colour_row(brush, rules, brush.theme.mine, width),
            button(brush, Role.ON, _("Go on"), go, width, primary=True, icon="play"),
        ]
        return Contents(_("Before we start"), rows, sheet_corners(context))

    return Page(context, "corridor", shown)


def set_off(context: Context, lesson: ClassLesson, kept: KeptClass) -> Change:
    """Keep the class from here on, and open the part of the lesson in which it is."""
    context.lesson_mode.show(PROJECTOR)
    context.lesson_mode.leaving = context.words.gettext(
        "The class is kept: With others, For grown-ups, With a class goes on with it."
    )
    take_up(context, lesson)
    host = class_host(context, lesson, kept)

    def first() -> Change:
        return Replace(host.next_scene())

    if context.session.class_devices.on:
        host.keep()
        return Replace(JoinPage(context, lesson, host.keep, first))
    return first()
