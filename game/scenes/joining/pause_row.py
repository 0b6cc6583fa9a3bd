"""The row of a class's pause page that leads to its devices."""

from game.scenes.joining.following import fresh, take_up
from game.scenes.joining.page import JoinPage, Keep
from game.scenes.joining.setup_rows import CAN_SERVE
from game.teaching.classroom.lesson import ClassLesson
from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, button
from game.ui.scene import Change, Pop, Push


def devices_rows(context: Context, width: int, lesson: ClassLesson, keep: Keep) -> list[Row]:
    """Return what opens the page of devices, turning them on where they are off, and ends them."""
    if not CAN_SERVE:
        return []
    _, devices = context.words.gettext, context.session.class_devices

    def open_page() -> Change:
        if not devices.on:
            lesson.devices = fresh(context, lesson, careful=False)
            take_up(context, lesson)
            keep()
        return Push(JoinPage(context, lesson, keep, Pop))

    def to_paper() -> Change:
        devices.turn_off()
        keep()
        return Pop()

    brush = context.brush
    if not devices.on:
        label = _("Turn children's devices on")
        return [button(brush, Role.DEVICES, label, open_page, width)]
    return [
        button(brush, Role.DEVICES, _("Children's devices"), open_page, width),
        button(brush, Role.PAPER, _("Back to hands and cards"), to_paper, width),
    ]
