"""The rows that set a lesson up: topics, story length, minutes, and which of the lessons."""

from collections.abc import Callable
from dataclasses import replace

from game.teaching.lesson.lesson import MINUTES, SEEDS, Lesson
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Of, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change, Pop, Push
from game.ui.sheet import Sheet

Changed = Callable[[Lesson], None]


def minutes_row(context: Context, width: int, lesson: Lesson, change: Changed) -> Row:
    """Return the row for the minutes of the lesson."""
    _ = context.words.gettext

    def adjust(by: int) -> Change | None:
        place = (MINUTES.index(lesson.minutes) + (by or 1)) % len(MINUTES)
        change(replace(lesson, minutes=MINUTES[place]))
        return None

    value = _("{count} minutes").format(count=lesson.minutes)
    return option(context.brush, Role.MINUTES, _("Time"), value, adjust, width)


def seed_row(context: Context, width: int, lesson: Lesson, change: Changed) -> Row:
    """Return the row for the number of the suggestion: same number, same stories and letters."""

    def adjust(by: int) -> Change | None:
        change(replace(lesson, seed=(lesson.seed - 1 + (by or 1)) % SEEDS + 1, picked=()))
        return None

    label = context.words.gettext("Another suggestion (same number, same stories)")
    return option(context.brush, Role.SEED, label, str(lesson.seed), adjust, width)


def sound_row(context: Context, width: int, lesson: Lesson, change: Changed) -> Row:
    """Return the row that plays a lesson with or without sound."""
    _ = context.words.gettext

    def adjust(_by: int) -> Change | None:
        change(replace(lesson, sound=not lesson.sound))
        return None

    value = _("On") if lesson.sound else _("Off")
    return option(context.brush, Role.SOUND, _("Sound"), value, adjust, width)


def topics_words(context: Context, lesson: Lesson) -> str:
    """Name the topics of a lesson."""
    names = [
        context.session.library.topics[name].name
        for name in lesson.topics
        if name in context.session.library.topics
    ]
    return ", ".join(names) if names else context.words.gettext("all")


def topics_button(context: Context, width: int, lesson: Lesson, change: Changed) -> Row:
    """Return the button that leads to the topics."""
    label = context.words.gettext("Topics: {names}").format(names=topics_words(context, lesson))
    act = lambda: Push(topics_page(context, lesson, change))  # noqa: E731
    return button(context.brush, Role.TOPICS, label, act, width, icon="note")


def topics_page(context: Context, lesson: Lesson, change: Changed) -> Page:
    """Open the page on which topics are switched on and off; none means all."""
    chosen = list(lesson.topics)

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        intro = _("Switch on the topics you want. None switched on means all of them.")
        rows: list[Row] = [
            text_row(context.brush, intro, sheet.width),
            button(context.brush, Role.ON, _("Done"), Pop, sheet.width, primary=True, icon="tick"),
        ]
        for topic in context.session.library.topics.values():
            value = _("On") if topic.id in chosen else _("Off")
            act = switcher(topic.id, sheet)
            rows.append(
                option(context.brush, Of(Role.TOPIC, topic.id), topic.name, value, act, sheet.width)
            )
        return Contents(_("Topics"), rows, sheet_corners(context))

    def switcher(topic: str, sheet: Sheet) -> Callable[[int], Change | None]:
        def switch(_by: int) -> Change | None:
            if topic in chosen:
                chosen.remove(topic)
            else:
                chosen.append(topic)
            ordered = tuple(name for name in context.session.library.topics if name in chosen)
            change(replace(lesson, topics=ordered, picked=()))
            new = contents(sheet)
            sheet.show(new.title, new.rows, new.corners)
            sheet.column.controls.speak()
            return None

        return switch

    return Page(context, "corridor", contents)
