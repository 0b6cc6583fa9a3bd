"""The end of Together: the take-home card, looked at and saved as a picture and a PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pygame

from game.scenario.met import Met
from game.scenes.together.picture import card_mark, draw_card
from game.scenes.tour.certificate import png
from game.teaching.shared.plain import plain
from game.teaching.together.card import CardPart, TakeHomeCard, first_agreed, make_card
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.country_row import country_row
from game.ui.page import Contents, Page
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.save_place_rows import Places, not_saved, place_rows, told_rows
from game.ui.scene import Change, Pop
from game.ui.sheet import Sheet
from game.view.text import BODY, SMALL, Style

VENUE = "park"
FOLDER = "cards"
MARK = 56  # design px, the drawing beside a part of the card


class TakeHome:
    """What the page of the card knows: the stories, the place to save, what was saved."""

    def __init__(self, context: Context, met: Sequence[Met]) -> None:
        self._context = context
        self._met = list(met)
        self.agreed = first_agreed(met)
        """The stories whose missions the two can agree on; the first one is what they do first."""
        self.asks_country = not context.settings.country
        self._agree()
        self.places = Places(context, FOLDER)
        self.told = ""

    @property
    def card(self) -> TakeHomeCard:
        """The card, with the helpline of the country that is chosen now."""
        context = self._context
        return make_card(
            context.session.library,
            self._met,
            context.settings.country,
            context.today,
            context.words.gettext,
        )

    @property
    def titles(self) -> str:
        """The titles of the stories, as they were met."""
        return "; ".join(one.story.title for one in self._met)

    def turn(self, by: int) -> None:
        """Agree on another mission."""
        by = by or 1
        self.agreed = [*self.agreed[by:], *self.agreed[:by]]
        self._agree()

    def _agree(self) -> None:
        """Keep which mission it is, so that the next start can ask about it."""
        progress = self._context.session.progress
        if self.agreed and progress.agreed != self.agreed[0].id:
            progress.agreed = self.agreed[0].id
            self._context.save_progress()

    def save(self) -> None:
        """Save picture and PDF, both or neither; say where they are, or why they are not."""
        _ = self._context.words.gettext
        self.places.saved_in = None
        try:
            picture, paper = self._write(self.places.folder)
        except OSError as error:
            self.told = not_saved(self._context.words, error)
        else:
            self.places.saved_in = picture.parent
            told = _("Saved: {picture} and {paper}")
            self.told = told.format(picture=picture, paper=paper.name)

    def _write(self, folder: Path | None) -> list[Path]:
        from game.teaching.together.card_pdf import card_pdf  # noqa: PLC0415  (playing needs no PDF)

        if folder is None:
            raise OSError(self._context.words.gettext("there is no folder"))
        card = self.card
        stem = f"soundcheck-card-{self._context.today.isoformat()}"
        contents = {
            "png": png(draw_card(self._context, card)),
            "pdf": card_pdf(card, self._context.assets),
        }
        return self._context.store.write_new(folder, stem, contents)


def take_home(context: Context, met: Sequence[Met]) -> Page:
    """Open the page that ends stories for two."""
    home = TakeHome(context, met)
    return Page(context, VENUE, lambda sheet: contents(context, sheet, home))


def contents(context: Context, sheet: Sheet, home: TakeHome) -> Contents:
    """Say what stands on the page."""
    _ = context.words.gettext
    brush, width, card = context.brush, sheet.width, home.card
    talked = _("You talked about: {titles}").format(titles=home.titles)

    def again(focus: Key) -> None:
        new = contents(context, sheet, home)
        sheet.show(new.title, new.rows, new.corners, focus)

    def save() -> Change | None:
        home.save()
        again(Role.SAVE)
        context.voice.say(home.told)
        return None

    def shown(told: str) -> None:
        home.told = told
        again(Role.FOLDER)

    def moved() -> None:
        again(Role.PLACE)
        sheet.column.controls.speak()

    rows = [
        text_row(brush, talked, width),
        *(part_row(context, part, width) for part in card.parts),
    ]
    if home.asks_country:
        rows.append(country_row(context, sheet, lambda sheet: contents(context, sheet, home)))
    rows += agree_rows(context, width, home, again)
    rows += told_rows(context, width, home.places, home.told, shown)
    if home.places.chosen:
        label = _("Save as picture and PDF")
        rows.append(button(brush, Role.SAVE, label, save, width, primary=True, icon="star"))
    rows += [
        *place_rows(context, width, home.places, moved),
        button(brush, Role.STOP, _("A good place to stop"), context.home, width, icon="leaf"),
        button(brush, Role.AGAIN, _("More stories"), Pop, width, icon="again"),
    ]
    return Contents(_("Your take-home card"), rows, sheet_corners(context))


def agree_rows(
    context: Context, width: int, home: TakeHome, again: Callable[[Key], None]
) -> list[Row]:
    """Return the row that chooses what the two do first; with a single mission there is none."""
    if len(home.agreed) <= 1:
        return []

    def adjust(by: int) -> Change | None:
        home.turn(by)
        again(Role.AGREE)
        context.voice.say(plain(home.agreed[0].mission))
        return None

    label = context.words.gettext("We do this first")
    value = plain(home.agreed[0].mission)
    return [option(context.brush, Role.AGREE, label, value, adjust, width)]


def part_row(context: Context, part: CardPart, width: int) -> Row:
    """Return a part of the card as on paper, in letters that grow with the reader's size."""
    brush = context.brush
    pad, mark = brush.u(14), card_mark(context, part.mark, brush.u(MARK))
    room = width - 3 * pad - mark.get_width()
    ink = brush.theme.ink
    head = brush.text.render(part.heading, Style(SMALL, display=True), ink, room)
    shown = part.text or "\n".join(f"{label} …" for label in part.blanks)
    text = brush.text.render(shown, Style(BODY, bold=part.mark == "say"), ink, room)
    theme = brush.theme
    fill = {
        "say": theme.mine, "check": theme.nearly, "promise": theme.good, "agree": theme.paper,
        "help": theme.other,
    }[part.mark]  # fmt: skip

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill)
        screen.blit(mark, mark.get_rect(midleft=(rect.x + pad, rect.centery)))
        left = rect.x + 2 * pad + mark.get_width()
        screen.blit(head, (left, rect.y + pad // 2))
        screen.blit(text, (left, rect.y + pad // 2 + head.get_height()))

    return Row(head.get_height() + text.get_height() + pad, paint, told=part.told)
