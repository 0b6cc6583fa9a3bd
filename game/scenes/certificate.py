"""The certificate on the screen: looked at, and saved as a picture to print."""

import io

import pygame

from game.scenes.corners import sheet_corners
from game.scenes.gig_news import Learned
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.roles import Role
from game.scenes.rows import Row, button, colour_row, words
from game.scenes.scene import Change
from game.scenes.sheet import Sheet
from game.teaching.saving import free_paths, write_all_whole
from game.view.certificate import SIZE, Award, draw_certificate


def certificate(kit: Kit, venue: str, news: Learned) -> Page:
    """Open the certificate of a gig."""
    award = award_of(kit, venue, news)
    saved: list[str] = []
    return Page(kit, "stage", lambda sheet: contents(kit, sheet, award, saved))


def award_of(kit: Kit, venue: str, news: Learned) -> Award:
    """Put the certificate into words."""
    _ = kit.words.gettext
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


def draw(kit: Kit, award: Award) -> pygame.Surface:
    """Paint the certificate with the whole band."""
    height = SIZE[1] * 36 // 100
    band = [kit.portrait(member, "proud", height) for member in kit.band]
    return draw_certificate(kit.assets / "fonts", award, band)


def contents(kit: Kit, sheet: Sheet, award: Award, saved: list[str]) -> Contents:
    """Say what stands on the page: a small picture of the certificate, and saving it."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    intro = _("There is an empty line for a name. Print it and use a pen.")
    rows = [words(brush, intro, width), picture_row(kit, award, width)]
    if saved:
        rows.append(colour_row(brush, saved[-1], brush.theme.good, width))

    def save() -> Change | None:
        saved.append(keep(kit, award))
        new = contents(kit, sheet, award, saved)
        sheet.show(new.title, new.rows, new.corners, Role.SAVE)
        kit.voice.say(saved[-1])
        return None

    rows.append(button(brush, Role.SAVE, _("Save as a picture"), save, width, primary=True))
    return Contents(_("Your certificate"), rows, sheet_corners(kit), intro, Role.SAVE)


def picture_row(kit: Kit, award: Award, width: int) -> Row:
    """Give the row that shows the certificate small."""
    height = min(width * SIZE[1] // SIZE[0], kit.brush.frame.size[1] * 54 // 100)
    small = pygame.transform.smoothscale(draw(kit, award), (height * SIZE[0] // SIZE[1], height))

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        screen.blit(small, small.get_rect(midtop=rect.midtop))

    return Row(small.get_height(), paint)


def keep(kit: Kit, award: Award) -> str:
    """Save the certificate beside the progress; say where it is, or that it could not be."""
    _ = kit.words.gettext
    folder = kit.certificates_folder
    if folder is None:
        return _("Nothing is kept in this game.")
    try:
        (path,) = free_paths(folder, "certificate", ["png"])
        write_all_whole({path: png(draw(kit, award))})
    except (OSError, pygame.error):
        return _("The picture could not be saved: the disk cannot be written.")
    return _("Saved: {path}").format(path=path)


def png(picture: pygame.Surface) -> bytes:
    """Give a picture as the bytes of a PNG file."""
    file = io.BytesIO()
    pygame.image.save(picture, file, "picture.png")
    return file.getvalue()
