"""A teacher who is new to it: how many presses a class takes, what the pages say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from class_playing import KEPT, Screen, begin, open_setup, page_down_to, run_on, story
from playing import ROOT, Player, pass_gate
from recording import remember_texts
from test_class_corner import read_story

from game.scenario.model import Weight
from game.scenes.classroom.code_reading import code_of
from game.scenes.classroom.plan import plan_words
from game.scenes.classroom.story import ClassStory
from game.scenes.lesson_code.start import code_maker
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.suggestion import planned
from game.ui.scene import Push

HANDS = {ClassStep.VOTE_ONE: (7, 5, 9, 4), ClassStep.VOTE_TWO: (12, 3, 6, 4)}
PRESSES = {8: "eight"}


def hands(scene: ClassStory) -> tuple[int, ...]:
    """Raise the usual hands."""
    return HANDS[scene.flow.step]


def test_a_class_runs_after_as_many_presses_as_the_page_says(player: Player) -> None:
    def press(name: str) -> None:
        pressed.append(name)
        player.click(player.place(name))

    pressed: list[str] = []
    press("others")
    press("grown-ups")
    pass_gate(player)
    pressed += ["a digit"] * 3
    press("class")
    press("start")
    press("on")
    player.wait_for("Running")
    told = (ROOT / "docs" / "for-teachers.md").read_text(encoding="utf-8")
    assert f"{PRESSES[len(pressed)]} presses" in told


def test_the_page_names_the_stories_that_come(
    monkeypatch: pytest.MonkeyPatch, player: Player
) -> None:
    screen = Screen(monkeypatch)
    open_setup(player)
    told = next(words for words in screen.words(player) if words.startswith("This lesson: "))
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")
    met = []
    for _story in range(3):
        run_on(player, "ClassStory")
        met.append(player.scene.flow.dilemma.scenario.title)
        story(player)
    assert told == "This lesson: " + " · ".join(met)


def test_a_story_that_needs_care_says_so(player: Player) -> None:
    stories = list(player.context.session.library.scenarios.values())
    careful = next(story for story in stories if story.weight is Weight.CAREFUL)
    light = next(story for story in stories if story.weight is Weight.LIGHT)
    told = plan_words(player.context.words, [light, careful])
    assert told == (
        f"This lesson: {light.title} · {careful.title} (ask your safeguarding lead first)"
    )
    open_setup(player)
    seen = set()
    for _number in range(12):  # other lessons of the same classes; one of them has such a story
        seen |= {words for words in texts(player) if "safeguarding lead" in words}
        while player.focused != "seed":
            player.key("down")
        player.key("right")
    assert seen


def texts(player: Player) -> set[str]:
    """Return the words that the page has, on the screen or further down."""
    known = remember_texts(player.context.brush.text)
    player.scene.enter()
    player.scene.draw(player.screen)
    return set(known.values())


def to_report(player: Player) -> None:
    """Teach a short lesson up to its report."""
    begin(player)
    run_on(player, "ClassStory")
    player.key("f")
    story(player, hands)
    player.wait_for("Gig", frames=1500)
    page_down_to(player, "Class report")


def test_an_unsaved_report_says_why_the_clicker_stops(
    monkeypatch: pytest.MonkeyPatch, player: Player, tmp_path: Path
) -> None:
    screen = Screen(monkeypatch)
    to_report(player)
    for _press in range(3):
        player.key("page down")
    assert player.scene_name == "Class report"
    assert any("the clicker stops here" in words for words in screen.words(player))
    assert "The game's folder" in screen.words(player)
    player.click(player.place("end"))
    player.key("return")  # the same key again saves: nothing is lost by haste
    assert len(list((tmp_path / "class-reports").iterdir())) == 2
    assert "save" not in player.names()
    assert any("The report stays there." in words for words in screen.words(player))
    page_down_to(player, "Title")
    assert not (tmp_path / KEPT).exists()


def test_a_report_that_cannot_be_saved_is_still_not_erased_by_a_clicker(
    player: Player, tmp_path: Path
) -> None:
    to_report(player)
    (tmp_path / "class-reports").write_text("a file where the folder should be")
    player.click(player.place("save"))
    assert "Nothing was saved" in player.context.voice.last
    player.key("page down")
    assert player.scene_name == "Class report"
    (tmp_path / "class-reports").unlink()
    player.click(player.place("save"))
    assert len(list((tmp_path / "class-reports").iterdir())) == 2


def test_a_report_goes_where_the_teacher_wants_it(
    monkeypatch: pytest.MonkeyPatch, player: Player, tmp_path: Path
) -> None:
    documents = tmp_path / "home" / "Documents"
    documents.mkdir(parents=True)
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    to_report(player)
    player.click(player.place("place"))  # the game's own folder
    player.click(player.place("place"))
    assert "Save in: Documents." in player.context.voice.last
    player.click(player.place("save"))
    assert str(documents) in player.context.voice.last
    assert sorted(path.suffix for path in documents.rglob("*.*")) == [".csv", ".html"]
    assert not (tmp_path / "class-reports").exists()


def test_a_pupil_is_told_what_to_choose(monkeypatch: pytest.MonkeyPatch, player: Player) -> None:
    screen = Screen(monkeypatch)
    player.click(player.place("others"))
    player.click(player.place("code"))
    assert any("Choose the first letter of word 1" in words for words in screen.words(player))
    assert "Choose the first letter of word 1" in player.context.voice.last
    while not player.scene.code.offers_words:
        player.key(player.scene.code.offered[0][-1])
    assert "Choose word 1." in screen.words(player)
    player.key("return")
    assert any("next word" in words for words in screen.words(player))
    assert player.scene.code.chosen


@pytest.mark.parametrize(("size", "text_scale"), [((1024, 768), 200), ((1366, 768), 150)])
def test_the_words_of_a_code_have_room_in_large_letters(
    monkeypatch: pytest.MonkeyPatch,
    player_with: Callable[..., Player],
    size: tuple[int, int],
    text_scale: int,
) -> None:
    player = player_with(size, text_scale=text_scale)
    screen = Screen(monkeypatch)
    player.press("others")
    player.press("code")
    assert player.scene.hint in screen.words(player)
    for _letter in range(12):
        if player.scene.code.offers_words:
            break
        player.key(player.scene.code.offered[0][-1])
    assert player.scene.code.offers_words
    assert player.scene.hint in screen.words(player)


def test_the_page_that_makes_a_code_names_the_stories_of_its_lesson(player: Player) -> None:
    player.stack.apply(Push(code_maker(player.context)))
    told = next(words for words in texts(player) if words.startswith("This lesson: "))
    code = next(words for words in texts(player) if len(words.split()) == 5 and words.islower())
    player.key("escape")
    player.click(player.place("others"))
    player.click(player.place("code"))
    for word in code.split():
        for letter in word:
            player.key(letter)
        player.key("space")
    player.key("return")
    assert player.scene_name == "Your lesson"
    player.key("return")
    player.wait_for("Running")
    player.scene._intent = Bot(player.scene.run).intent
    met = []
    for _story in range(3):
        player.wait_for("LessonStory")
        met.append(player.scene.dilemma.scenario.title)
        read_story(player)
        assert player.scene_name == "Swap!"
        assert {"help", "break"} <= set(player.names())
        player.key("return")
    assert told == "This lesson: " + " · ".join(met)


def test_words_typed_fast_never_open_another_page(player: Player) -> None:
    """Letters that mean help, a break or *say again* elsewhere are letters of the code here."""
    player.click(player.place("others"))
    player.click(player.place("code"))
    for name in "hthrthpfhelp break 0 99 zz":
        player.key("space" if name == " " else name)
        assert player.scene_name == "WordPicker"
    code = code_of(
        player.context.session,
        Lesson(seed=2),
        planned(Lesson(seed=2), player.context.session.library.scenarios),
    )
    while player.scene.code.begun or player.scene.code.chosen:
        player.key("backspace")
    for word in code:
        for letter in word:
            player.key(letter)
        player.key("space")
        assert player.scene_name == "WordPicker", "only Done goes on"
    assert tuple(player.scene.code.chosen) == code
    assert "fit together" in player.context.voice.last
