"""The guide to print, made inside the game: what goes into it, where it goes, how far it is."""

from collections.abc import Callable

from game.i18n import Words
from game.scenes.grown_ups.making import ProgressPage, Steps
from game.teaching.guide.parts import Part, Wish
from game.teaching.lesson.lesson import MINUTES
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, option, text_row
from game.ui.save_place_rows import Places, place_rows, told_rows
from game.ui.scene import Change, Push
from game.ui.sheet import Sheet

VENUE = "backstage"
FOLDER = "guides"
KINDS = ("pdf", "html")


class Order:
    """What a grown-up wants: a topic or all of them, PDF or web page, where; and how it went."""

    def __init__(self, context: Context, *, parents: bool = False) -> None:
        """Begin with all topics, or with the parents' part alone."""
        self._context = context
        self.parents = parents
        self.places = Places(context, FOLDER)
        self.kind = KINDS[0]
        self.topic = ""
        self.wish = 0
        """Which of the parts, as a place in `wishes`."""
        self.told = ""

    def next_kind(self) -> None:
        """Take the other kind of file."""
        self.kind = KINDS[1 - KINDS.index(self.kind)]

    def next_topic(self, by: int) -> None:
        """Take the next topic; the empty one is all of them."""
        names = ["", *self._context.session.library.topics]
        self.topic = names[(names.index(self.topic) + by) % len(names)]

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """The parts that can be printed alone; all of them comes first."""
        longer = self._context.ages == "10-12"
        lessons = (Wish(Part.LESSON, minutes, longer) for minutes in MINUTES)
        return (Wish(), *lessons, Wish(Part.SHEETS), Wish(Part.PARENTS))

    def next_wish(self, by: int) -> None:
        """Take the next part."""
        self.wish = (self.wish + by) % len(self.wishes)

    @property
    def stem(self) -> str:
        """The file's name without its number and its ending."""
        part = f"-{self.topic}" if self.topic else "-parents" if self.parents else ""
        if self.wish:
            part += f"-{self.wishes[self.wish].part.value}"
        return f"soundcheck-guide{part}-{self._context.today.isoformat()}"


def guide_page(context: Context) -> Page:
    """Open the page on which the guide is made."""
    order = Order(context)
    return Page(context, VENUE, lambda sheet: contents(context, sheet, order))


def parents_guide(context: Context) -> Page:
    """Open the page on which the parents' part is made alone."""
    order = Order(context, parents=True)
    return Page(context, VENUE, lambda sheet: contents(context, sheet, order))


def about(words: Words, order: Order) -> str:
    """Say what is in the file."""
    _ = words.gettext
    if order.parents:
        return _(
            "A few pages: what to say when your child tells you something, playing together, what "
            "to look at together, where help is and where to report."
        )
    return _(
        "The guide has lesson plans, every story with its questions, activity sheets, letter "
        "cards and notes for teachers and parents. The stories of your packs are in it."
    )


def contents(context: Context, sheet: Sheet, order: Order) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    told = about(context.words, order)

    def again(now: str) -> None:
        order.told = now
        new = contents(context, sheet, order)
        sheet.show(new.title, new.rows, new.corners)

    def changed() -> None:
        again("")
        sheet.column.controls.speak()

    rows: list[Row] = [text_row(brush, told, width)]
    rows += told_rows(context, width, order.places, order.told, again)
    if order.places.chosen:
        label = _("Make the notes (PDF)") if order.parents else _("Make the guide")
        act = lambda: make(context, order)  # noqa: E731  (one line of what a press does)
        rows.append(button(brush, Role.MAKE, label, act, width, primary=True, icon="comic"))
    if not order.parents:
        rows += choice_rows(context, width, order, changed)
    rows += place_rows(context, width, order.places, changed)
    title = _("Notes for parents") if order.parents else _("Guide to print")
    return Contents(title, rows, sheet_corners(context))


def choice_rows(
    context: Context, width: int, order: Order, changed: Callable[[], None]
) -> list[Row]:
    """Return the rows that choose the kind of file and the topic."""
    _ = context.words.gettext

    def adjust_kind(_by: int) -> Change | None:
        order.next_kind()
        changed()
        return None

    def adjust_topic(by: int) -> Change | None:
        order.next_topic(by or 1)
        changed()
        return None

    def adjust_part(by: int) -> Change | None:
        order.next_wish(by or 1)
        changed()
        return None

    kinds = {"pdf": _("PDF to print"), "html": _("Web page (HTML)")}
    topic = context.session.library.topics[order.topic].name if order.topic else _("All topics")
    return [
        option(context.brush, Role.KIND, _("Kind of file"), kinds[order.kind], adjust_kind, width),
        option(context.brush, Role.TOPIC, _("Topic"), topic, adjust_topic, width),
        option(
            context.brush,
            Role.PART_OF,
            _("Part"),
            part_words(context.words, order),
            adjust_part,
            width,
        ),
    ]


def part_words(words: Words, order: Order) -> str:
    """Name the part that is printed."""
    _, wish = words.gettext, order.wishes[order.wish]
    return {
        Part.ALL: _("All of it"),
        Part.LESSON: _("A lesson of {minutes} minutes").format(minutes=wish.minutes),
        Part.SHEETS: _("Sheets, two to a page"),
        Part.PARENTS: _("For parents"),
    }[wish.part]


def make(context: Context, order: Order) -> Change | None:
    """Make the guide while the game goes on; how it went stands on the page afterwards."""
    from game.teaching.guide.file import (  # noqa: PLC0415  (playing needs no guide)
        guide_content,
        parents_content,
    )

    folder = order.places.folder
    if folder is None:
        return None
    stem, kind, topic = order.stem, order.kind, order.topic or None
    wish = order.wishes[order.wish]
    library, _ = context.session.library, context.words.gettext

    def steps() -> Steps:
        if order.parents:
            content = yield from parents_content(library, _, context.today)
        else:
            content = yield from guide_content(library, _, context.today, f".{kind}", topic, wish)
        return context.store.write_new(folder, stem, {kind: content})[0]

    def done(told: str, *, good: bool) -> None:
        order.told, order.places.saved_in = told, folder if good else None

    return Push(ProgressPage(context, steps, done))
