"""The sentences of Together: who is meant, what a part is for, what to talk about."""

from game.scenario.model import Line
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import READING_ORDER, Participant, TogetherPart

THIRD = 3
"""Ideas that were looked at, with the third one."""


def name(scene: TogetherView, who: Participant) -> str:
    """Name one of the two by role."""
    _ = scene.context.words.gettext
    return _("the child") if who is Participant.CHILD else _("the grown-up")


def starting(text: str) -> str:
    """Let a sentence begin with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def title(scene: TogetherView) -> str:
    """Say what this part is for."""
    _, flow = scene.context.words.gettext, scene.flow
    if flow.part is TogetherPart.FEEDBACK:
        return asked_title(scene) if flow.choosing else opened_title(scene)
    chooses, says = _("In private: {who} chooses"), _("Say it: {who} begins")
    titles = {
        TogetherPart.READ: _("Read together"),
        TogetherPart.FIRST: chooses.format(who=name(scene, flow.turn)),
        TogetherPart.SECOND: chooses.format(who=name(scene, flow.turn)),
        TogetherPart.HAND_OVER: _("Hand over"),
        TogetherPart.REVEAL: _("You chose the same") if same(scene) else _("Two ideas"),
        TogetherPart.TALK: _("Talk about it"),
        TogetherPart.DO: _("Do it together"),
        TogetherPart.SAY_NO: _("Say it to a friend"),
        TogetherPart.SAY_IT: (says if first_to_say(scene) else _("Now {who} says it")).format(
            who=name(scene, flow.speaker)
        ),
        TogetherPart.ANSWER: starting(
            _("{who} answers").format(who=name(scene, flow.speaker.other))
        ),
    }
    return titles[flow.part]


def same(scene: TogetherView) -> bool:
    """Return whether both have chosen, and the same."""
    return len(scene.flow.picks) == len(READING_ORDER) and scene.flow.alike


def asked_title(scene: TogetherView) -> str:
    """Say that one more idea is to be found; it is the third where the first two differed."""
    _ = scene.context.words.gettext
    third = len(scene.flow.dilemma.tried) == THIRD - 1
    return _("Find a third idea together") if third else _("Find another idea together")


def opened_title(scene: TogetherView) -> str:
    """Say whose idea is open."""
    _, flow = scene.context.words.gettext, scene.flow
    match flow.whose:
        case (Participant.CHILD,):
            return _("What comes of the child's idea")
        case (Participant.GROWN_UP,):
            return _("What comes of the grown-up's idea")
        case () if len(flow.dilemma.tried) == THIRD:
            return _("What comes of your third idea")
        case ():
            return _("What comes of your new idea")
    return _("What comes of your idea")


def first_to_say(scene: TogetherView) -> bool:
    """Return whether nobody has said anything in this story yet."""
    return not scene.flow.said


def looks_away(scene: TogetherView) -> str:
    """Say who of the two looks away while the other one chooses."""
    told = scene.context.words.gettext("{who} looks away.")
    return starting(told.format(who=name(scene, scene.flow.turn.other)))


def turn_words(scene: TogetherView) -> list[str]:
    """Say whose turn it is after the first choice, who looks away, and that it stays hidden."""
    _, flow = scene.context.words.gettext, scene.flow
    now = _("Now it's {who}'s turn.").format(who=name(scene, flow.turn))
    away = _("{who} looks away. The first choice stays hidden.")
    return [now, starting(away.format(who=name(scene, flow.turn.other)))]


def said_of_both(scene: TogetherView) -> str:
    """Say that what comes of a choice is seen next; nobody is right or wrong yet."""
    _ = scene.context.words.gettext
    if scene.flow.alike:
        return _("Next, look at what comes of it.")
    return _("Next, look at what comes of each.")


def chose(scene: TogetherView, who: Participant) -> str:
    """Say who chose, before the choice."""
    told = scene.context.words.gettext("{who} chose:").format(who=name(scene, who))
    return starting(told)


def chose_what(scene: TogetherView, who: Participant) -> str:
    """Say who chose what."""
    told = scene.context.words.gettext("{who} chose: {choice}")
    return starting(told.format(who=name(scene, who), choice=scene.flow.picks[who].text))


def talk(scene: TogetherView) -> tuple[str, str]:
    """Return who begins to talk and what about: one thing, and never a choice to defend."""
    _, flow = scene.context.words.gettext, scene.flow
    story = flow.dilemma.scenario
    begins, other = name(scene, flow.first), name(scene, flow.second)
    if flow.part is TogetherPart.TALK:
        return _("Talk: {who} begins.").format(who=other), story.guide.discuss[0]
    lead = _("Talk: {who} begins.").format(who=begins)
    if flow.careful:
        return lead, _("What would make telling easier?")
    if flow.swaps:
        return lead, _("Which words in the story did each of you notice?")
    if flow.first is Participant.GROWN_UP:
        return lead, _("Who feels what in this story? How can you tell?")
    return lead, _("What could somebody not know in this story?")


def stop_and_tell(scene: TogetherView) -> str:
    """Return what every child should hear who could meet such a thing."""
    return scene.context.words.gettext("You can stop and tell. It's never your fault.")


def say_hint(scene: TogetherView) -> str:
    """Say what to do with the words to say."""
    _, flow = scene.context.words.gettext, scene.flow
    if not scene.flow.swaps and flow.speaker is Participant.GROWN_UP:
        told = _("This time {who} is the one who tells, as if it had happened. {other} listens.")
        return told.format(
            who=name(scene, flow.speaker), other=starting(name(scene, flow.speaker.other))
        )
    if first_to_say(scene):
        return _("Choose one and say it out loud. They're all fine. {who} listens.").format(
            who=starting(name(scene, flow.speaker.other))
        )
    return _(
        "Swap: {who} is the one who tells now, as if it had happened. {other} listens."
    ).format(who=name(scene, flow.speaker), other=starting(name(scene, flow.speaker.other)))


def answer_words(scene: TogetherView) -> str:
    """Return the words on the card of the one who listened; a question has its own answer."""
    _, flow = scene.context.words.gettext, scene.flow
    if flow.said[flow.speaker].endswith("?"):
        return _("That's a good question. I'm glad you ask me. Let's find out together.")
    return _("Thank you for telling me. It isn't your fault. What shall we do next?")


def heard(scene: TogetherView) -> str:
    """Say who said what, before the answer."""
    told = scene.context.words.gettext("{who} said: “{words}”")
    flow = scene.flow
    return starting(told.format(who=name(scene, flow.speaker), words=flow.said[flow.speaker]))


def read_out(scene: TogetherView) -> str:
    """Ask the one who listened to answer."""
    told = scene.context.words.gettext("{who} reads this out loud:")
    return starting(told.format(who=name(scene, scene.flow.speaker.other)))


def consequence(scene: TogetherView) -> list[Line]:
    """Return the lines that follow an idea, where the phone does not show them."""
    chosen = scene.flow.dilemma.chosen
    shown = scene.flow.dilemma.then_shown
    return [] if shown or chosen is None else list(chosen.then)


def before_another(scene: TogetherView) -> str:
    """Ask for another idea after one, two or more that were not safe."""
    _ = scene.context.words.gettext
    match len(scene.flow.dilemma.tried):
        case 1:
            return _("This idea taught you something. What else could be done?")
        case 2:
            return _("Both ideas taught you something. What else could be done?")
    return _("Each idea taught you something. What else could be done?")
