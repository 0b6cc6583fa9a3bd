"""For parents: one press from the title, in plain words; what can be changed is behind a sum."""

from pathlib import Path
from random import Random

import pytest
from playing import Player, open_player, pass_gate

from game.scenario.history import History
from game.scenes.grown_ups.gate import Sum
from game.ui.roles import Of, Role


def told(player: Player) -> str:
    """Return all words on the page in front."""
    return "\n".join(row.told for row in player.scene.sheet.column.rows)


def test_one_press_leads_to_what_parents_ask(player: Player) -> None:
    player.click(player.place("parents"))
    assert player.scene_name == "For parents"
    page = told(player)
    for asked in ("What are careful stories?", "off when a child plays alone", "After a talk"):
        assert asked in page
        assert asked in player.context.voice.last
    player.press("grown-ups")
    assert not player.has("delete")
    pass_gate(player)
    assert player.has("delete")


def test_progress_shows_topics_met_and_neither_choices_nor_misses(player: Player) -> None:
    context = player.context
    one, other = list(context.session.library.scenarios.values())[:2]
    context.session.progress.history = History().with_result(
        one.id, one.topic, False, context.today
    )
    context.session.progress.meet_together(other.id)
    player.click(player.place("parents"))
    player.press("progress")
    page = told(player)
    assert player.scene_name == "Progress"
    topic = context.session.library.topics[one.topic].name
    every = sum(s.topic == one.topic for s in context.session.library.scenarios.values())
    met = 1 + (other.topic == one.topic)
    assert f"{topic}\n{met} of {every} stories met" in page
    assert "1 of them together" in page
    for word in ("encore", "missed", "wrong", "first try", one.title):
        assert word not in page


def test_nobody_passes_the_gate_by_guessing(player: Player) -> None:
    player.click(player.place("parents"))
    player.press("grown-ups")
    guesses = Random(1)
    for _guess in range(40):
        for _digit in range(3):
            player.click(player.place(Of(Role.DIGIT, guesses.randrange(10))))
    assert player.scene_name == "For grown-ups"
    assert not player.has("delete"), "forty guesses of a thousand are not enough"


def test_every_sum_has_three_digits_and_only_the_answer_is_right() -> None:
    sums = Sum(Random(5))
    for _time in range(300):
        assert 100 <= sums.answer <= 999
        answer = str(sums.answer)
        assert [sums.put(int(digit)) for digit in answer] == [False, False, True]
        sums.again()


@pytest.mark.parametrize("text_scale", [100, 200])
def test_the_digits_never_hide_the_question(tmp_path: Path, text_scale: int) -> None:
    player = open_player(tmp_path, text_scale=text_scale)
    player.click(player.place("parents"))
    player.press("grown-ups")
    digits = [player.control(Of(Role.DIGIT, n)) for n in range(10)]
    column = player.scene.sheet.column
    if text_scale == 100 or not any(row.control in digits for row in column.rows):
        shown = column.rows[:3]
        bottom = column.area.y + column.height_of(shown)
        assert min(digit.rect.top for digit in digits) >= bottom - 20
    else:
        assert all(any(row.control is digit for row in column.rows) for digit in digits)


def test_the_parents_part_of_the_guide_is_made_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    documents = tmp_path / "home" / "Documents"
    documents.mkdir(parents=True)
    player = open_player(tmp_path / "data")
    player.click(player.place("parents"))
    player.press("guide")
    assert player.scene_name == "Notes for parents"
    assert not player.has("topic")
    player.press("make")
    player.wait_for("Notes for parents")
    made = list(documents.iterdir())
    assert [path.name for path in made] == [
        f"soundcheck-guide-parents-{player.context.today.isoformat()}-1.pdf"
    ]
    assert made[0].read_bytes().count(b"/Type /Page\n") <= 6
