"""Keeping a class for going on after an interruption, and erasing it; both say when they fail."""

from game.kept_file import Kept
from game.scenes.kept_words import class_kept
from game.scenes.kit import Kit
from game.teaching.class_lesson import ClassLesson, KeptClass

KEPT = "interrupted-class.json"


def kept_class(kit: Kit) -> KeptClass:
    """Return the one file of an interrupted class."""
    return KeptClass(kit.data_folder / KEPT if kit.data_folder else None, kit.lock)


def keep_class(kit: Kit, lesson: ClassLesson, kept: KeptClass) -> Kept:
    """Write the class whole; where that cannot be it is said aloud, and shown on the title."""
    done = kept.keep(lesson)
    tell(kit, class_kept(kit.words, done))
    return done


def erase_class(kit: Kit, kept: KeptClass) -> str:
    """Erase the class; returns what to show where its file is still there, and says it."""
    if kept.erase():
        return ""
    told = kit.words.gettext("The class could not be erased. Its file is still there: {path}")
    where = kit.data_folder / KEPT if kit.data_folder else KEPT
    return tell(kit, told.format(path=where))


def tell(kit: Kit, told: str) -> str:
    """Say something once, and have the title show it."""
    if told and told not in kit.notices:
        kit.note(told)
        kit.voice.add(told)
    return told
