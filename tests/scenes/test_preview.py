"""The preview says what `check` would say."""

from pathlib import Path

from playing import ROOT, Player

from game.scenes.library.preview import read

STORY = ROOT / "scenarios" / "pictures-and-permission" / "three-two-one.yaml"


def test_a_picture_that_nobody_has_drawn_is_named(player: Player, tmp_path: Path) -> None:
    path = tmp_path / STORY.name
    path.write_bytes(STORY.read_bytes())
    assert "picture-unknown" not in {remark.rule for remark in read(player.context, path).remarks}
    path.write_text(STORY.read_text(encoding="utf-8").replace("photo-street", "photo-streat"))
    remarks = [one for one in read(player.context, path).remarks if one.rule == "picture-unknown"]
    assert [one.params["near"] for one in remarks] == ["photo-street"]
