"""Which class it is: a neutral name from a list, what it played, and the file where that stands."""

from collections.abc import Callable
from datetime import date

from game.i18n import Words
from game.teaching.classroom.groups import NAMES, Group, from_dict, to_dict
from game.ui.context import Context
from game.ui.keeping_words import class_kept
from game.ui.roles import Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change

Changed = Callable[[str | None], None]


class Groups:
    """The classes that are kept, by name."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._file = context.store.classes_file()
        self._known = self._file.load(from_dict, patient=False) or {}

    def find(self, name: str | None) -> Group | None:
        """Return the class of this name, new where nothing is known of it."""
        return self._known.get(name, Group(name)) if name in NAMES else None

    def played(self, name: str | None, story: str) -> None:
        """Remember that a class played a story today; where that cannot be it is said once."""
        group = self.find(name)
        if group:
            self._known[group.name] = group.with_story(story, self._context.today)
            self._save()

    def forget(self, name: str) -> None:
        """Remember nothing of a class any more."""
        if self._known.pop(name, None):
            self._save()

    def _save(self) -> None:
        context = self._context
        told = class_kept(context.words, self._file.save(to_dict(self._known)))
        if told and told not in context.store.notices:
            context.store.note(told)
            context.voice.add(told)


def group_name(words: Words, name: str | None) -> str:
    """Name a class."""
    _ = words.gettext
    names = {
        "blue": _("Blue class"),
        "green": _("Green class"),
        "yellow": _("Yellow class"),
        "red": _("Red class"),
        "purple": _("Purple class"),
        "orange": _("Orange class"),
        "monday": _("Monday group"),
        "tuesday": _("Tuesday group"),
        "wednesday": _("Wednesday group"),
        "thursday": _("Thursday group"),
        "friday": _("Friday group"),
    }
    return names[name] if name in NAMES and name else _("not kept")


def group_rows(
    context: Context, width: int, group: Group | None, change: Changed, forget: Callable[[], None]
) -> list[Row]:
    """Return the row that chooses the class, what it played last, and how to forget it."""
    brush, _ = context.brush, context.words.gettext
    names: tuple[str | None, ...] = (None, *NAMES)

    def adjust(by: int) -> Change | None:
        place = names.index(group.name if group else None)
        change(names[(place + (by or 1)) % len(names)])
        return None

    label = _("Which class (keeps what it played, no names)")
    name = group_name(context.words, group.name if group else None)
    rows = [option(brush, Role.GROUP, label, name, adjust, width)]
    if group and group.last_day:
        rows.append(text_row(brush, last_words(context, group, group.last_day), width))
        rows.append(
            button(brush, Role.FORGET, _("Forget what it played"), forget_by(forget), width)
        )
    return rows


def forget_by(forget: Callable[[], None]) -> Callable[[], Change | None]:
    """Make an act of what forgets a class."""

    def act() -> Change | None:
        forget()
        return None

    return act


def last_words(context: Context, group: Group, day: date) -> str:
    """Say what a class played last, and how much before."""
    _, known = context.words.gettext, context.session.library.scenarios
    titles = [known[name].title for name in group.on(day) if name in known]
    told = _("Last time, on {day}: {titles}. Its {count} stories come last in suggestions.")
    return told.format(
        day=day.isoformat(), titles=" · ".join(titles) or "?", count=len(group.played)
    )
