"""The page on which a teacher picks the stories of a lesson, in the order in which they come."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.i18n import Words
from game.scenario.model import Scenario, Weight
from game.teaching.guide.stories import awaits
from game.teaching.lesson.lesson import MOST_STORIES, Lesson
from game.teaching.lesson.suggestion import class_minutes, fitting
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Change, Pop
from game.ui.session import Session
from game.ui.sheet import Sheet
from game.view.brush import Face
from game.view.text import BODY, LEAD, SMALL, Style

Changed = Callable[[Lesson], None]
PAD = 16  # design px
MARK = 56  # design px


def choice_page(
    context: Context, lesson: Lesson, suggestion: tuple[str, ...], change: Changed
) -> Page:
    """Open the page of stories; it begins with those of the lesson as it is."""
    chosen = list(lesson.picked or suggestion)

    def contents(sheet: Sheet) -> Contents:
        _, width = context.words.gettext, sheet.width
        stories = fitting(lesson, context.session.library.scenarios.values())
        told = _(
            "Press stories in the order you want, up to {count}. Press again to leave one out."
        )
        intro = told.format(count=MOST_STORIES)
        rows: list[Row] = [
            text_row(context.brush, intro, width),
            text_row(
                context.brush,
                sum_words(context, picked(context.session, chosen)),
                width,
                Style(BODY, bold=True),
            ),
            button(context.brush, Role.ON, _("Done"), Pop, width, primary=True, icon="tick"),
            button(
                context.brush, Role.RESET, _("Take the suggestion"), suggest, width, icon="again"
            ),
            *(
                story_row(context, story, chosen, presser(story.id, sheet), width)
                for story in stories
            ),
        ]
        return Contents(_("Choose the stories"), rows, sheet_corners(context))

    def again(sheet: Sheet, focus: Key) -> None:
        new = contents(sheet)
        sheet.show(new.title, new.rows, new.corners, focus)
        sheet.column.controls.speak()

    def presser(story: str, sheet: Sheet) -> Callable[[], Change | None]:
        def press() -> Change | None:
            if story in chosen:
                chosen.remove(story)
            elif len(chosen) < MOST_STORIES:
                chosen.append(story)
            else:
                context.voice.say(full_words(context.words))
                return None
            count = len(chosen) or lesson.stories
            change(replace(lesson, picked=tuple(chosen), stories=count))
            again(sheet, Of(Role.STORY, story))
            return None

        return press

    def suggest() -> Change | None:
        change(replace(lesson, picked=()))
        return Pop()

    return Page(context, "corridor", contents)


def picked(session: Session, names: list[str]) -> list[Scenario]:
    """Find the picked stories, in their order."""
    known = session.library.scenarios
    return [known[name] for name in names if name in known]


def sum_words(context: Context, stories: list[Scenario]) -> str:
    """Say how many stories are picked, and how long they take."""
    words = context.words
    if not stories:
        return words.gettext("None picked: the suggestion is played.")
    told = words.ngettext(
        "{count} story, about {minutes} minutes with talk and votes",
        "{count} stories, about {minutes} minutes with talk and votes",
        len(stories),
    )
    return told.format(count=len(stories), minutes=class_minutes(stories))


def full_words(words: Words) -> str:
    """Say that no more stories fit."""
    return words.gettext("A lesson has up to {count} stories. Leave one out first.").format(
        count=MOST_STORIES
    )


def about_words(context: Context, story: Scenario) -> str:
    """Say how heavy a story is, how long it takes, where it is from and whether it needs care."""
    _ = context.words.gettext
    weights = {
        Weight.LIGHT: _("light"), Weight.MEDIUM: _("medium"), Weight.CAREFUL: _("careful"),
    }  # fmt: skip
    topic = context.session.library.topics.get(story.topic)
    parts = [
        topic.name if topic else story.topic,
        weights[story.weight],
        _("about {minutes} minutes").format(minutes=class_minutes([story])),
    ]
    if "/" in story.id:
        parts.append(_("from the pack {name}").format(name=story.id.split("/")[0]))
    if needs_care(story):
        parts.append(_("ask your safeguarding lead first"))
    return " · ".join(parts)


def needs_care(story: Scenario) -> bool:
    """Whether it is for a class that the teacher knows, or has yet to be read by a professional."""
    return story.weight is Weight.CAREFUL or awaits(story)


def story_row(
    context: Context,
    story: Scenario,
    chosen: list[str],
    press: Callable[[], Change | None],
    width: int,
) -> Row:
    """Return a story with its title, its aim and its facts, and its place where it is picked."""
    brush, _ = context.brush, context.words.gettext
    pad, mark = brush.u(PAD), brush.u(MARK)
    about = about_words(context, story)
    room = width - mark - 3 * pad
    pictures = [
        brush.text.render(text, style, brush.theme.ink, room)
        for text, style in (
            (story.title, Style(LEAD, bold=True)),
            (story.guide.objective, Style(BODY)),
            (about, Style(SMALL)),
        )
    ]
    number = str(chosen.index(story.id) + 1) if story.id in chosen else ""
    height = sum(picture.get_height() for picture in pictures) + 2 * pad

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face)
        place = pygame.Rect(body.x + pad, body.centery - mark // 2, mark, mark)
        brush.plate(screen, place, brush.theme.good if number else brush.theme.other)
        words = brush.text.render(number, Style(LEAD, bold=True), brush.theme.ink)
        screen.blit(words, words.get_rect(center=place.center))
        top = body.y + pad
        for picture in pictures:
            screen.blit(picture, (place.right + pad, top))
            top += picture.get_height()

    state = _("picked as number {number}").format(number=number) if number else _("not picked")
    said = f"{story.title}: {state}. {story.guide.objective} {about}."
    control = Control(Of(Role.STORY, story.id), pygame.Rect(0, 0, width, height), said, press, draw)
    return Row(height + brush.u(6), control=control)
