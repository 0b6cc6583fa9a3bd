"""What teachers and parents read for the words that story files use."""

from collections.abc import Callable

from game.scenario.model import Ages, Kind, Safety, Sign, Staging, Weight

Gettext = Callable[[str], str]
LETTERS = "ABCD"


def sign_name(sign: Sign, _: Gettext) -> str:
    """Return a sign's name in the words that children see in the game."""
    return _(sign.spec.name)


def kind_name(kind: Kind, _: Gettext) -> str:
    """Return what a story practises, in words."""
    names = {
        Kind.RISK: _("Something isn't right"),
        Kind.GREEN: _("Going ahead is fine"),
        Kind.FRIEND: _("Help a friend"),
        Kind.REPAIR: _("Put it right"),
    }
    return names[kind]


def weight_name(weight: Weight, _: Gettext) -> str:
    """Return how much a story asks of a child's feelings, in words."""
    names = {
        Weight.LIGHT: _("Light"),
        Weight.MEDIUM: _("Medium"),
        Weight.CAREFUL: _("Careful: know your class"),
    }
    return names[weight]


def ages_name(ages: Ages, _: Gettext) -> str:
    """Return the name of a length of story, with its ages."""
    return _("Ages 8 to 9") if ages is Ages.SHORTER else _("Ages 10 to 12")


def safety_name(safety: Safety, _: Gettext) -> str:
    """Return what a choice leads to, in words."""
    names = {
        Safety.SAFE: _("Safe: go on"),
        Safety.NEARLY: _("Nearly: try again"),
        Safety.UNSAFE: _("Unsafe: try again"),
    }
    return names[safety]


def staging_name(staging: Staging, _: Gettext) -> str:
    """Return where a story takes place, in words."""
    return _(staging.spec.name)
