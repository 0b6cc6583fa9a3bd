"""A friend's phone and what stands on it: chats, posts, videos, windows, calls, told pages."""

from game.view.phone.art import PhoneArt
from game.view.phone.phone import Phone

__all__ = ["Phone", "PhoneArt"]
