"""What Together shows and says in words: who is meant, what a part is for, what is new."""

from game.scenario.dilemma import Stage
from game.scenario.model import Line
from game.scenes.story.words import spoken_feedback, spoken_line
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import READING_ORDER, Participant, TogetherPart
from game.ui.sentence import sentence


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
        return _("Find a third idea together") if flow.choosing else opened_title(scene)
    chooses, says = _("In private: {who} chooses"), _("Say it: {who} begins")
    titles = {
        TogetherPart.READ: _("Read together"),
        TogetherPart.FIRST: chooses.format(who=name(scene, flow.turn)),
        TogetherPart.SECOND: chooses.format(who=name(scene, flow.turn)),
        TogetherPart.HAND_OVER: _("Hand over"),
        TogetherPart.REVEAL: _("You chose the same") if same(scene) else _("Two ideas"),
        TogetherPart.TALK: _("Talk about it"),
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


def opened_title(scene: TogetherView) -> str:
    """Say whose idea is open."""
    _, whose = scene.context.words.gettext, scene.flow.whose
    match whose:
        case (Participant.CHILD,):
            return _("The child's idea: what happens next")
        case (Participant.GROWN_UP,):
            return _("The grown-up's idea: what happens next")
        case ():
            return _("Your third idea: what happens next")
    return _("Your idea: what happens next")


def first_to_say(scene: TogetherView) -> bool:
    """Return whether nobody has said anything in this story yet."""
    return scene.flow.speaker is Participant.CHILD


def looks_away(scene: TogetherView) -> str:
    """Say who of the two looks away while the other one chooses."""
    told = scene.context.words.gettext("{who} looks away.")
    return starting(told.format(who=name(scene, scene.flow.turn.other)))


def turn_words(scene: TogetherView) -> list[str]:
    """Say whose turn it is after the first choice, who looks away, and that it stays hidden."""
    _, flow = scene.context.words.gettext, scene.flow
    now = _("Now it's {who}'s turn.").format(who=name(scene, flow.turn))
    return [now, f"{looks_away(scene)} {_('The first choice stays hidden.')}"]


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
    return lead, _("What did each of you notice in the story?")


def stop_and_tell(scene: TogetherView) -> str:
    """Return what every child should hear who could meet such a thing."""
    return scene.context.words.gettext("You can stop and tell. It's never your fault.")


def say_hint(scene: TogetherView) -> str:
    """Say what to do with the words to say."""
    _, flow = scene.context.words.gettext, scene.flow
    if first_to_say(scene):
        return _("Choose one and say it out loud. They're all fine. {who} listens.").format(
            who=starting(name(scene, flow.speaker.other))
        )
    return _(
        "Swap: {who} is the one who tells now, as if it had happened. {other} listens."
    ).format(who=name(scene, flow.speaker), other=starting(name(scene, flow.speaker.other)))


def answer_words(scene: TogetherView) -> str:
    """Return the words on the card of the one who listened."""
    _ = scene.context.words.gettext
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


def spoken(scene: TogetherView) -> str:
    """Say what is new."""
    _, flow = scene.context.words.gettext, scene.flow
    dilemma = flow.dilemma
    if flow.part is TogetherPart.READ and dilemma.shown > 1:
        return spoken_line(dilemma.lines[-1], _)
    return " ".join(map(sentence, [title(scene), *said_in(scene)]))


def said_in(scene: TogetherView) -> list[str]:
    """Return what is said at a part, after its title."""
    _, flow = scene.context.words.gettext, scene.flow
    story = flow.dilemma.scenario
    match flow.part:
        case TogetherPart.READ:
            app = [story.app] if story.app else []
            first = spoken_line(flow.dilemma.lines[0], _)
            return [story.title, *app, _("Read it aloud, at your own pace."), first]
        case TogetherPart.FIRST | TogetherPart.SECOND:
            return [looks_away(scene), story.question]
        case TogetherPart.HAND_OVER:
            return turn_words(scene)
        case TogetherPart.FEEDBACK:
            return said_of_opened(scene)
    return said_in_talk(scene)


def said_in_talk(scene: TogetherView) -> list[str]:
    """Return what is said where the two talk."""
    flow = scene.flow
    match flow.part:
        case TogetherPart.REVEAL:
            picks = [f"{chose(scene, who)} {flow.picks[who].text}" for who in READING_ORDER]
            return [said_of_both(scene), *picks, *talk(scene)]
        case TogetherPart.TALK:
            return [*talk(scene), *([stop_and_tell(scene)] if flow.tells else [])]
        case TogetherPart.SAY_IT:
            return [say_hint(scene)]
    return [heard(scene), read_out(scene), answer_words(scene)]


def said_of_opened(scene: TogetherView) -> list[str]:
    """Return what is said of an idea that is open, or before a third one."""
    _, dilemma = scene.context.words.gettext, scene.flow.dilemma
    if dilemma.stage is Stage.THEN:
        return [spoken_line(dilemma.then_lines[-1], _)]
    if dilemma.stage is not Stage.FEEDBACK or dilemma.chosen is None:
        return [_("Both ideas taught you something. What else could be done?")]
    follows = [spoken_line(line, _) for line in consequence(scene)]
    return [dilemma.chosen.text, *follows, spoken_feedback(dilemma.chosen, _)]
