"""What lies behind the lines on a phone: plain, or with quiet drawings, as the app has it."""

import pygame

from game.view import shapes
from game.view.phone.page import Ground, PhonePage, mix

STEP = 74  # design px, from drawing to drawing


def draw_ground(page: PhonePage, size: tuple[int, int]) -> pygame.Surface:
    """Paint the ground of a phone's screen; high contrast keeps it plain."""
    ground = pygame.Surface(size)
    ground = ground.convert() if pygame.display.get_surface() else ground
    ground.fill(page.look.page)
    if page.staging.ground and not page.look.edge:
        page.staging.ground(page, ground)
    return ground


def strewn(*names: str) -> Ground:
    """Return a ground with these small signs on it."""
    return lambda page, ground: scatter(page, ground, names)


def scatter(page: PhonePage, ground: pygame.Surface, names: tuple[str, ...]) -> None:
    """Strew small signs in a loose grid, hardly darker than the ground."""
    brush, tone = page.brush, mix(page.look.page, page.look.bar, 0.09)
    step = brush.u(STEP)
    for row in range(ground.get_height() // step + 1):
        for column in range(ground.get_width() // step + 2):
            name = names[(row * 2 + column) % len(names)]
            icon = shapes.icon(name, brush.u(26), tone)
            turned = pygame.transform.rotozoom(icon, (row * 37 + column * 53) % 60 - 30, 1)
            left = column * step - (row % 2) * step // 2
            ground.blit(turned, (left, row * step + brush.u(8)))


def tiles(page: PhonePage, ground: pygame.Surface) -> None:
    """Paint the phone's own start page, faint, behind a pop-up."""
    brush = page.brush
    side, step = brush.u(62), brush.u(88)
    tone = mix(page.look.page, page.look.bar, 0.1)
    across = max(1, (ground.get_width() - brush.u(26)) // step)
    left = (ground.get_width() - across * step + step - side) // 2
    tile = shapes.rounded((side, side), brush.u(16), tone)
    for row in range(ground.get_height() // step + 1):
        for column in range(across):
            ground.blit(tile, (left + column * step, brush.u(110) + row * step))
