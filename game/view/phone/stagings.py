"""Which drawing belongs to which staging: how its lines are laid out, and what heads its page."""

from collections.abc import Callable

import pygame

from game.scenario.model import Line, Staging
from game.view.phone import chat, post, shows, windows
from game.view.phone.page import Block, PhonePage

Layer = Callable[[PhonePage, int, Line, int], Block]
"""Lays out the line of a number at a height of the page."""
Head = Callable[[PhonePage], pygame.Surface]

LAYERS: dict[Staging, Layer] = {
    Staging.POST: post.lay_post,
    Staging.VIDEO: shows.lay_video,
    Staging.LIVESTREAM: shows.lay_live,
    Staging.CALL: shows.lay_call,
    Staging.POP_UP: windows.lay_pop_up,
    Staging.PROFILE: windows.lay_setting,
    Staging.STORY: windows.lay_story,
}
"""How a line is laid out; stagings that are not named are chats."""
HEADS: dict[Staging, Head] = {
    Staging.DIRECT_MESSAGE: chat.contact_head,
    Staging.LIVESTREAM: shows.live_head,
    Staging.CALL: shows.call_head,
    Staging.PROFILE: windows.profile_head,
    Staging.STORY: windows.story_head,
}
TYPED = (Staging.GAME_CHAT, Staging.GROUP_CHAT, Staging.DIRECT_MESSAGE)
"""Where somebody can be seen to be writing."""


def layer_of(staging: Staging) -> Layer:
    """Return how the lines of a staging are laid out."""
    return LAYERS.get(staging, chat.lay_chat)


def head_of(page: PhonePage) -> pygame.Surface | None:
    """Draw what stands above the first line, where a staging has anything there."""
    story, art = page.story, page.art
    make = HEADS.get(story.staging)
    if make:
        return make(page)
    if story.staging is Staging.GAME_CHAT:
        return art.scene(art.app(story.app or "").scene or "play", page.width)
    return None
