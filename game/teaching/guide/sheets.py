"""Activity sheets made from the stories: find the sign, order the steps, write the reply."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from game.scenario.model import NARRATOR, Ages, Kind, Line, Scenario, Sign, Weight
from game.teaching.guide.model import FindTheSign, OrderSteps, Worksheet, WriteReply
from game.teaching.guide.stories import awaits, scene_lines
from game.teaching.shared.plain import inside_quotes, plain
from game.teaching.shared.terms import Gettext, ages_name, sign_name

NAMES_TO_RING = 4
Maker = Callable[[Scenario, Gettext], Worksheet]


def sheets(stories: Sequence[Scenario], _: Gettext) -> tuple[Worksheet, ...]:
    """Make the sheets of a topic, three for each age; a kind that no story fits is left out."""
    return tuple(
        sheet
        for ages in Ages
        for sheet in _for_age([story for story in stories if story.ages is ages], _)
    )


def _for_age(stories: Sequence[Scenario], _: Gettext) -> Iterator[Worksheet]:
    """Make a sheet of each kind, each from another story as far as there are enough."""
    used: list[str] = []
    plans: tuple[tuple[Maker, Callable[[Scenario], bool]], ...] = (
        (reply, _can_be_answered),
        (find, lambda story: bool(story.signs)),
        (order, lambda story: bool(story.say_it and story.kind is not Kind.GREEN)),
    )
    made: list[Worksheet] = []
    for make, fits in plans:
        fitting = sorted(filter(fits, stories), key=lambda story: _preference(story, used))
        if fitting:
            used.append(fitting[0].id)
            made.append(make(fitting[0], _))
    yield from sorted(made, key=lambda sheet: isinstance(sheet, WriteReply))


def _preference(story: Scenario, used: Sequence[str]) -> tuple[bool, int, bool, bool]:
    """Take calm stories that have no sheet yet, and two signs rather than one."""
    wait = story.weight is Weight.CAREFUL or awaits(story)
    chat = story.staging.spec.chat
    return (wait, used.count(story.id), not chat, len(story.signs) < 2)


def _can_be_answered(story: Scenario) -> bool:
    return bool(story.say_it) and story.kind is not Kind.GREEN and story.staging.spec.written


def find(story: Scenario, _: Gettext) -> FindTheSign:
    """Ask for the lines that do not feel right, and the name of the sign."""
    safe = next(choice for choice in story.choices if choice.safe)
    scene = scene_lines(story, _)
    found = [f"“{inside_quotes(line.text)}”: {line.sign}." for line in scene if line.sign]
    return FindTheSign(
        title=_("Find the sign"),
        story=plain(story.title),
        ages=ages_name(story.ages, _),
        hero=plain(story.hero),
        scene=scene,
        names=_names_to_ring(story, _),
        answer=(*found, _("Why: {reason}").format(reason=plain(safe.feedback))),
    )


def _names_to_ring(story: Scenario, _: Gettext) -> tuple[str, ...]:
    """Mix the story's signs with others, the same way each time."""
    random = Random(f"guide:names:{story.id}")
    right = list(dict.fromkeys(line.sign for line in story.scene if line.sign))
    others = [sign for sign in Sign if sign not in right]
    random.shuffle(others)
    names = (right + others)[: max(NAMES_TO_RING, len(right))]
    random.shuffle(names)
    return tuple(sign_name(sign, _) for sign in names)


def order(story: Scenario, _: Gettext) -> OrderSteps:
    """Mix up what happens, what does not feel right, what is chosen, said and looked at."""
    steps = _steps(story, _)
    mixed = list(steps)
    random = Random(f"guide:order:{story.id}")
    while mixed == steps and len(steps) > 1:
        random.shuffle(mixed)
    return OrderSteps(
        title=_("Put the story in order"),
        story=plain(story.title),
        ages=ages_name(story.ages, _),
        cards=tuple(mixed),
        answer=tuple(f"{steps.index(card) + 1}" for card in mixed),
    )


def _steps(story: Scenario, _: Gettext) -> list[str]:
    """Return a story in four or five steps that can only come in one order."""
    hero = plain(story.hero)
    safe = next(choice for choice in story.choices if choice.safe)
    first, signs = story.scene[0], [line for line in story.scene if line.sign]
    steps = [_("It begins. {line}").format(line=_told(first))]
    if signs and signs[-1].text != first.text:
        steps.append(_("Something doesn't feel right. {line}").format(line=_told(signs[-1])))
    steps.append(_("{hero} stops and thinks: what could I do?").format(hero=hero))
    steps.append(
        _("{hero} makes a choice: “{text}”.").format(hero=hero, text=inside_quotes(safe.text))
    )
    said = inside_quotes(story.say_it[0])
    steps.append(_("{hero} talks to a grown-up: “{text}”").format(hero=hero, text=said))
    steps.append(_("The next day, at home: “{text}”").format(text=inside_quotes(story.mission)))
    return steps


def _told(line: Line) -> str:
    """Return a line with its speaker."""
    if line.speaker == NARRATOR:
        return plain(line.text)
    return f"{plain(line.speaker)}: “{inside_quotes(line.text)}”"


def reply(story: Scenario, _: Gettext) -> WriteReply:
    """Ask for an answer, and for a sentence to a grown-up."""
    good = [f"“{inside_quotes(choice.text)}.” {plain(choice.feedback)}" for choice in story.choices
            if choice.safe]  # fmt: skip
    said = [_("To a grown-up: “{text}”").format(text=inside_quotes(text)) for text in story.say_it]
    return WriteReply(
        title=_("Write the reply"),
        story=plain(story.title),
        ages=ages_name(story.ages, _),
        hero=plain(story.hero),
        scene=scene_lines(story, _),
        question=plain(story.question),
        starters=_starters(story.kind, _),
        answer=(*good, *said),
    )


def _starters(kind: Kind, _: Gettext) -> tuple[str, ...]:
    """Return beginnings of sentences; nobody is asked to confront anyone."""
    if kind is Kind.FRIEND:
        return (_("Are you OK? …"), _("I'm with you. …"), _("Shall we tell … together?"))
    if kind is Kind.REPAIR:
        return (_("I'm sorry that …"), _("I'll put it right: …"), _("Can you help me to …"))
    return (_("No, thank you. …"), _("I'll ask … first."), _("I won't answer, I'll …"))
