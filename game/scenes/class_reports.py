"""The report of a class: offered once at the end, kept only where the teacher saves it.

While it can still be saved, no clicker's press leaves the page: that would erase the class.
"""

from datetime import datetime
from pathlib import Path

from game.scenes.corners import help_corners
from game.scenes.kit import Kit
from game.scenes.lesson_page import LessonPage
from game.scenes.page import Contents
from game.scenes.rows import Row, button, colour_row, words
from game.scenes.scene import Change
from game.scenes.sheet import Sheet
from game.teaching.class_lesson import ClassLesson, KeptClass
from game.teaching.class_record import ClassRecord

FOLDER = "class-reports"


def report_page(kit: Kit, lesson: ClassLesson, kept: KeptClass) -> LessonPage:
    """Open the page that offers the report; leaving it erases the class."""
    saved: list[str] = []
    record = lesson.whole_record({topic.id: topic.name for topic in kit.library.topics.values()})

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width = kit.brush, sheet.width
        told = _(
            "The report holds counts only: no names and no times of day. Small numbers are "
            "left out. If you do not save it, nothing is kept."
        )
        rows: list[Row] = [words(brush, told, width)]
        folder = reports_folder(kit)
        savable = folder is not None and bool(record.stories or record.rounds)
        done = bool(saved) or not savable
        if savable:
            place = _("It is saved here: {folder}").format(folder=folder)
            rows.append(words(brush, place, width))
            label = _("Save the report")
            rows.append(
                button(
                    brush, "save", label, lambda: save(sheet), width,
                    primary=not done, icon="star",
                )
            )  # fmt: skip
        if saved:
            rows.append(colour_row(brush, saved[-1], brush.theme.good, width))
        end = _("End: erase the class")
        name = "on" if done else "end"
        rows.append(button(brush, name, end, leave, width, primary=done, icon="door"))
        return Contents(
            _("Class report"), rows,
            lambda panel: help_corners(
                kit, panel.right - brush.u(24), panel.y + brush.u(20)
            ), told,
        )  # fmt: skip

    def save(sheet: Sheet) -> Change | None:
        saved.append(save_report(kit, record, reports_folder(kit)))
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, "on")
        kit.voice.say(saved[-1])
        return None

    def leave() -> Change | None:
        kept.erase()
        return kit.home()

    return LessonPage(kit, "corridor", contents)


def reports_folder(kit: Kit) -> Path | None:
    """Give the folder for reports; it is made when one is saved."""
    return kit.data_folder / FOLDER if kit.data_folder else None


def save_report(kit: Kit, record: ClassRecord, folder: Path | None) -> str:
    """Save a report as HTML and CSV; say where it is, or that it could not be saved."""
    from game.teaching import report_files  # noqa: PLC0415  (only when it is asked for)
    from game.teaching.report import make_report  # noqa: PLC0415

    _ = kit.words.gettext
    if folder is None:
        return _("Nothing is kept in this game.")
    now = datetime.now()  # noqa: DTZ005  (the file's name has the clock on the wall)
    try:
        report = make_report(record, kit.today)
        html, table = report_files.save_report(report, folder, now, _)
    except OSError:
        return _("The report could not be saved: the disk cannot be written.")
    return _("Saved: {html} and {table}").format(html=html, table=table.name)
