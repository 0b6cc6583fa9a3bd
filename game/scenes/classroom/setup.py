"""With a class: set up in a minute, a content note, then the first runner sets off."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic_ns

from game.kept_file import Trouble
from game.scenes.classroom.end import signposting
from game.scenes.classroom.keeping import erase_class, keep_class, kept_class
from game.scenes.classroom.lesson_rows import minutes_row, seed_row, topics_button
from game.scenes.classroom.plan import plan_row
from game.scenes.classroom.rounds import round_scene
from game.scenes.classroom.run import ClassMode
from game.scenes.run.start_run import setting_off
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.classroom.pairs import PAIRS, Pair, minutes_of
from game.teaching.classroom.rounds import LessonPart
from game.teaching.lesson.lesson import FITTING, MOST_STORIES, Lesson
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.keeping_words import open_twice
from game.ui.page import Contents, Page
from game.ui.presenter_page import LessonPage
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, explained, option, text_row
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.sheet import Sheet
from game.ui.story_length import class_length_row

PROJECTOR = 160
"""The text scale for a projector, in %: body text of 52 px at 1080p."""


class Draft:
    """The lesson that is being set up."""

    def __init__(self, context: Context) -> None:
        self.lesson = Lesson(longer=context.ages == "10-12", easier=context.settings.easier_words)
        self.rounds = False
        """Whether stories before and after are wanted."""
        self.told = ""
        """What became of the interrupted class."""

    def pairs(self, context: Context) -> list[Pair]:
        """Return the stories before and after that this lesson would have."""
        rounds = begun(context, self.lesson, rounds=True).rounds
        return rounds.pairs if rounds else []


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
    rows.append(
        button(
            brush, Role.START, _("Start"), lambda: start(context, draft), width,
            primary=True, icon="play",
        )
    )  # fmt: skip
    change = changer(context, sheet, draft)
    rows += [
        plan_row(context, width, begun(context, draft.lesson, rounds=False).stories.planned),
        topics_button(context, width, draft.lesson, change),
        class_length_row(context, width, draft.lesson, change),
        minutes_row(context, width, draft.lesson, change),
        stories_row(context, width, draft.lesson, change),
        *rounds_rows(context, sheet, draft),
        seed_row(context, width, draft.lesson, change),
        text_row(brush, intro, width),
    ]
    return Contents(_("With a class"), rows, sheet_corners(context))


def changer(context: Context, sheet: Sheet, draft: Draft) -> Callable[[Lesson], None]:
    """Return what takes a changed lesson and shows it."""

    def change(lesson: Lesson) -> None:
        if lesson.minutes != draft.lesson.minutes:
            lesson = replace(lesson, stories=FITTING[lesson.minutes])
        draft.lesson = lesson
        again(context, sheet, draft)

    return change


def again(context: Context, sheet: Sheet, draft: Draft) -> None:
    """Lay the page out again and say the changed option."""
    new, current = contents(context, sheet, draft), sheet.column.controls.focus
    sheet.show(new.title, new.rows, new.corners, current)
    sheet.column.controls.speak()


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
        value, told = rounds_value(context, pairs), rounds_words(context, pairs)
    row = option(brush, Role.ROUNDS, _("Before and after"), value, switch, sheet.width)
    if not told:
        return [row]
    tint = brush.theme.mine if len(pairs) == PAIRS else brush.theme.nearly
    return explained(row, colour_row(brush, told, tint, sheet.width))


def rounds_value(context: Context, pairs: list[Pair]) -> str:
    """Say how many stories there are before and after, and how much longer the lesson gets."""
    _ = context.words.gettext
    if not pairs:
        return _("Not enough stories")
    told = _("{count} + {count} stories, about {minutes} minutes more")
    return told.format(count=len(pairs), minutes=minutes_of(pairs))


def rounds_words(context: Context, pairs: list[Pair]) -> str:
    """Say what before and after means, how long it takes, and where it falls short."""
    _ = context.words.gettext
    if not pairs:
        return _(
            "Not enough stories of these topics are left for before and after. "
            "Choose more topics, or fewer stories."
        )
    short = _("These topics have only enough for {count} + {count}. More topics give 3 + 3.")
    told = _(
        "{count} before the run and {count} others after the gig: each is read and voted on once. "
        "The answers come at the end."
    ).format(count=len(pairs))
    return told if len(pairs) == PAIRS else f"{short.format(count=len(pairs))} {told}"


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
        draft.told = erase_class(context, kept)
        again(context, sheet, draft)
        context.voice.add(draft.told)
        return None

    told = _("A class was interrupted. Go on where it was?")
    return [
        colour_row(brush, told, brush.theme.nearly, width),
        button(brush, Role.RESUME, _("Go on with that class"), resume, width, icon="again"),
        button(brush, Role.ERASE, _("Throw it away"), throw_away, width),
    ]


def start(context: Context, draft: Draft) -> Change:
    """Show the content note, large enough for the back row."""
    context.lesson_mode.show(PROJECTOR)
    return Push(note_page(context, draft.lesson, rounds=draft.rounds))


def note_page(context: Context, lesson: Lesson, *, rounds: bool = False) -> LessonPage:
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
        go = lambda: set_off(context, begun(context, lesson, rounds=rounds), kept_class(context))  # noqa: E731
        rows = [
            text_row(brush, note, width),
            colour_row(brush, rules, brush.theme.mine, width),
            button(brush, Role.ON, _("Go on"), go, width, primary=True, icon="play"),
        ]
        return Contents(_("Before we start"), rows, sheet_corners(context))

    return LessonPage(context, "corridor", shown)


def begun(context: Context, lesson: Lesson, *, rounds: bool) -> ClassLesson:
    """Begin a class from the start."""
    return ClassLesson.begin(
        lesson, context.session.library, context.today, monotonic_ns, rounds=rounds
    )


def set_off(context: Context, lesson: ClassLesson, kept: KeptClass) -> Change:
    """Keep the class from here on, and open the part of the lesson in which it is."""
    context.lesson_mode.show(PROJECTOR)
    context.lesson_mode.leaving = context.words.gettext(
        "The class is kept: With others, For grown-ups, With a class goes on with it."
    )
    keep_class(context, lesson, kept)
    if lesson.part in (LessonPart.BEFORE, LessonPart.LESSON):
        return Replace(
            round_scene(context, lesson, kept, lambda: on_the_road(context, lesson, kept))
        )
    return Replace(round_scene(context, lesson, kept, lambda: signposting(context, lesson, kept)))


def on_the_road(context: Context, lesson: ClassLesson, kept: KeptClass) -> Scene:
    """Make the run ready."""
    mode = ClassMode(context, lesson, kept)
    runner = context.session.progress.runner or context.session.band.members[0]
    return setting_off(context, mode, runner)
