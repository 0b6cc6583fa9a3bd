"""Keys and buttons: press a row, then the key it shall have."""

from functools import partial

import pygame

from game.bindings import REBINDABLE, Act, shown_name
from game.devices import Input, Press
from game.scenes.settings.start_values import KEYS, reset_rows
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import colour_row, option
from game.ui.scene import Change
from game.ui.sheet import Sheet

NAMES = {
    Act.JUMP: "Jump",
    Act.STRUM: "Strum",
    Act.SKIP: "Skip an obstacle",
    Act.PAUSE: "Pause",
    Act.UP: "Up",
    Act.DOWN: "Down",
    Act.LEFT: "Left",
    Act.RIGHT: "Right",
    Act.CONFIRM: "Choose",
    Act.BACK: "Back",
    Act.NEXT: "On to the next one",
    Act.A: "Answer A",
    Act.B: "Answer B",
    Act.C: "Answer C",
    Act.D: "Answer D",
    Act.HELP: "Get help",
    Act.BREAK: "Take a break",
    Act.REPEAT: "Say again; twice: all of the screen",
    Act.WHERE: "Where am I",
    Act.STORY: "Hear the story again",
    Act.VOICE: "Read aloud on or off",
    Act.FULLSCREEN: "Full screen",
    Act.ONWARDS: "With a class: on",
    Act.BACKWARDS: "With a class: back",
    Act.FINISH: "With a class: finish after this story",
}


class Keys:
    """The page of bindings; while it waits for a key, the next press is the new binding."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waits: Act | None = None
        self._word = ""
        self._page = Page(context, "corridor", self._contents)

    @property
    def sheet(self) -> Sheet:
        """The sheet on which the bindings stand."""
        return self._page.sheet

    def _contents(self, sheet: Sheet) -> Contents:
        _ = self._context.words.gettext
        brush = self._context.brush
        word = self._word or _("Choose a row, then press the new key or pad button.")
        rows = [colour_row(brush, word, brush.theme.retry, sheet.width)]
        rows += reset_rows(self._context, sheet.width, _("Reset the keys"), KEYS, self._undone)
        rows += [
            option(
                brush,
                Of(Role.BINDING, act),
                _(NAMES[act]),
                self._shown(act),
                partial(self._wait, act),
                sheet.width,
            )
            for act in REBINDABLE
        ]
        first = None if sheet.column.controls.items else Of(Role.BINDING, REBINDABLE[0])
        return Contents(_("Keys and buttons"), rows, sheet_corners(self._context), first)

    def _shown(self, act: Act) -> str:
        bindings = self._context.devices.bindings
        if act is self._waits:
            return self._context.words.gettext("Press it now")
        devices = (bindings.keys[act], bindings.pad.get(act, ()))
        return "\n".join(", ".join(map(shown_name, names)) for names in devices if names)

    def _wait(self, act: Act, _by: int) -> Change | None:
        self._waits = act
        self._say(self._context.words.gettext("Press the new key. Escape keeps the old one."))
        return None

    def _say(self, word: str) -> None:
        self._word = word
        self._page.refresh()
        self._context.voice.say(word)

    def _bind(self, press: Press) -> None:
        _ = self._context.words.gettext
        if not press.name:
            self._say(_("That key has no name. Press another one."))
            return
        act, self._waits = self._waits, None
        if act is None or press.name == "escape" or press.device == "mouse":
            self._say(_("Kept as it was."))
            return
        key = shown_name(press.name)
        bindings = self._context.devices.bindings
        found = (bindings.conflict(act, name, press.device) for name in names_to_keep(press))
        rival = next(filter(None, found), None)
        if rival:
            self._say(
                _("{key} is already: {act}. Choose another.").format(
                    key=key, act=_(NAMES.get(rival, rival))
                )
            )
            return
        own = (
            self._context.settings.keys
            if press.device == "keyboard"
            else self._context.settings.pad
        )
        own[act.value] = names_to_keep(press)
        self._context.apply_settings()
        self._say(_("{act} is now {key}.").format(act=_(NAMES[act]), key=key))

    def _undone(self) -> Change | None:
        self._say(self._context.words.gettext("Your own keys are back."))
        return None

    def enter(self) -> None:
        """Lay the page out."""
        self._page.enter()

    def leave(self) -> None:
        """Release held buttons."""
        self._waits = None
        self._page.leave()

    def takes(self, _press: Press) -> bool:
        """Return whether a press is wanted as the key that it is."""
        return self._waits is not None

    def handle(self, given: Input) -> Change | None:
        """Take one input; while waiting, the next press is the new key."""
        if self._waits and isinstance(given, Press):
            self._bind(given)
            return None
        return self._page.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan, unless a key is awaited."""
        return None if self._waits else self._page.update(elapsed_ns)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page."""
        self._page.draw(screen)


def names_to_keep(press: Press) -> list[str]:
    """Return the names by which a key is kept: its own, and the Latin letter in its place.

    Who switches between two layouts has the same key in both.
    """
    return [press.name, press.place] if press.place.isalpha() else [press.name]


def keys(context: Context) -> Keys:
    """Open the page of bindings."""
    return Keys(context)
