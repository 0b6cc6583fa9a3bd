"""What is said and sounded on the road: sounds, captions, the count, the tutorial's words."""

from collections.abc import Callable

import pygame

from game.bindings import Act
from game.simulation import events
from game.simulation.course import TutorialHint
from game.simulation.cues import Cues
from game.simulation.run import Run
from game.ui.context import Context
from game.view import hud

SOUNDS: dict[type, str] = {
    events.Jumped: "jump",
    events.Landed: "land",
    events.Smashed: "smash",
    events.PickTaken: "pick",
    events.Stumbled: "tumble",
    events.Tumbled: "tumble",
    events.GateOpened: "good",
    events.GigReached: "crowd",
}


def sound_of(event: events.Event) -> str:
    """Return the name of an event's sound; empty where it has none."""
    if isinstance(event, events.Smashed) and event.obstacle.kind.spec.harmless:
        return "pop"
    return SOUNDS.get(type(event), "")


def joining(gate: int, plays: str, _: Callable[[str], str]) -> str:
    """Caption who joins in behind a gate: the others of the band, one by one."""
    captions = {
        "drums": _("[the drums join in]"),
        "bass": _("[the bass joins in]"),
        "guitar": _("[the guitar joins in]"),
        "keys": _("[the keys join in]"),
    }
    others = [caption for member, caption in captions.items() if member != plays]
    return others[gate % len(others)]


def caption_of(event: events.Event, _: Callable[[str], str], plays: str = "guitar") -> str:
    """Caption the sounds that carry meaning; empty for the others.

    `plays` is the instrument of who runs.
    """
    if isinstance(event, events.GateOpened):
        return joining(event.gate, plays, _)
    if isinstance(event, events.Smashed) and event.obstacle.kind.spec.harmless:
        return _("[a pop: a balloon]")
    if isinstance(event, events.LegStarted):
        return "" if event.leg else _("[feet stamp, hands clap, somebody hums]")
    captions = {
        events.Smashed: _("[a crash of wood: smashed]"),
        events.PickTaken: _("[a bright chime: a pick found]"),
        events.Stumbled: _("[a clatter: it falls over]"),
        events.Tumbled: _("[a soft thud: tumble]"),
        events.Rewound: _("[a tape winds back] A friend gives you a hand."),
        events.ObstacleRemoved: _("That one is out of the way."),
        events.GateReached: _("[a deep horn: soundcheck]"),
        events.GigReached: _("[a big crowd cheers: the gig]"),
    }
    return captions.get(type(event), "")


def lesson_word(context: Context, lesson: TutorialHint) -> str:
    """Return what the tutorial shows, with the key of the device in use."""
    _ = context.words.gettext
    jump, strum = context.devices.prompt(Act.JUMP), context.devices.prompt(Act.STRUM)
    if context.devices.last == "mouse":
        jump, strum = _("the left mouse button"), _("the right mouse button")
    elif context.devices.last == "touch":
        jump, strum = _("the right side"), _("the left side")
        if context.settings.hand == "left":
            jump, strum = strum, jump
    words = {
        TutorialHint.JUMP: _("Jump over it: press {key}").format(key=jump),
        TutorialHint.STRUM: _("Strum to smash it: press {key}").format(key=strum),
        TutorialHint.NOTE: _("Run through the notes. Hold {key} to jump higher").format(key=jump),
    }
    if context.settings.tap_full_jump or context.settings.one_button:
        words[TutorialHint.NOTE] = _("Run through the notes")
    if context.settings.one_button and lesson is TutorialHint.STRUM:
        return _("Strumming happens by itself")
    if context.settings.sounds_ahead:
        words[TutorialHint.JUMP] = _("A high sound: jump one beat later. Press {key}").format(
            key=jump
        )
        words[TutorialHint.STRUM] = _("A low sound: strum one beat later. Press {key}").format(
            key=strum
        )
    return words[lesson]


