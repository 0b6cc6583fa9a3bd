"""Stories as grown-ups read them: everything at once, with the signs and all feedback."""

from game.scenario.do_steps import other_apps, step_words
from game.scenario.model import Choice, Line, Professional, Scenario, Weight
from game.teaching.guide.model import ChoiceNote, SceneLine, StoryPage
from game.teaching.guide.plays import printed_choices
from game.teaching.shared.plain import plain
from game.teaching.shared.terms import (
    LETTERS,
    Gettext,
    ages_name,
    kind_name,
    safety_name,
    sign_name,
    staging_name,
    weight_name,
)


def story_page(story: Scenario, strand: str, _: Gettext) -> StoryPage:
    """Lay a story open."""
    return StoryPage(
        id=plain(story.id),
        title=plain(story.title),
        facts=_facts(story, strand, _),
        warning=_warning(story, _),
        objective=plain(story.guide.objective),
        scene=scene_lines(story, _),
        question=plain(story.question),
        choices=tuple(
            _choice(letter, choice, _)
            for letter, choice in zip(LETTERS, printed_choices(story), strict=False)
        ),
        discuss=tuple(map(plain, story.guide.discuss)),
        say_it=tuple(map(plain, story.say_it)),
        mission=plain(story.mission),
        show_me=show_me(story, _),
        say_no=tuple(map(plain, story.say_no)),
    )


def show_me(story: Scenario, _: Gettext) -> tuple[str, ...]:
    """List what is pressed, with what it brings, and the line that other apps look different."""
    if not story.do:
        return ()
    words = [step_words(step, _) for step in story.do]
    return (*(f"{one.label}: {one.done}" for one in words), other_apps(_))


def scene_lines(story: Scenario, _: Gettext) -> tuple[SceneLine, ...]:
    """Return a story's scene with the names of its signs."""
    return tuple(_line(line, _) for line in story.scene)


def awaits(story: Scenario) -> bool:
    """Whether a safeguarding professional has yet to read it."""
    return story.review.professional is Professional.NEEDED


def _line(line: Line, _: Gettext) -> SceneLine:
    extra = " ".join(part for part in (line.setting, line.button) if part)
    return SceneLine(
        speaker="" if line.told else plain(line.speaker),
        text=plain(f"{line.text} [{extra}]" if extra else line.text),
        picture=plain(line.alt or ""),
        sign=sign_name(line.sign, _) if line.sign else "",
    )


def _choice(letter: str, choice: Choice, _: Gettext) -> ChoiceNote:
    return ChoiceNote(
        letter=letter,
        text=plain(choice.text),
        safety=choice.safety,
        verdict=safety_name(choice.safety, _),
        feedback=plain(f"{choice.feedback} {choice.repair or ''}"),
        then=tuple(_line(line, _) for line in choice.then),
    )


def _facts(story: Scenario, strand: str, _: Gettext) -> tuple[str, ...]:
    place = staging_name(story.staging, _)
    return (
        ages_name(story.ages, _),
        weight_name(story.weight, _),
        kind_name(story.kind, _),
        plain(f"{place}: {story.app}" if story.app else place),
        _("Strand: {strand}").format(strand=plain(strand)),
        *((_("Has an easier version"),) if story.easy else ()),
    )


def _warning(story: Scenario, _: Gettext) -> str:
    if awaits(story):
        return _(
            "A safeguarding professional has not read this story yet. "
            "Ask your safeguarding lead before you use it."
        )
    if story.weight is Weight.CAREFUL:
        return _("A careful story: use it with a class that you know, and never as the last one.")
    return ""
