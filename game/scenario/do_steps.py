"""What can be pressed after a safe choice: where, and in which words.

The one table of the steps of `do`; what a staging offers it says itself (`stagings.py`). Words
are English and pass through the caller's gettext; the label stands on the button, `done` follows
a right press, `not_now` answers a wrong one kindly.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.scenario.kinds import DoStep
from game.scenario.stagings import Staging

Gettext = Callable[[str], str]

OFFERED: Mapping[DoStep, frozenset[Staging]] = {
    step: frozenset(staging for staging in Staging if step in staging.spec.steps) for step in DoStep
}
"""The stagings in which each step can be pressed."""

BEHIND_MENU = frozenset(
    {
        DoStep.MUTE,
        DoStep.LEAVE,
        DoStep.REPORT,
        DoStep.BLOCK,
        DoStep.SETTING_OFF,
        DoStep.TAKE_DOWN,
        DoStep.UNTAG,
        DoStep.DELETE,
    }
)
"""Steps that stand in the menu, so that it has to be opened first."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a child reads about a step."""

    label: str
    done: str
    not_now: str


def offered(staging: Staging) -> tuple[DoStep, ...]:
    """List what a staging offers, in the order of the table."""
    return tuple(step for step, stagings in OFFERED.items() if staging in stagings)


def needs_menu(step: DoStep, staging: Staging) -> bool:
    """Whether the menu has to be open before a step can be pressed."""
    has_menu = DoStep.MENU in staging.spec.steps and not staging.spec.menu_open
    return step in BEHIND_MENU and has_menu


def menu_is_open(staging: Staging, to_do: Sequence[DoStep]) -> bool:
    """Whether the menu lies over the page: while the next step stands in it."""
    return bool(to_do) and needs_menu(to_do[0], staging)


def buttons(
    staging: Staging, done: Sequence[DoStep], to_do: Sequence[DoStep]
) -> tuple[DoStep, ...]:
    """List what can be pressed now: what stands in the menu while it is open, else the others.

    The next step is always among them, also where a file asks for what its staging does not offer.
    """
    if not to_do:
        return ()
    opened = menu_is_open(staging, to_do)
    seen = [
        step
        for step in offered(staging)
        if needs_menu(step, staging) is opened and step not in done
        if step is not DoStep.MENU or staging is not Staging.PROFILE
    ]
    return tuple(seen) if to_do[0] in seen else (*seen, to_do[0])


def step_words(step: DoStep, _: Gettext) -> StepWords:
    """Put a step into words."""
    label, done, not_now = _table(_)[step]
    return StepWords(label, done, not_now)


def wrong_button(_: Gettext) -> str:
    """Answer a press on a button that belongs to the pop-up or the post itself."""
    return _("That button is part of the trick. Which one is real?")


def other_apps(_: Gettext) -> str:
    """Return the one fixed line under every phone."""
    return _("Buttons look different in other apps. Look for the same words.")


def _table(_: Gettext) -> Mapping[DoStep, tuple[str, str, str]]:
    """Hold label, what happens, and the answer to a wrong press of every step."""
    return {
        DoStep.MENU: (
            _("Open the menu"),
            _("Here is what you can do."),
            _("The menu is useful. Something else comes first."),
        ),
        DoStep.KEEP: (
            _("Keep the words"),
            _("The words are kept, so a grown-up can read them."),
            _("Keeping words can help. This time you can do without."),
        ),
        DoStep.TELL: (
            _("Show a grown-up"),
            _("A grown-up is looking at it with you."),
            _("A grown-up can help. There's something else to press here."),
        ),
        DoStep.DECLINE: (
            _("Say no thanks"),
            _("You said no. You don't have to say why."),
            _("Saying no is always allowed. What comes first here?"),
        ),
        DoStep.HANG_UP: (
            _("Hang up"),
            _("The call is over. You may always hang up."),
            _("You may always hang up. What comes first here?"),
        ),
        DoStep.CLOSE: (
            _("Close it with the cross"),
            _("It's closed, and nothing was sent."),
            _("Closing is fine. Something else comes first."),
        ),
        DoStep.MUTE: (
            _("Mute"),
            _("It's quiet now. Nobody is told that you muted it."),
            _("Mute makes it quiet. What would help more right now?"),
        ),
        DoStep.LEAVE: (
            _("Leave"),
            _("You've left. You may always leave."),
            _("You may always leave. What comes first here?"),
        ),
        DoStep.REPORT: (
            _("Report"),
            _("The people who run the app will look at it."),
            _("Report is for things that break the rules. What comes first here?"),
        ),
        DoStep.BLOCK: (
            _("Block"),
            _("They can't write to you from that account now."),
            _("Block stops messages. What comes first here?"),
        ),
        DoStep.SETTING_OFF: (
            _("Turn it off"),
            _("It's off. You can change it any time."),
            _("A setting can help. What comes first here?"),
        ),
        DoStep.TAKE_DOWN: (
            _("Take the post down"),
            _("It's down. Nobody new can see it there."),
            _("Taking it down can help. What comes first here?"),
        ),
        DoStep.UNTAG: (
            _("Take the name off"),
            _("The name isn't on it any more."),
            _("Taking a name off can help. What comes first here?"),
        ),
        DoStep.DELETE: (
            _("Delete my message"),
            _("Your message is gone from the chat."),
            _("Deleting can wait. What comes first here?"),
        ),
        DoStep.PUT_AWAY: (
            _("Put it away"),
            _("The screen is dark. It can wait."),
            _("Putting it away is fine. What comes first here?"),
        ),
    }
