"""Parts of the guide to print alone: one lesson, the sheets, or the pages for parents."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.teaching.guide.model import Guide, LessonPlan, TopicPart, Worksheet


class Part(StrEnum):
    """What is printed."""

    ALL = "all"
    LESSON = "lesson"
    """One plan for one age of each topic, with its stories and one sheet."""
    SHEETS = "sheets"
    PARENTS = "parents"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to print."""

    part: Part = Part.ALL
    minutes: int = 40
    longer: bool = False


def cut(guide: Guide, wish: Wish) -> Guide:
    """Return the guide with what is wanted of its topics."""
    match wish.part:
        case Part.LESSON:
            return replace(guide, topics=tuple(one_lesson(topic, wish) for topic in guide.topics))
        case Part.SHEETS:
            topics = (replace(topic, lessons=(), stories=()) for topic in guide.topics)
            return replace(guide, topics=tuple(topics))
        case Part.PARENTS:
            return replace(guide, topics=())
    return guide


def one_lesson(topic: TopicPart, wish: Wish) -> TopicPart:
    """Keep one plan for one age, its stories in their order, and one sheet."""
    plan = next((plan for plan in topic.lessons if plan.minutes == wish.minutes), None)
    plays = [play for play in plan.plays if play.longer == wish.longer] if plan else []
    if plan is None or not plays:
        return replace(topic, lessons=(), stories=(), sheets=())
    pages = {page.id: page for page in topic.stories}
    shown: LessonPlan = replace(plan, plays=tuple(plays[:1]), steps=plays[0].steps)
    return replace(
        topic,
        lessons=(shown,),
        stories=tuple(pages[name] for name in plays[0].ids if name in pages),
        sheets=sheet_for(topic.sheets, plays[0].stories, plays[0].ages),
    )


def sheet_for(
    sheets: Sequence[Worksheet], titles: Sequence[str], ages: str
) -> tuple[Worksheet, ...]:
    """Choose a sheet: of a story of the plan if there is one, else of the same age."""
    fit = [sheet for sheet in sheets if sheet.ages == ages]
    fit.sort(key=lambda sheet: sheet.story not in titles)
    return tuple(fit[:1])
