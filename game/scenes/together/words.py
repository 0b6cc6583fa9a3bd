"""What Together shows and says in words: who is meant, what a part is for, what is new."""

from game.scenario.dilemma import Stage
from game.scenes.story.words import spoken_feedback, spoken_line
from game.scenes.together.view import TogetherView
from game.teaching.together.flow import Participant, TogetherPart
from game.ui.sentence import sentence

READING_ORDER = (Participant.CHILD, Participant.GROWN_UP)
"""Of the two cards of the reveal, from left to right."""


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
    match flow.part:
        case TogetherPart.READ:
            return _("Read together")
        case TogetherPart.FIRST | TogetherPart.SECOND:
            return _("In private: {who} chooses").format(who=name(scene, flow.turn))
        case TogetherPart.HAND_OVER:
            return _("Hand over")
        case TogetherPart.REVEAL:
            return _("You both chose the same!") if flow.alike else _("Two ideas!")
        case TogetherPart.SAY_IT:
            return _("Say it to each other")
    return _("What comes of it?")


def looks_away(scene: TogetherView) -> str:
    """Say who of the two looks away while the other one chooses."""
    flow = scene.flow
    other = flow.second if flow.turn is flow.first else flow.first
    told = scene.context.words.gettext("{who} looks away.").format(who=name(scene, other))
    return starting(told)


def turn_words(scene: TogetherView) -> list[str]:
    """Say whose turn it is after the first choice, who looks away, and that it stays hidden."""
    _, flow = scene.context.words.gettext, scene.flow
    now = _("Now it is the turn of {who}.").format(who=name(scene, flow.turn))
    return [now, f"{looks_away(scene)} {_('The first choice stays hidden.')}"]


def said_of_both(scene: TogetherView) -> str:
    """Say warmly that both choices are worth hearing; nobody is right yet."""
    _ = scene.context.words.gettext
    if scene.flow.alike:
        return _("You think alike. Is your reason the same, too?")
    return _("Nobody is right or wrong yet. Both are worth hearing.")


def chose(scene: TogetherView, who: Participant) -> str:
    """Say who chose, before the choice."""
    told = scene.context.words.gettext("{who} chose:").format(who=name(scene, who))
    return starting(told)


def talk(scene: TogetherView) -> str:
    """Say who guesses and who explains; the roles change with every story."""
    _, flow = scene.context.words.gettext, scene.flow
    told = _("Talk: {other} guesses why. Then {who} explains.")
    return told.format(other=name(scene, flow.second), who=name(scene, flow.first))


def spoken(scene: TogetherView) -> str:
    """Say what is new."""
    _, flow = scene.context.words.gettext, scene.flow
    dilemma = flow.dilemma
    if flow.part is TogetherPart.READ and dilemma.shown > 1:
        return spoken_line(dilemma.lines[-1], _)
    if flow.part is TogetherPart.FEEDBACK and dilemma.stage is Stage.FEEDBACK and dilemma.chosen:
        return spoken_feedback(dilemma.chosen, _)
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
        case TogetherPart.REVEAL:
            picks = [f"{chose(scene, who)} {flow.picks[who].text}" for who in READING_ORDER]
            return [said_of_both(scene), *picks, talk(scene), story.guide.discuss[0]]
        case TogetherPart.SAY_IT:
            return [_("Choose one and say it out loud. Each one is fine.")]
    return [_("Now choose together.")]
