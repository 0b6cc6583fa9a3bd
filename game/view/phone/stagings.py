"""How each staging is drawn: its lines, its head, its ground."""

from typing import assert_never

from game.scenario.stagings import Staging
from game.view.phone import chat, ground, post, shows, windows
from game.view.phone.page import StagingArt


def art_of(staging: Staging) -> StagingArt:  # noqa: C901, PLR0911 - one entry a staging
    """Return how a staging is drawn."""
    match staging:
        case Staging.GAME_CHAT:
            doodles = ground.strewn("star", "pick", "leaf", "star", "pick")
            return StagingArt("pad", chat.lay_chat, chat.play_head, doodles, radius=10)
        case Staging.GROUP_CHAT:
            doodles = ground.strewn("note", "star", "heart", "pick", "leaf")
            return StagingArt("people", chat.lay_chat, ground=doodles, members=True)
        case Staging.DIRECT_MESSAGE:
            return StagingArt("speech", chat.lay_chat, between_two=True)
        case Staging.POST:
            return StagingArt("heart", post.lay_post, radius=12, first_apart=True)
        case Staging.VIDEO:
            return StagingArt("film", shows.lay_video, radius=12, first_apart=True)
        case Staging.LIVESTREAM:
            doodles = ground.strewn("heart", "star", "heart", "note", "star")
            return StagingArt("live", shows.lay_live, shows.live_head, doodles, radius=12)
        case Staging.POP_UP:
            return StagingArt("window", windows.lay_pop_up, ground=ground.tiles)
        case Staging.PROFILE:
            return StagingArt("person", windows.lay_setting, windows.profile_head)
        case Staging.CALL:
            return StagingArt("camera", shows.lay_call, shows.call_head)
        case Staging.STORY:
            return StagingArt("book", windows.lay_story, windows.story_head, paper=True)
        case _:
            assert_never(staging)
