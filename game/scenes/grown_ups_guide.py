"""The guide to print, made inside the game: what goes into it, where it goes, how far it is."""

from collections.abc import Callable
from pathlib import Path

from game.scenes.corners import sheet_corners
from game.scenes.grown_ups_making import Making, Steps
from game.scenes.grown_ups_places import Places, place_rows
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.roles import Role
from game.scenes.rows import Row, button, colour_row, option, words
from game.scenes.scene import Change, Push
from game.scenes.sheet import Sheet
from game.teaching.saving import free_paths

VENUE = "backstage"
FOLDER = "guides"
KINDS = ("pdf", "html")


class Order:
    """What a grown-up wants: a topic or all of them, PDF or web page, where; and how it went."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.places = Places(kit, FOLDER, "documents")
        self.kind = KINDS[0]
        self.topic = ""
        self.told = ""
        self.good = False

    def next_kind(self) -> None:
        """Take the other kind of file."""
        self.kind = KINDS[1 - KINDS.index(self.kind)]

    def next_topic(self, by: int) -> None:
        """Take the next topic; the empty one is all of them."""
        names = ["", *self._kit.library.topics]
        self.topic = names[(names.index(self.topic) + by) % len(names)]

    def file(self, folder: Path) -> Path:
        """Name the file: nothing that is there is overwritten."""
        part = f"-{self.topic}" if self.topic else ""
        stem = f"soundcheck-guide{part}-{self._kit.today.isoformat()}"
        return free_paths(folder, stem, [self.kind])[0]


def guide_page(kit: Kit) -> Page:
    """Open the page on which the guide is made."""
    order = Order(kit)
    return Page(kit, VENUE, lambda sheet: contents(kit, sheet, order))


def contents(kit: Kit, sheet: Sheet, order: Order) -> Contents:
    """Say what stands on the page."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    told = _(
        "The guide has lesson plans, every story with its questions, activity sheets, letter "
        "cards and notes for teachers and parents. The stories of your packs are in it."
    )

    def changed() -> None:
        order.told = ""
        new = contents(kit, sheet, order)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()

    rows: list[Row] = [words(brush, told, width)]
    if order.told:
        fill = brush.theme.good if order.good else brush.theme.nearly
        rows.append(colour_row(brush, order.told, fill, width))
    if order.places.chosen:
        label = _("Make the guide")
        act = lambda: make(kit, order)  # noqa: E731  (one line of what a press does)
        rows.append(button(brush, Role.MAKE, label, act, width, primary=True, icon="comic"))
    rows += choice_rows(kit, width, order, changed)
    rows += place_rows(kit, width, order.places, changed)
    spoken = f"{order.told} {told}" if order.told else told
    return Contents(_("Guide to print"), rows, sheet_corners(kit), spoken)


def choice_rows(kit: Kit, width: int, order: Order, changed: Callable[[], None]) -> list[Row]:
    """Give the rows that choose the kind of file and the topic."""
    _ = kit.words.gettext

    def adjust_kind(_by: int) -> Change | None:
        order.next_kind()
        changed()
        return None

    def adjust_topic(by: int) -> Change | None:
        order.next_topic(by or 1)
        changed()
        return None

    kinds = {"pdf": _("PDF to print"), "html": _("Web page (HTML)")}
    topic = kit.library.topics[order.topic].name if order.topic else _("All topics")
    return [
        option(kit.brush, Role.KIND, _("Kind of file"), kinds[order.kind], adjust_kind, width),
        option(kit.brush, Role.TOPIC, _("Topic"), topic, adjust_topic, width),
    ]


def make(kit: Kit, order: Order) -> Change | None:
    """Make the guide while the game goes on; how it went stands on the page afterwards."""
    from game.teaching.guide_file import write_guide  # noqa: PLC0415  (playing needs no guide)

    folder = order.places.folder
    if folder is None:
        return None
    topic = order.topic or None

    def steps() -> Steps:
        folder.mkdir(parents=True, exist_ok=True)
        out = order.file(folder)
        return (yield from write_guide(kit.library, kit.words.gettext, kit.today, out, topic))

    def done(told: str, *, good: bool) -> None:
        order.told, order.good = told, good

    return Push(Making(kit, steps, done))
