"""A friend's phone and what stands on it: chats, posts, videos, windows, calls, told pages."""

from game.view.phone.art import PhoneArt
from game.view.phone.phone import Phone
from game.view.phone.sheet import Sheet, SheetButton

__all__ = ["Phone", "PhoneArt", "Sheet", "SheetButton"]
