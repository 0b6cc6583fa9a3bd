"""A sample of what is read in the game: letters, size and colours in force, seen at once."""

import pygame

from game.ui.context import Context
from game.ui.rows import Row
from game.view.brush import Face
from game.view.text import BODY, Style

PAD = 14  # design px
BADGE = 44  # design px


def sample_row(context: Context, width: int) -> Row:
    """Return a row with a friend's message and a choice, as they look with the options in force."""
    brush, _ = context.brush, context.words.gettext
    pad, px = brush.u(PAD), brush.u(BADGE)
    ink, inside = brush.theme.ink, width - 4 * pad
    message = brush.text.render(
        _("Kofi: This is how a message looks."), Style(BODY), ink, inside - 2 * pad
    )
    choice = brush.text.render(_("And this is a choice."), Style(BODY), ink, inside - px - 3 * pad)
    bubble_height = message.get_height() + pad
    card_height = max(choice.get_height(), px) + pad
    height = bubble_height + card_height + 4 * pad

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, brush.theme.other)
        bubble = pygame.Rect(
            rect.x + pad, rect.y + pad, message.get_width() + 2 * pad, bubble_height
        )
        brush.plate(screen, bubble, brush.theme.mine)
        screen.blit(message, (bubble.x + pad, bubble.y + pad // 2))
        card = pygame.Rect(rect.x + 2 * pad, bubble.bottom + pad, inside, card_height)
        body = brush.control(screen, card, Face())
        place = pygame.Rect(body.x + pad, body.centery - px // 2, px, px)
        brush.badge(screen, place, 0)
        screen.blit(choice, choice.get_rect(midleft=(place.right + pad, body.centery)))

    return Row(height, paint)
