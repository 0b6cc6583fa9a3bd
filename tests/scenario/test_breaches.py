"""What the shipped stories still have to mend is listed, and the list only shrinks."""

from datetime import date
from pathlib import Path

from game.paths import shipped
from game.scenario.breaches import FILE_NAME, Breach, read_breaches
from game.scenario.checking import check
from game.scenario.lint import NEVER_FAIL
from tests.scenario.stories import STORY, write_story

TODAY = date(2026, 11, 27)
HOME = shipped("scenarios")
AT_MOST = 0
"""Those that there were when the rules came are all mended."""

TOPICS = (
    "topics:\n  - id: who-is-there\n    name: Who?\n    icon: door\n    sentence: Look.\n"
    "    strand: relationships\n"
)


def test_every_listed_breach_is_still_one() -> None:
    assert check([HOME], TODAY, HOME).known == read_breaches(HOME)


def test_nothing_is_added_to_the_list() -> None:
    assert len(read_breaches(HOME)) <= AT_MOST


def test_nothing_else_is_wrong_with_the_shipped_stories() -> None:
    report = check([HOME], TODAY, HOME)
    assert [each for each in report.problems if each.rule not in NEVER_FAIL] == []


def test_a_listed_breach_is_left_out_and_counted(tmp_path: Path) -> None:
    path = write_story(tmp_path / "who-is-there", "free-gems")
    path.write_text(STORY.replace("It keeps help away. ", ""))
    (tmp_path / "topics.yaml").write_text(TOPICS)
    (problem,) = check([path], TODAY, tmp_path).problems
    assert problem.rule == "reason-missing"
    (tmp_path / FILE_NAME).write_text("# a note\n\nreason-missing free-gems\n")
    report = check([path], TODAY, tmp_path)
    assert report.problems == ()
    assert report.known == {Breach("reason-missing", "free-gems")}


def test_the_list_excuses_nobody_elses_story(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write_story(home / "who-is-there", "free-gems")
    (home / FILE_NAME).write_text("reason-missing free-gems\n")
    mine = write_story(tmp_path / "mine", "free-gems")
    mine.write_text(STORY.replace("It keeps help away. ", ""))
    assert [each.rule for each in check([mine], TODAY, home).problems] == ["reason-missing"]


def test_the_shipped_stories_are_held_to_more_than_others(tmp_path: Path) -> None:
    home = tmp_path / "home"
    broken = STORY.replace("sign: secret", "sign: threat")
    ours = write_story(home / "who-is-there", "free-gems")
    mine = write_story(tmp_path / "mine", "free-gems")
    for path, severity in ((ours, "error"), (mine, "warning")):
        path.write_text(broken)
        (problem,) = check([path], TODAY, home).problems
        assert (problem.rule, problem.severity) == ("threat-not-careful", severity)
