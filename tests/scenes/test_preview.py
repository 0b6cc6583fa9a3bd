"""The preview says what `check` would say."""

from pathlib import Path

from playing import ROOT, Player

from game.scenario.dilemma import ACTED
from game.scenes.library.preview import Preview, read
from game.scenes.story.scene import DilemmaScene
from game.ui.scene import Push

STORY = ROOT / "scenarios" / "pictures-and-permission" / "three-two-one.yaml"


def test_a_picture_that_nobody_has_drawn_is_named(player: Player, tmp_path: Path) -> None:
    path = tmp_path / STORY.name
    path.write_bytes(STORY.read_bytes())
    assert "picture-unknown" not in {remark.rule for remark in read(player.context, path).remarks}
    path.write_text(STORY.read_text(encoding="utf-8").replace("photo-street", "photo-streat"))
    remarks = [one for one in read(player.context, path).remarks if one.rule == "picture-unknown"]
    assert [one.params["near"] for one in remarks] == ["photo-street"]


def test_it_shows_what_is_acted_out(player: Player) -> None:
    preview = Preview(player.context, ROOT / "tests" / "packs" / "acted" / "open-page.yaml")
    player.stack.apply(Push(preview))
    scene = preview.inner
    assert isinstance(scene, DilemmaScene)
    dilemma, seen = scene.dilemma, set()
    while not dilemma.done:
        seen.add(dilemma.stage)
        if dilemma.stage.name == "CHOICES":
            scene.choose("friends")
        elif dilemma.stage.name == "DO" and dilemma.to_do:
            scene.press(dilemma.to_do[0])
        elif dilemma.stage.name.startswith("SAY"):
            scene.say(0)
        else:
            scene.next()
        player.frames(draw=True)
    assert seen >= ACTED
