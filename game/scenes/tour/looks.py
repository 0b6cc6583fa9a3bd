"""Looks: band members in other colours, bought with notes, given back for all of them."""

from functools import partial

import pygame

from game.devices import Input
from game.scenes.tour.map_layout import title_style
from game.ui.context import Context
from game.ui.control import Control, nothing
from game.ui.corners import window_corners
from game.ui.reading import load_band
from game.ui.roles import Key, Of, Role
from game.ui.rows import button
from game.ui.scene import Change
from game.ui.tuning import new_controls, tune
from game.view.brush import Face
from game.view.looks import Look
from game.view.text import LEAD, SMALL, Style

VENUE = "backstage"
PORTRAIT_LEAST = 110  # design px: with less room, a card shows words only


class LooksScene:
    """Three cards of one band member: their own colours and the looks there are for them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.controls = new_controls(context)
        self._member = (
            context.session.progress.runner
            if context.session.progress.runner in context.session.band.members
            else context.session.band.members[0]
        )
        self._said = ""
        self._head = pygame.Rect(0, 0, 1, 1)
        self._news = pygame.Rect(0, 0, 1, 1)
        self._pictures: dict[tuple[str, str | None, int], pygame.Surface] = {}

    # Layout

    def enter(self) -> None:
        """Lay the screen out."""
        self.controls.open()
        self._pictures.clear()
        self._show()
        self.controls.speak(f"{self._title()}. {self._message()}")

    def _title(self) -> str:
        return self._context.words.gettext("Looks")

    def _message(self) -> str:
        """Return what happened last, and how many notes there are, in words."""
        context = self._context
        count = context.session.progress.notes
        have = context.words.ngettext("You have {count} note.", "You have {count} notes.", count)
        hint = context.words.gettext("Give a look back and you get all its notes back.")
        return f"{self._said or hint} {have.format(count=count)}".strip()

    def _show(self, focus: Key | None = None) -> None:
        context, brush = self._context, self._context.brush
        tune(context, self.controls)
        wide, tall = brush.frame.size
        edge, gap = brush.u(32), brush.u(16)
        width = brush.text.font(self._style()).size(self._title())[0]
        self._head = pygame.Rect(edge, brush.u(20), width + brush.u(44), brush.u(64))
        members = self._members(pygame.Rect(edge, 0, wide - 2 * edge, tall - brush.u(24)), gap)
        y = min(control.rect.y for control in members) - gap
        back = self._give_back(wide - 2 * edge)
        room = wide - 2 * edge - (back.rect.width + gap if back else 0)
        height = brush.text.height(self._message(), Style(SMALL), room - brush.u(32))
        height = max(height + brush.u(14), back.rect.height if back else 0)
        self._news = pygame.Rect(edge, y - height, room, height)
        if back:
            back.rect.midright = (wide - edge, self._news.centery)
        area = pygame.Rect(edge, brush.u(104), wide - 2 * edge, self._news.y - gap - brush.u(104))
        cards = self._cards(area, gap)
        self.controls.show([*cards, *([back] if back else []), *members, *self._corners()], focus)

    def _style(self) -> Style:
        room = self._context.brush.frame.size[0] // 2
        return title_style(self._context.brush, self._title(), room)

    def _corners(self) -> list[Control]:
        return window_corners(self._context)

    def _members(self, area: pygame.Rect, gap: int) -> list[Control]:
        """Return a button a band member, at the foot of the area."""
        context, brush = self._context, self._context.brush
        width = (area.width - gap * (len(context.session.band.members) - 1)) // max(
            1, len(context.session.band.members)
        )
        controls = []
        for number, member in enumerate(context.session.band.members):
            row = button(
                brush, Of(Role.MEMBER, member), self._name(member), partial(self._turn_to, member),
                width, primary=member == self._member,
            )  # fmt: skip
            assert row.control is not None  # noqa: S101
            row.control.rect.bottomleft = (area.x + number * (width + gap), area.bottom)
            controls.append(row.control)
        return controls

    def _name(self, member: str) -> str:
        person = self._context.session.library.cast.get(member)
        return person.name if person else member.capitalize()

    def _give_back(self, width: int) -> Control | None:
        """Return the button that returns the look being worn."""
        look = self._context.session.wardrobe.find(
            self._context.session.progress.wearing.get(self._member, "")
        )
        if look is None:
            return None
        _ = self._context.words.gettext
        label = _("Give back: {price} notes").format(price=look.price)
        room = min(width // 2, self._context.brush.button_width(label, icon=True))
        row = button(
            self._context.brush,
            Role.GIVE_BACK,
            label,
            lambda: self._return(look),
            room,
            icon="again",
        )
        return row.control

    # The cards

    def _cards(self, area: pygame.Rect, gap: int) -> list[Control]:
        looks: list[Look | None] = [None, *self._context.session.wardrobe.of(self._member)]
        width = (area.width - gap * (len(looks) - 1)) // len(looks)
        return [
            self._card(look, pygame.Rect(area.x + n * (width + gap), area.y, width, area.height))
            for n, look in enumerate(looks)
        ]

    def _state(self, look: Look | None) -> str:
        _, progress = self._context.words.gettext, self._context.session.progress
        worn = progress.wearing.get(self._member, "")
        if worn == (look.id if look else ""):
            return _("Wearing it")
        if look and look.id not in progress.looks:
            return _("{price} notes").format(price=look.price)
        return _("Wear it")

    def _card(self, look: Look | None, rect: pygame.Rect) -> Control:
        brush = self._context.brush
        name = look.name if look else self._context.words.gettext("Own colours")
        state, room = self._state(look), rect.width - brush.u(20)
        worn = self._context.session.progress.wearing.get(self._member, "") == (
            look.id if look else ""
        )
        ink = brush.theme.ink
        lines = [
            brush.text.render(name, Style(LEAD - 2, display=True), ink, room, centre=True),
            brush.text.render(state, Style(SMALL), ink, room, centre=True),
        ]

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            body = brush.control(screen, place, face, brush.theme.nearly if worn else None)
            y = body.bottom - brush.u(8)
            for line in reversed(lines):
                screen.blit(line, line.get_rect(midbottom=(body.centerx, y)))
                y -= line.get_height()
            space = pygame.Rect(body.x, body.y + brush.u(10), body.width, y - body.y - brush.u(12))
            if space.height > brush.u(PORTRAIT_LEAST):
                picture = self._picture(look, space.height)
                screen.blit(picture, picture.get_rect(midbottom=space.midbottom))

        act = (lambda: self._buy(look)) if look else self._undress
        return Control(
            Of(Role.LOOK, look.id) if look else Role.OWN, rect, f"{name}. {state}", act, draw
        )

    def _picture(self, look: Look | None, height: int) -> pygame.Surface:
        from game.view.loading import Loader  # noqa: PLC0415

        key = (self._member, look.id if look else None, height)
        if key not in self._pictures:
            worn = {self._member: look.colours} if look else {}
            folder, scale = self._context.assets / "art" / "band", self._context.brush.frame.scale
            steps = load_band(folder, scale, [self._member], worn)
            puppet = Loader(steps, threaded=False).finish()[self._member]
            self._pictures[key] = puppet.portrait("proud" if look else "happy", height)
        return self._pictures[key]

    # What choosing does

    def _turn_to(self, member: str) -> Change | None:
        self._member, self._said = member, ""
        self._show(Of(Role.MEMBER, member))
        self.controls.speak()
        return None

    def _buy(self, look: Look) -> Change | None:
        _, progress = self._context.words.gettext, self._context.session.progress
        if look.id not in progress.looks and not progress.buy(look.id, look.price):
            text = _("{name} costs {price} notes. Play on, it stays here.")
            return self._tell(text.format(name=look.name, price=look.price), Of(Role.LOOK, look.id))
        progress.wearing[look.member] = look.id
        self._context.sound.play("good")
        return self._dressed(
            _("{name}: looks good!").format(name=look.name), Of(Role.LOOK, look.id)
        )

    def _undress(self) -> Change | None:
        if self._context.session.progress.wearing.pop(self._member, None) is None:
            return nothing()
        return self._dressed(self._context.words.gettext("Own colours again."), Role.OWN)

    def _return(self, look: Look) -> Change | None:
        self._context.session.progress.give_back(look.id, look.price)
        text = self._context.words.gettext("{name} went back. All {price} notes are yours again.")
        return self._dressed(text.format(name=look.name, price=look.price), Of(Role.LOOK, look.id))

    def _dressed(self, text: str, focus: Key) -> Change | None:
        """Redraw the band member in the new look everywhere."""
        from game.view.loading import Loader  # noqa: PLC0415

        context = self._context
        steps = load_band(
            context.assets / "art" / "band",
            context.brush.frame.scale,
            [self._member],
            context.session.outfits,
        )
        context.session.band.change_clothes(Loader(steps, threaded=False).finish())
        context.save_progress()
        return self._tell(text, focus)

    def _tell(self, text: str, focus: Key) -> Change | None:
        self._said = text
        self._show(focus)
        self.controls.speak(self._message())
        return None

    # A screen's life

    def leave(self) -> None:
        """Release held buttons."""
        self.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.controls.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan."""
        self.controls.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint scenery, title, news and cards."""
        brush, theme = self._context.brush, self._context.brush.theme
        screen.blit(self._context.drawing.scenery(VENUE), (0, 0))
        brush.panel(screen, self._head)
        title = brush.text.render(self._title(), self._style(), theme.ink)
        screen.blit(title, title.get_rect(center=self._head.center))
        brush.panel(screen, self._news)
        news = brush.text.render(
            self._message(), Style(SMALL), theme.ink, self._news.width - brush.u(32)
        )
        screen.blit(news, news.get_rect(midleft=(self._news.x + brush.u(16), self._news.centery)))
        self.controls.draw(screen)
