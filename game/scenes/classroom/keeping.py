"""Keeping a class for going on after an interruption, and erasing it; both tell of failing."""

from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.ui.keeping_words import class_kept
from game.ui.kit import Kit

KEPT = "interrupted-class.json"


def kept_class(kit: Kit) -> KeptClass:
    """Return the one file of an interrupted class."""
    return KeptClass(kit.data_folder / KEPT if kit.data_folder else None, kit.lock)


def keep_class(kit: Kit, lesson: ClassLesson, kept: KeptClass) -> None:
    """Write the class whole; where that cannot be it is said once, and stands on the title."""
    told = class_kept(kit.words, kept.keep(lesson))
    if told and told not in kit.notices:
        kit.note(told)
        kit.voice.add(told)


def erase_class(kit: Kit, kept: KeptClass) -> str:
    """Erase the class; returns what to say where its file is still there, for the title too."""
    if kept.erase():
        return ""
    _ = kit.words.gettext
    where = kit.data_folder / KEPT if kit.data_folder else KEPT
    told = _("The class could not be erased. Its file is still there: {path}").format(path=where)
    kit.note(told)
    return told
