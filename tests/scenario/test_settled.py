"""The digests in settled.yaml are those of the stories, and tell a changed word from none."""

from dataclasses import replace
from pathlib import Path

from game.paths import shipped
from game.scenario.loader import load_library
from game.scenario.settled import FILE_NAME, digest, settled
from game.scenario.texts import all_texts
from tests.scenario.stories import GEMS, write_story

HOME = shipped("scenarios")
TEXTS = tuple(all_texts(GEMS))


def changed(section: str) -> str:
    """Return the digest of a story with one more word in a section."""
    assert section in {text.section for text in TEXTS}
    return digest(
        replace(text, text=f"{text.text} Ha!") if text.section == section else text
        for text in TEXTS
    )


def test_every_shipped_story_is_settled() -> None:
    now = settled(map(all_texts, load_library([HOME]).scenarios.values())).splitlines()
    listed = (HOME / FILE_NAME).read_text(encoding="utf-8").splitlines()
    assert sorted(set(now) ^ set(listed)) == [], "run tools/settle.py when the words are as meant"
    assert now == listed


def test_a_changed_word_of_a_childs_changes_it() -> None:
    for section in ("title", "scene/1", "question", "say_it/1", "mission"):
        assert changed(section) != digest(TEXTS)


def test_a_teachers_note_does_not_change_it() -> None:
    assert changed("guide/objective") == digest(TEXTS)


def test_another_speaker_changes_it() -> None:
    other = (replace(t, speaker="Robin") if t.section == "scene/1" else t for t in TEXTS)
    assert digest(other) != digest(TEXTS)


def test_the_order_does_not_change_it() -> None:
    assert digest(reversed(TEXTS)) == digest(TEXTS)


def test_the_list_is_no_story(tmp_path: Path) -> None:
    write_story(tmp_path / "who-is-there", "free-gems")
    (tmp_path / FILE_NAME).write_text(settled([TEXTS]), encoding="utf-8")
    library = load_library([tmp_path])
    assert library.problems == ()
    assert set(library.scenarios) == {"free-gems"}
