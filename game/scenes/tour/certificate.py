"""The certificate on the screen: looked at, and saved as a picture to print."""

import io
from pathlib import Path

import pygame

from game.i18n import Words
from game.scenes.story.learned import Learned
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, text_row
from game.ui.save_place_rows import Places, not_saved, place_rows, told_rows
from game.ui.scene import Change
from game.ui.sheet import Sheet
from game.view.certificate import SIZE, Award, draw_certificate

FOLDER = "certificates"
STEM = "soundcheck-certificate"


class Saving:
    """What the page knows: the places to save in, and how saving went."""

    def __init__(self, context: Context, award: Award) -> None:
        self._context = context
        self.award = award
        self.places = Places(context, FOLDER)
        self.told = ""

    def save(self) -> None:
        """Save the certificate as a picture; say where it is, or why it is not."""
        _ = self._context.words.gettext
        self.places.saved_in = None
        try:
            path = self._write(self.places.folder)
        except OSError as error:
            self.told = not_saved(self._context.words, error)
        else:
            self.places.saved_in = path.parent
            self.told = _("Saved: {path}").format(path=path)

    def _write(self, folder: Path | None) -> Path:
        if folder is None:
            raise OSError(self._context.words.gettext("there is no folder"))
        picture = png(draw(self._context, self.award))
        stem = f"{STEM}-{self._context.today.isoformat()}"
        return self._context.store.write_new(folder, stem, {"png": picture})[0]


def certificate(context: Context, venue: str, news: Learned) -> Page:
    """Open the certificate of a gig."""
    saving = Saving(context, award_of(context.words, venue, news))
    return Page(context, "stage", lambda sheet: contents(context, sheet, saving))


def award_of(words: Words, venue: str, news: Learned) -> Award:
    """Put the certificate into words."""
    _ = words.gettext
    return Award(
        title=_("Certificate"),
        given_to=_("This belongs to"),
        told=_(
            "who ran to the gig with The Loud Socks and made sound choices. Stop: {venue}"
        ).format(venue=venue),
        songs_title=_("Set list"),
        songs=news.titles,
        say_title=_("Words to say"),
        say=f"“{news.words_to_say}”",
    )


def draw(context: Context, award: Award) -> pygame.Surface:
    """Paint the certificate with the whole band."""
    height = SIZE[1] * 36 // 100
    band = [
        context.session.band.portrait(member, "proud", height)
        for member in context.session.band.members
    ]
    return draw_certificate(context.assets / "fonts", award, band)


def contents(context: Context, sheet: Sheet, saving: Saving) -> Contents:
    """Return what stands on the page: a small picture of the certificate, and saving it."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    intro = _("There is an empty line for a name. Print it and use a pen.")

    def again(focus: Key) -> None:
        new = contents(context, sheet, saving)
        sheet.show(new.title, new.rows, new.corners, focus)

    def save() -> Change | None:
        saving.save()
        again(Role.SAVE)
        context.voice.say(saving.told)
        return None

    def shown(told: str) -> None:
        saving.told = told
        again(Role.FOLDER)

    def moved() -> None:
        again(Role.PLACE)
        sheet.column.controls.speak()

    rows = [text_row(brush, intro, width), picture_row(context, saving.award, width)]
    rows += told_rows(context, width, saving.places, saving.told, shown)
    if saving.places.chosen:
        label = _("Save as a picture")
        rows.append(button(brush, Role.SAVE, label, save, width, primary=True))
    rows += place_rows(context, width, saving.places, moved)
    return Contents(_("Your certificate"), rows, sheet_corners(context), Role.SAVE)


def picture_row(context: Context, award: Award, width: int) -> Row:
    """Return the row that shows the certificate small."""
    height = min(width * SIZE[1] // SIZE[0], context.brush.frame.size[1] * 54 // 100)
    small = pygame.transform.smoothscale(
        draw(context, award), (height * SIZE[0] // SIZE[1], height)
    )

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        screen.blit(small, small.get_rect(midtop=rect.midtop))

    return Row(small.get_height(), paint)


def png(picture: pygame.Surface) -> bytes:
    """Return a picture as the bytes of a PNG file; raises OSError."""
    file = io.BytesIO()
    try:
        pygame.image.save(picture, file, "picture.png")
    except pygame.error as error:
        raise OSError(str(error)) from error
    return file.getvalue()
