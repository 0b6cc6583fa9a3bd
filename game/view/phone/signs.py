"""The small signs on the phones: a battery, a heart, a camera; each in a 24 px square."""

import pygame

from game.view import shapes
from game.view.remembered import remembered
from game.view.theme import Colour

SIGNS = {
    "heart": '<path d="M12 20 C3.6 14.4 3.4 8.6 6.2 6.2 C8.6 4.4 11 5.4 12 7.8 C13 5.4 15.4 4.4'
    ' 17.8 6.2 C20.6 8.6 20.4 14.4 12 20 Z" {line}/>',
    "speech": '<path d="M6 5 H18 Q21 5 21 8 V14 Q21 17 18 17 H11 L7 20.6 V17 H6 Q3 17 3 14 V8'
    ' Q3 5 6 5 Z" {line}/>',
    "share": '<path d="M13 5 L20 11 L13 17 V13.4 C9 13 6 14.4 4 17.6 C4.4 12.4 7.4 9 13 8.6 Z"'
    " {line}/>",
    "signal": '<path d="M3 16 h3.4 v4 h-3.4 Z M8.2 12 h3.4 v8 h-3.4 Z M13.4 8 h3.4 v12 h-3.4 Z'
    ' M18.6 4 h3.4 v16 h-3.4 Z" {fill}/>',
    "wave": '<path d="M3 9.6 Q12 1.6 21 9.6 M6.4 13.4 Q12 8.6 17.6 13.4" {line}/>'
    '<circle cx="12" cy="18" r="2.4" {fill}/>',
    "battery": '<rect x="1.4" y="7" width="18.4" height="10.4" rx="3" {line}/>'
    '<rect x="4" y="9.6" width="11" height="5.2" rx="1.2" {fill}/>'
    '<rect x="21" y="10" width="2" height="4.4" rx="1" {fill}/>',
    "pad": '<path d="M7 7 H17 C21.6 7 23 17 20 18 C17.6 18.8 17 15.4 15.4 15 H8.6 C7 15.4 6.4 18.8'
    ' 4 18 C1 17 2.4 7 7 7 Z" {fill}/>',
    "people": '<circle cx="8" cy="9" r="3.6" {fill}/><circle cx="16.6" cy="10" r="3" {fill}/>'
    '<path d="M1.6 20 C1.6 12 14.4 12 14.4 20 Z M15.6 20 C15.6 17 15 15.6 14 14.6 C17 13 22.4 14'
    ' 22.4 20 Z" {fill}/>',
    "film": '<rect x="2.6" y="5" width="18.8" height="14" rx="3.4" {line}/>'
    '<path d="M10 8.8 L15.4 12 L10 15.2 Z" {fill}/>',
    "live": '<circle cx="12" cy="12" r="3.4" {fill}/><path d="M6.4 6.4 A8 8 0 0 0 6.4 17.6'
    ' M17.6 6.4 A8 8 0 0 1 17.6 17.6" {line}/>',
    "camera": '<rect x="2" y="6.4" width="13.6" height="11.2" rx="3" {fill}/>'
    '<path d="M16.8 10.6 L22 7.4 V16.6 L16.8 13.4 Z" {fill}/>',
    "mic": '<rect x="8.6" y="2.6" width="6.8" height="11.4" rx="3.4" {fill}/>'
    '<path d="M5.4 11 Q5.4 17.4 12 17.4 Q18.6 17.4 18.6 11 M12 17.4 V21" {line}/>',
    "hang-up": '<path d="M2.4 14.6 C2.4 6.4 21.6 6.4 21.6 14.6 L17 16.4 Q15.8 16.6 15.6 15 V12.8'
    ' Q12 11.6 8.4 12.8 V15 Q8.2 16.6 7 16.4 Z" {fill}/>',
    "close": '<path d="M6 6 L18 18 M18 6 L6 18" {line}/>',
    "window": '<rect x="3" y="4.4" width="18" height="15.2" rx="3" {line}/>'
    '<path d="M3 9.4 H21" {line}/>',
    "person": '<circle cx="12" cy="8" r="4.6" {fill}/><path d="M3.6 21 C3.6 11.6 20.4 11.6 20.4 21'
    ' Z" {fill}/>',
    "book": '<path d="M12 6.4 C9 4 5.4 4 2.6 5 V19 C5.4 18 9 18 12 20.2 C15 18 18.6 18 21.4 19 V5'
    ' C18.6 4 15 4 12 6.4 Z M12 6.4 V20" {line}/>',
    "plus": '<path d="M12 5 V19 M5 12 H19" {line}/>',
    "menu": '<circle cx="5" cy="12" r="2.3" {fill}/><circle cx="12" cy="12" r="2.3" {fill}/>'
    '<circle cx="19" cy="12" r="2.3" {fill}/>',
    "keep": '<path d="M6 3.4 H18 V20.6 L12 16 L6 20.6 Z" {line}/>',
    "tell": '<circle cx="8" cy="7" r="4" {fill}/><path d="M1.6 21 C1.6 11.6 14.4 11.6 14.4 21 Z"'
    ' {fill}/><circle cx="18.6" cy="13" r="2.6" {fill}/><path d="M15.6 21 C15.6 15.6 22.4 15.6'
    ' 22.4 21 Z" {fill}/>',
    "decline": '<path d="M6 5 H18 Q21 5 21 8 V14 Q21 17 18 17 H11 L7 20.6 V17 H6 Q3 17 3 14 V8'
    ' Q3 5 6 5 Z M9.4 8.4 L14.6 13.6 M14.6 8.4 L9.4 13.6" {line}/>',
    "mute": '<path d="M7 17 V11 Q7 6 12 6 Q17 6 17 11 V17 Z M10.4 20.4 H13.6 M4 4 L20 21" {line}/>',
    "leave": '<path d="M13 4 H5 V20 H13 M10 12 H21 M17 8 L21 12 L17 16" {line}/>',
    "report": '<path d="M6 21 V4 H18 L15 8.4 L18 13 H6" {line}/>',
    "block": '<circle cx="12" cy="12" r="8.6" {line}/><path d="M6 6 L18 18" {line}/>',
    "setting-off": '<rect x="2" y="6.4" width="20" height="11.2" rx="5.6" {line}/>'
    '<circle cx="7.6" cy="12" r="3" {fill}/>',
    "take-down": '<rect x="3" y="3.4" width="18" height="11" rx="2.6" {line}/>'
    '<path d="M12 9 V21 M8.4 17.6 L12 21.2 L15.6 17.6" {line}/>',
    "untag": '<path d="M3 4 H11.4 L21 13.6 L13.6 21 L3 11.4 Z" {line}/>'
    '<circle cx="8" cy="8.6" r="1.6" {fill}/><path d="M3 21 L21 3" {line}/>',
    "delete": '<path d="M4 6.6 H20 M9 6.6 V3.6 H15 V6.6 M6 6.6 L7.2 20.6 H16.8 L18 6.6" {line}/>',
    "put-away": '<path d="M19 15.4 A8.4 8.4 0 1 1 9.4 4 A7 7 0 0 0 19 15.4 Z" {line}/>',
    "star": '<path d="M12 2.6 L14.8 8.8 L21.6 9.5 L16.5 14 L18 20.8 L12 17.3 L6 20.8 L7.5 14 L2.4'
    ' 9.5 L9.2 8.8 Z" {fill}/>',
    "moon": '<path d="M19.6 15.6 A8.8 8.8 0 1 1 9.4 3.4 A7.2 7.2 0 0 0 19.6 15.6 Z" {fill}/>',
    "key": '<circle cx="7.6" cy="12" r="4.4" {line}/><path d="M12 12 H21.4 M17 12 V16 M20.6 12'
    ' V15" {line}/>',
    "bolt": '<path d="M13.6 2 L4.4 13.8 H11 L9.4 22 L19.4 9.6 H12.4 Z" {fill}/>',
    "drop": '<path d="M12 2.6 C16 8 18.6 11 18.6 15 A6.6 6.6 0 0 1 5.4 15 C5.4 11 8 8 12 2.6 Z"'
    " {fill}/>",
    "play": '<path d="M8 4.6 Q8 3.2 9.4 4 L20 10.8 Q21.4 12 20 13.2 L9.4 20 Q8 20.8 8 19.4 Z"'
    " {fill}/>",
}


@remembered(shapes.MEMORY)
def sign(name: str, px: int, colour: Colour) -> pygame.Surface:
    """Draw one of them in a colour."""
    hexes = shapes.code(colour)
    line = (
        f'fill="none" stroke="{hexes}" stroke-width="2" stroke-linecap="round"'
        ' stroke-linejoin="round"'
    )
    body = SIGNS[name].format(line=line, fill=f'fill="{hexes}"')
    return shapes.picture(px, px, body, "0 0 24 24")
