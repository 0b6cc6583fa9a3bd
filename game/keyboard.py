"""What a key is called on this keyboard, and which Latin letter stands in its place.

Half of the world's layouts have no Latin letters: there K_a never comes, and SDL's names in
pygame's old spelling are empty. Such a key is known by its own letter and by its place.
"""

import pygame

LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "1234567890"
PLACES = {getattr(pygame, f"KSCAN_{sign.upper()}"): sign for sign in LETTERS + DIGITS}
"""What stands where on a keyboard of the United States, by scancode."""


def key_name(event: pygame.Event) -> str:
    """Return what a key is called: `space`, `left shift`, `a`, `ö`, `ф`.

    The names are those that settings have always kept. A key that has neither a letter nor a
    name goes by its number on the keyboard; without that it has no name, and stands for nothing.
    """
    name = pygame.key.name(event.key) or pygame.key.name(event.key, use_compat=False).lower()
    if name.isprintable() and name.strip():
        return name
    return f"key {scancode(event)}" if scancode(event) else ""


def key_place(event: pygame.Event, name: str) -> str:
    """Return the letter or digit in a key's place, where its own name is no letter from a to z.

    So the letters of a Cyrillic keyboard and the number row of a French one mean what they do
    elsewhere, and on a layout with its own order of letters each is still itself.
    """
    return "" if name in PLACES.values() else PLACES.get(scancode(event), "")


def scancode(event: pygame.Event) -> int:
    """Return a key's number on the keyboard; 0 where the system does not tell."""
    return int(event.dict.get("scancode", 0))
