"""The report of a class: offered once at the end, kept only where the teacher saves it.

While it can still be saved no clicker's press leaves the page, and ending without it is asked
once more: ending erases the class.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.i18n import Words
from game.scenes.classroom.correcting import correct_rows
from game.scenes.classroom.keeping import erase_class
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.classroom.record import ClassRecord
from game.ui.context import Context
from game.ui.corners import only_help
from game.ui.page import Contents, Page
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, colour_row, text_row, told_by
from game.ui.save_place_rows import Places, not_saved, place_rows, told_rows
from game.ui.scene import Change
from game.ui.sheet import Sheet
from game.view.brush import Brush

FOLDER = "class-reports"


@dataclass
class Offer:
    """What has become of the report so far."""

    has_place: bool
    """Whether there is a folder to save in."""
    voted: bool
    saved: bool = False
    asked: bool = False
    """Whether the teacher wanted to end without a report, and was asked once more."""
    told: str = ""
    """How saving went."""

    @property
    def at_stake(self) -> bool:
        """Whether leaving now would lose a report."""
        return self.has_place and self.voted and not self.saved


def report_page(context: Context, lesson: ClassLesson, kept: KeptClass) -> Page:
    """Open the page that offers the report; leaving it erases the class."""
    topics = {topic.id: topic.name for topic in context.session.library.topics.values()}
    record = lesson.whole_record(topics)
    places = Places(context, FOLDER)
    voted = bool(record.stories or record.rounds)
    offer = Offer(places.chosen is not None, voted)

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        width = sheet.width
        told = report_words(context.words, offer)
        rows = told_rows(context, width, places, offer.told, lambda now: shown(sheet, now))
        rows += [
            about_row(context.brush, offer, told, width),
            *save_rows(context, offer, save, sheet),
        ]
        if offer.at_stake:
            rows += correct_rows(context, width, lesson, kept)
            rows += place_row(context, width, places, offer, lambda: moved(sheet))
        key = Role.END if offer.at_stake else Role.ON
        act = (lambda: end(sheet)) if offer.at_stake else leave
        rows.append(
            button(
                context.brush, key, end_label(context.words, offer), act, width,
                primary=not offer.at_stake, icon="door",
            )
        )  # fmt: skip
        return Contents(_("Class report"), rows, only_help(context))

    def again(sheet: Sheet, focus: Key) -> None:
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, focus)
        context.voice.say(told_by(new.rows))

    def shown(sheet: Sheet, told: str) -> None:
        offer.told = told
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, Role.FOLDER)

    def moved(sheet: Sheet) -> None:
        offer.told = ""
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, Role.PLACE)
        sheet.column.controls.speak()

    def save(sheet: Sheet) -> Change | None:
        record = lesson.whole_record(topics)  # it may have been corrected meanwhile
        offer.saved, offer.told = save_report(context, record, places.folder)
        places.saved_in = places.folder if offer.saved else None
        offer.asked = False
        again(sheet, Role.ON if offer.saved else Role.SAVE)
        return None

    def end(sheet: Sheet) -> Change | None:
        if offer.asked:
            return leave()
        offer.asked, offer.told = True, ""
        again(sheet, Role.SAVE)
        return None

    def leave() -> Change | None:
        erase_class(context, kept)
        return context.home()

    return Page(context, "corridor", contents)


def report_words(words: Words, offer: Offer) -> str:
    """Say what the report is, what ending means, or what became of it."""
    _ = words.gettext
    if offer.saved:
        return _("The report stays there. The rest of this class leaves the game when you end.")
    if offer.asked:
        return _("The report is not saved. Really end? Then the votes are gone.")
    if not offer.has_place:
        return _("There is no folder for a report on this computer. Nothing is kept.")
    if not offer.voted:
        return _("There is no report: no story had its votes. Nothing is kept.")
    return _(
        "Ranges only: no names, no times of day, no exact counts. "
        "Choose with keyboard or mouse; the clicker stops here."
    )


def about_row(brush: Brush, offer: Offer, told: str, width: int) -> Row:
    """Return the words of the page; a question stands out."""
    if offer.asked:
        return colour_row(brush, told, brush.theme.nearly, width)
    return text_row(brush, told, width)


def save_rows(
    context: Context, offer: Offer, save: Callable[[Sheet], Change | None], sheet: Sheet
) -> list[Row]:
    """Return the button that saves, as long as there is something to save."""
    if not offer.at_stake:
        return []
    label = context.words.gettext("Save the report")
    return [
        button(
            context.brush,
            Role.SAVE,
            label,
            lambda: save(sheet),
            sheet.width,
            primary=True,
            icon="star",
        )
    ]


def place_row(
    context: Context, width: int, places: Places, offer: Offer, moved: Callable[[], None]
) -> list[Row]:
    """Return the row that chooses the place; the path is told once something is there."""
    return [] if offer.asked else place_rows(context, width, places, moved)[:1]


def end_label(words: Words, offer: Offer) -> str:
    """Name the button that ends the class."""
    _ = words.gettext
    if not offer.at_stake:
        return _("End the class")
    return _("Yes, end without a report") if offer.asked else _("End without a report")


def save_report(context: Context, record: ClassRecord, folder: Path | None) -> tuple[bool, str]:
    """Save a report as HTML and CSV; say whether it could be saved, and where it is."""
    from game.teaching.report import files as report_files  # noqa: PLC0415  (only when it is asked for)
    from game.teaching.report.report import make_report  # noqa: PLC0415

    _ = context.words.gettext
    if folder is None:
        return False, _("Nothing is kept in this game.")
    now = datetime.now()  # noqa: DTZ005  (the file's name has the clock on the wall)
    try:
        report = make_report(record, context.today, context.session.library)
        write = context.store.write_new
        html, table = report_files.save_report(report, folder, now, _, write)
    except OSError as error:
        return False, not_saved(context.words, error)
    told = _("Saved: a page to print and a table. {html} and {table} in {folder}")
    return True, told.format(html=html.name, table=table.name, folder=folder)