def where_on_road(context: Context, run: Run, beat_s: float) -> str:
    """Say which gate comes next, or that the gig does, and how far it is at the speed in force."""
    _, ngettext = context.words.gettext, context.words.ngettext
    course, passed = run.course, run.gates_passed
    ahead = [gate for gate in course.gates if gate > run.runner.x]
    goal = ahead[0] if ahead else course.length
    beats = max(0.0, goal - run.runner.x) / course.px_per_beat
    seconds = max(1, round(beats * beat_s / run.assists.speed))
    far = ngettext("{count} second away.", "{count} seconds away.", seconds).format(count=seconds)
    if not ahead:
        return f"{_('On the road. The gig comes next.')} {far}"
    told = _("On the road. Soundcheck {number} of {all} comes next.")
    return f"{told.format(number=passed + 1, all=len(course.gates))} {far}"


class SoundsAhead:
    """Sounds a beat before each press that an obstacle asks for: high to jump, low to strum."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._cues = Cues()

    def tell(self, run: Run) -> None:
        """Sound what has come near in this tick, where the player wants it."""
        for obstacle in self._cues.due(run):
            if self._context.settings.sounds_ahead:
                self._context.sound.play("ahead-strum" if obstacle.smashable else "ahead-jump")


UNSAID = (events.Smashed, events.GateReached)
"""Captioned but not said: a smash is heard, and the story that opens says so itself."""


class RoadWords:
    """What is written over the road and said: captions, the stick count, the tutorial's words.

    All of them wait for what is being said.
    """

    def __init__(self, context: Context, plays: str = "guitar") -> None:
        """Write and say; `plays` is the instrument of who runs."""
        self._plays = plays
        self._context = context
        self.caption = ""
        self._left_ns = 0
        self._brief = False
        self._answer = ""
        self._count = 0
        self._lesson: TutorialHint | None = None

    def on_event(self, event: events.Event, news: str = "") -> None:
        """Caption an event, or the news that it brought; a smash hides no other caption."""
        caption = news or caption_of(event, self._context.words.gettext, self._plays)
        brief = isinstance(event, events.Smashed) and not news
        if not caption or (brief and self.caption and not self._brief):
            return
        self.caption, self._left_ns, self._brief = caption, hud.caption_ns(caption), brief
        if news or not isinstance(event, UNSAID):
            self._context.voice.add(caption)

    def show(self, words: str) -> None:
        """Write words over the road and say them: an answer to a key, not a caption of a sound."""
        self.caption, self._left_ns, self._brief = words, hud.caption_ns(words), False
        self._answer = words
        self._context.voice.say(words)

    def tick(self, elapsed_ns: int) -> None:
        """Advance the caption's time."""
        self._left_ns = max(0, self._left_ns - elapsed_ns)
        if not self._left_ns:
            self.caption = ""

    def clear(self) -> None:
        """Take the caption away: a story or the gig opens, whose words wait for the caption's."""
        self.caption, self._left_ns = "", 0
        self._context.voice.let_finish()

    def tell(self, count: int, lesson: TutorialHint | None) -> None:
        """Say and sound a new number of the stick count, and say what the tutorial newly shows."""
        if count and count != self._count:
            self._context.sound.play("stick")
            self._context.voice.add(str(count))
        if lesson and lesson is not self._lesson and not count:
            self._context.voice.add(lesson_word(self._context, lesson))
        self._count = count
        self._lesson = self._lesson if count else lesson

    def draw(self, screen: pygame.Surface, count: int, lesson: TutorialHint | None) -> None:
        """Paint the count or the tutorial's words, and the caption."""
        brush, middle = self._context.brush, screen.get_height() // 2
        if count:
            hud.draw_word(brush, screen, str(count), middle - brush.u(110), big=True)
        elif lesson:
            hud.draw_word(brush, screen, lesson_word(self._context, lesson), brush.u(150))
        wanted = self._context.settings.captions or self.caption == self._answer
        if wanted and self.caption:
            hud.draw_caption(brush, screen, self.caption)
