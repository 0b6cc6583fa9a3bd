"""Folders of stories: what is good is kept, what is not is named."""

import os
from pathlib import Path

import pytest

from game.scenario.loader import load_library, parse_scenario
from game.scenario.model import Ages, Safety, Sign, Staging, Weight
from game.scenario.problems import ScenarioErrors
from tests.scenario.stories import STORY, story_source, write_story


def test_a_story_reads_as_it_was_written() -> None:
    story = parse_scenario(STORY.encode(), Path("free-gems.yaml"))
    assert (story.id, story.ages, story.weight) == ("free-gems", Ages.SHORTER, Weight.MEDIUM)
    assert story.scene[0].speaker == "Blaze"
    assert story.scene[0].text == "I have 500 gems. Want them?"
    assert [line.sign for line in story.scene] == [Sign.GIFT, Sign.SECRET, None]
    assert [choice.safety for choice in story.choices] == [
        Safety.SAFE,
        Safety.UNSAFE,
        Safety.NEARLY,
    ]
    assert story.talk
    assert story.staging is Staging.GAME_CHAT
    assert not story.longer
    assert story.review.written.isoformat() == "2026-11-23"


@pytest.mark.parametrize("text", ["no", "500", "12:30", "~", "null", "true", "1e3", "2026-11-23"])
def test_every_text_stays_text(text: str) -> None:
    story = parse_scenario(story_source(title=text), Path("free-gems.yaml"))
    assert story.title == text


def test_line_breaks_in_a_text_become_spaces() -> None:
    story = parse_scenario(story_source(mission="|\n  Look\n  together."), Path("free-gems.yaml"))
    assert story.mission == "Look together."


@pytest.mark.parametrize("gap", ["\n\n", "\n   \n", " \n\n", "\r\n\r\n"])
def test_an_empty_line_in_a_text_becomes_a_space(gap: str) -> None:
    source = STORY.replace("message you in", f"message you{gap}  in")
    story = parse_scenario(source.encode(), Path("free-gems.yaml"))
    assert story.mission == "Check together who can message you in your games."


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    source = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode()
    assert parse_scenario(source, Path("free-gems.yaml")).title == "Free gems"


def test_all_errors_of_a_file_come_at_once() -> None:
    source = STORY.replace("weight: medium", "weight: hevy").replace("sign: gift", "sign: gifft")
    source = source.replace("safety: safe", "safety: nearly").replace("mission:", "misson:")
    with pytest.raises(ScenarioErrors) as caught:
        parse_scenario(source.encode(), Path("free-gems.yaml"))
    rules = {problem.rule for problem in caught.value.problems}
    assert rules == {"word", "no-safe-choice", "unknown", "missing"}
    assert "Did you mean “gift”?" in str(caught.value)
    assert "Did you mean “mission”?" in str(caught.value)


def test_green_stories_may_have_several_safe_choices() -> None:
    source = STORY.replace("kind: risk", "kind: green").replace("safety: nearly", "safety: safe")
    story = parse_scenario(source.encode(), Path("free-gems.yaml"))
    assert sum(choice.safe for choice in story.choices) == 2


def test_the_easy_version_replaces_what_it_has() -> None:
    easy = (
        "easy:\n  scene:\n    - Blaze: Gems?\n    - Blaze: Shh!\n    - narrator: Hm.\n"
        "  choices:\n    - id: accept\n      text: Take them\nmission:"
    )
    source = STORY.replace("ages: 8-9", "ages: 10-12").replace("mission:", easy)
    story = parse_scenario(source.encode(), Path("free-gems.yaml"))
    easier = story.worded(easy=True)
    assert [line.text for line in easier.scene] == ["Gems?", "Shh!", "Hm."]
    assert easier.scene[0].sign is Sign.GIFT
    assert easier.choice("accept").text == "Take them"
    assert easier.choice("accept").feedback == story.choice("accept").feedback
    assert easier.question == story.question


def test_a_folder_keeps_its_good_stories(tmp_path: Path) -> None:
    write_story(tmp_path / "who-is-there", "free-gems")
    (tmp_path / "who-is-there" / "bad.yaml").write_text("id: bad\n")
    library = load_library([tmp_path])
    assert list(library.scenarios) == ["free-gems"]
    assert library.paths["free-gems"] == tmp_path / "who-is-there" / "free-gems.yaml"
    assert {problem.path.name for problem in library.problems} == {"bad.yaml"}


