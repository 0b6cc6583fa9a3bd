"""Keeping a class for going on after an interruption, and erasing it; both tell of failing."""

from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.ui.context import Context
from game.ui.keeping_words import class_kept
from game.ui.store import KEPT_CLASS


def kept_class(context: Context) -> KeptClass:
    """Return the one file of an interrupted class."""
    return context.store.class_file()


def keep_class(context: Context, lesson: ClassLesson, kept: KeptClass) -> None:
    """Write the class whole; where that cannot be it is said once, and stands on the title."""
    lesson.devices = context.session.class_devices.kept()
    told = class_kept(context.words, kept.keep(lesson))
    if told and told not in context.store.notices:
        context.store.note(told)
        context.voice.add(told)


def erase_class(context: Context, kept: KeptClass) -> str:
    """Erase the class; returns what to say where its file is still there, for the title too."""
    if kept.erase():
        return ""
    _ = context.words.gettext
    folder = context.store.folder
    where = folder / KEPT_CLASS if folder else KEPT_CLASS
    told = _("The class could not be erased. Its file is still there: {path}").format(path=where)
    context.store.note(told)
    return told
