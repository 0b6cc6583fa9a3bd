"""The drawings on the phones: app icons, avatars, faces, pictures; drawn once a size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import pygame

from game.assets import needed
from game.view import shapes, svg
from game.view.palette import load_palette
from game.view.remembered import Remembered
from game.view.table import read_table
from game.view.theme import Colour, rgb

HeadOf = Callable[[str, int], pygame.Surface | None]
"""Return a band member's own face, so many px wide; None for everybody else."""
MEMORY_WINDOWS = 3  # how many windows' worth of drawings is kept
HUES = {"mika": "teal", "ines": "green", "zaynab": "violet", "leo": "orange"}
"""What stands behind the faces of the band, and the colour of their phones' cases."""
SECOND_TONE = {
    "black": "hair-brown",
    "brown": "hair-chestnut",
    "chestnut": "hair-brown",
    "blond": "sun-shade",
    "red": "orange-shade",
    "grey": "mist-shade",
}


@dataclass(frozen=True)
class App:
    """How an invented app looks: its icon, the colour of its bar, the scene above its chat."""

    icon: str
    bar: Colour
    scene: str = ""


class PhoneArt:
    """Reads assets/art/phone; every drawing is rasterised when first asked for."""

    def __init__(self, art_folder: Path, head_of: HeadOf) -> None:
        self._folder = art_folder / "phone"
        self._codes = load_palette(art_folder).colours
        self._apps = self._table("apps.yaml", "apps")
        self._people = self._table("people.yaml", "people", "players")
        self._head_of = head_of
        self._drawn = Remembered(MEMORY_WINDOWS)

    def _table(self, name: str, *parts: str) -> dict[str, Any]:
        """Read a table that must have these parts."""
        table = read_table(self._folder / name)
        with needed(self._folder / name):
            for part in parts:
                table[part].items()
        return table

    def colour(self, name: str) -> Colour:
        """Return a colour of the phone's part of the palette."""
        return rgb(self._codes[f"phone.{name}"].lstrip("#"))

    def _remember(
        self, key: tuple[object, ...], make: Callable[[], pygame.Surface]
    ) -> pygame.Surface:
        return self._drawn.picture(key, make)

    def app(self, name: str) -> App:
        """Return an app's look; one that is not listed always gets the same of the others."""
        found: Mapping[str, str] = self._apps["apps"].get(name) or chosen(
            self._apps["others"], name
        )
        bar = rgb(self._codes[found["bar"]].lstrip("#"))
        return App(found["icon"], bar, found.get("scene", ""))

    def is_app(self, name: str) -> bool:
        """Return whether a speaker is an app rather than somebody."""
        return name in self._apps["apps"]

    def is_known(self, name: str) -> bool:
        """Return whether a speaker is of the band, the family or the friends."""
        return name in self._people["people"] or self._head_of(name.lower(), 8) is not None

    def icon(self, app: str, px: int) -> pygame.Surface:
        """Draw an app's icon."""
        name = self.app(app).icon
        return self._group("apps.svg", name, px, 48)

    def emote(self, face: str, px: int) -> pygame.Surface:
        """Draw the bubble that shows what a friend feels."""
        return self._group("emotes.svg", face, px, 64)

    def scene(self, name: str, width: int) -> pygame.Surface:
        """Draw a scene `width` real px wide."""
        return self._group("scenes.svg", name, width, 384)

    def _group(self, sheet: str, name: str, px: int, units: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            return svg.rasterise(self._folder / sheet, px / units, name)

        return self._remember((sheet, name, px), make)

    def picture(self, name: str, width: int) -> pygame.Surface:
        """Draw a picture that a line carries, `width` real px wide and 5/8 as tall."""
        path = self._folder / "pictures" / f"{name}.svg"
        if not path.exists():
            path = path.with_name("unknown.svg")
        return self._remember((path.stem, width), lambda: svg.rasterise(path, width / 320))

    def avatar(self, speaker: str, px: int) -> pygame.Surface:
        """Draw who speaks: a band member's own face, a friend's, an app's icon or an avatar."""
        return self._remember(("avatar", speaker, px), lambda: self._avatar(speaker, px))

    def _avatar(self, speaker: str, px: int) -> pygame.Surface:
        if self.is_app(speaker):
            return self.icon(speaker, px)
        head = self._head_of(speaker.lower(), px)
        if head:
            return in_circle(head, self.colour(f"{HUES[speaker.lower()]}-light"))
        if speaker in self._people["people"]:
            return self._face(self._people["people"][speaker], px)
        name = self._people["players"].get(speaker) or chosen(self._people["others"], speaker)
        return self._group("avatars.svg", name, px, 64)

    def _face(self, person: Mapping[str, Any], px: int) -> pygame.Surface:
        parts = ["ground", "body", "head", person["hair"], *person.get("extras", ())]
        path = self._folder / "people.svg"
        root = svg.read(path)
        inner = ""
        for name in parts:
            with needed(path):
                part = svg.group(root, name)
            x, y, *_ = svg.numbers(part.get("data-box", "0 0 64 64"))
            inner += f'<g transform="translate({-x:g} {-y:g})">{svg.markup(part)}</g>'
        for old, new in self._repaint(person):
            inner = inner.replace(old, new)
        return svg.draw(svg.document(inner, (0, 0, 64, 64)), (px, px))

    def _repaint(self, person: Mapping[str, Any]) -> list[tuple[str, str]]:
        """List which colour of the parts becomes which; a hash keeps them from meeting twice."""
        hair, top, skin = person["colour"], person["top"], f"skin-{person['skin']}"
        dyed = f"hair-{hair}" not in {name.partition(".")[2] for name in self._codes}
        tones = {
            "skin-one-shade": f"{skin}-shade",
            "skin-one": skin,
            "hair-black": f"{hair}-shade" if dyed else f"hair-{hair}",
            "hair-brown": f"{hair}-deep" if dyed else SECOND_TONE[hair],
            "teal": top,
            "mist-shade": f"{top}-light",
        }
        codes = self._codes
        first = [(codes[f"phone.{old}"], f"%{old}%") for old in tones]
        return first + [(f"%{old}%", codes[f"phone.{new}"]) for old, new in tones.items()]


def chosen(things: Sequence[Any], name: str) -> Any:
    """Return one of some things, always the same for the same name."""
    return things[crc32(name.encode()) % len(things)]


def in_circle(picture: pygame.Surface, ground: Colour) -> pygame.Surface:
    """Cut a square picture to a circle on a ground colour."""
    px = picture.get_width()
    disc = shapes.rounded((px, px), px // 2, ground).copy()
    disc.blit(picture, (0, 0))
    disc.blit(
        shapes.rounded((px, px), px // 2, (255, 255, 255)), (0, 0), None, pygame.BLEND_RGBA_MIN
    )
    return disc