def test_the_second_story_of_an_id_is_left_out(tmp_path: Path) -> None:
    write_story(tmp_path / "a", "free-gems")
    write_story(tmp_path / "b", "free-gems")
    library = load_library([tmp_path])
    assert [problem.rule for problem in library.problems] == ["id-twice"]
    assert library.paths["free-gems"].parent.name == "a"


def test_topics_cast_and_helplines_are_no_stories(tmp_path: Path) -> None:
    write_story(tmp_path / "who-is-there", "free-gems")
    (tmp_path / "tours").mkdir()
    (tmp_path / "tours" / "first.yaml").write_text("venues: []\n")
    (tmp_path / "topics.yaml").write_text(
        "topics:\n  - id: who-is-there\n    name: Who?\n    icon: door\n"
        "    sentence: Look.\n    strand: relationships\n"
    )
    (tmp_path / "cast.yaml").write_text(
        "cast:\n  - id: mika\n    name: Mika\n    role: child\n    age: 11\n    voice: Warm.\n"
    )
    (tmp_path / "helplines.yaml").write_text(
        "helplines:\n  - country: UK\n    name: Childline\n    phone: 0800 1111\n"
        "    source: childline.org.uk\n    checked: 2026-11-23\n"
    )
    library = load_library([tmp_path])
    assert library.problems == ()
    assert library.topics["who-is-there"].name == "Who?"
    assert library.cast["mika"].age == 11
    assert library.helplines[0].phone == "0800 1111"


def test_a_misspelt_topic_is_named_with_the_right_one(tmp_path: Path) -> None:
    write_story(tmp_path, "free-gems", topic="who-is-their")
    (tmp_path / "topics.yaml").write_text(
        "topics:\n  - id: who-is-there\n    name: Who?\n    icon: door\n"
        "    sentence: Look.\n    strand: relationships\n"
    )
    (problem,) = load_library([tmp_path]).problems
    assert (problem.rule, problem.line) == ("topic", 3)
    assert "Did you mean “who-is-there”?" in problem.message


def test_a_wrong_number_in_the_cast_is_named(tmp_path: Path) -> None:
    (tmp_path / "cast.yaml").write_text(
        "cast:\n  - id: mika\n    name: Mika\n    role: child\n    age: eleven\n    voice: Warm.\n"
    )
    (problem,) = load_library([tmp_path]).problems
    assert (problem.rule, problem.line, problem.column) == ("number", 5, 10)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    library = load_library([tmp_path / "nowhere"])
    assert [problem.rule for problem in library.problems] == ["no-folder"]
    assert not library.scenarios


def test_a_file_name_of_any_bytes_can_be_printed(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xffd\x1b[31m.yaml")).write_text("id: [")
    (problem,) = load_library([tmp_path]).problems
    assert "/b?d?[31m.yaml:1:5: error: bracket: " in str(problem)
    str(problem).encode()


def test_what_is_no_file_is_named_and_does_not_hang(tmp_path: Path) -> None:
    write_story(tmp_path, "free-gems")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    library = load_library([tmp_path])
    assert [problem.rule for problem in library.problems] == ["no-file", "no-file"]
    assert list(library.scenarios) == ["free-gems"]


@pytest.mark.skipif(os.geteuid() == 0, reason="rights do not stop an administrator")
def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    write_story(tmp_path / "open", "free-gems")
    (tmp_path / "shut").mkdir(mode=0)
    library = load_library([tmp_path])
    assert [problem.rule for problem in library.problems] == ["not-readable"]
    assert list(library.scenarios) == ["free-gems"]


def test_a_file_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_story(tmp_path, "free-gems")
    opened = Path.open

    def refuse(self: Path, mode: str, buffering: int = -1) -> object:
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, mode, buffering)

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = load_library([tmp_path]).problems
    assert problem.rule == "not-readable"
    assert "Permission denied" in problem.message


def test_where_a_safety_cannot_be_read_nobody_is_told_that_no_choice_is_safe() -> None:
    for source in (
        STORY.replace("safety: safe", "safety: saef"),
        STORY.replace("    safety: safe\n", ""),
    ):
        with pytest.raises(ScenarioErrors) as caught:
            parse_scenario(source.encode(), Path("free-gems.yaml"))
        assert "no-safe-choice" not in {problem.rule for problem in caught.value.problems}
