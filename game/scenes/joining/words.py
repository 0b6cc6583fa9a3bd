"""What a teacher is told of the class's devices."""

from game.class_devices.wire import Trouble
from game.i18n import Words
from game.teaching.shared.help_places import helplines_of, line_words
from game.ui.context import Context
from game.ui.session import Session


def help_words(context: Context) -> tuple[str, ...]:
    """Return where help is, as it stands on every device."""
    _ = context.words.gettext
    told = _("Tell a grown-up you trust. Keep telling until someone helps. It is not your fault.")
    lines = helplines_of(context.session.library, context.settings.country)
    return told, *(line_words(line, context.today, _) for line in lines[:3])


def joined_words(context: Context, present: int) -> str:
    """Say how many devices have joined, beside how many children are there."""
    _, joined = context.words.gettext, len(context.session.class_devices.seats)
    if not joined:
        return _("No device has joined yet.")
    told = context.words.ngettext(
        "{count} device has joined.", "{count} devices have joined.", joined
    ).format(count=joined)
    if not present:
        return told
    return told + " " + _("{present} children are here.").format(present=present)


def alone_words(words: Words) -> str:
    """Say that no other device reaches this address."""
    return words.gettext(
        "Only this computer reaches this address, to try things out. It is not on a local network."
    )


def too_many(session: Session, present: int) -> bool:
    """Tell whether more devices have joined than children are there."""
    return 0 < present < len(session.class_devices.seats)


def too_many_words(words: Words) -> str:
    """Say what more devices than children may mean."""
    return words.gettext("More devices than children. Not sure whose? Start joining again.")


def sent_words(context: Context, present: int) -> str:
    """Say how many devices have sent a vote, and nothing of what they sent."""
    _, devices = context.words.gettext, context.session.class_devices
    if trouble := devices.trouble:
        return trouble_words(context, trouble)
    told = _("{sent} of {joined} devices have voted.").format(
        sent=devices.sent, joined=len(devices.seats)
    )
    return f"{told} {too_many_words(context.words)}" if too_many(context.session, present) else told


def trouble_words(context: Context, trouble: Trouble) -> str:
    """Say why devices cannot take part, and what helps."""
    _, port = context.words.gettext, context.session.class_devices.door.port
    return {
        Trouble.NO_ADDRESS: _(
            "This computer has no address on a local network, or not that one. "
            "Connect it to the school's Wi-Fi or cable, then choose the address again."
        ),
        Trouble.PORT_TAKEN: _(
            "Another program uses port {port}, or it is not allowed. Choose another port."
        ).format(port=port),
        Trouble.MISSING: _(
            "Devices need a few libraries that are not installed. In the game's folder: {command}"
        ).format(command="python -m pip install -c constraints.txt -e '.[network]'"),
        Trouble.GAVE_UP: _(
            "The devices' program ended again and again. Go on with hands or cards; "
            "turning the devices on once more may help."
        ),
    }[trouble]


def why_not_words(context: Context) -> tuple[str, ...]:
    """Return what to look at where no device joins."""
    _, port = context.words.gettext, context.session.class_devices.door.port
    return (
        _("Is the device in the same Wi-Fi as this computer? A guest network is another one."),
        _("Did the browser put https:// before the address? It has to be http://."),
        _(
            "Many school networks keep devices apart (client isolation). Then only IT can help, "
            "or a small router or hotspot of your own without internet."
        ),
        _(
            "A firewall on this computer may refuse devices: it has to let TCP port {port} in from "
            "the local network."
        ).format(port=port),
        _("A filter on the tablets may only know addresses on a list: this one has to be on it."),
        _("main.py class-check prints address, port and rules for IT. Ask a week before."),
        _("The lesson works without devices: vote with fingers or a card at your chest."),
    )
