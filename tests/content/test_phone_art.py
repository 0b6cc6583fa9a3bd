"""The drawings on the phones: every app, speaker and picture of the stories has one."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
import yaml
from contrast import contrast

from game.scenario.library import Library
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.view import svg
from game.view.phone import PhoneArt

ROOT = Path(__file__).parents[2]
ART = ROOT / "assets" / "art"
PHONE = ART / "phone"
BAND = {"mika", "ines", "zaynab", "leo"}
PICTURES = [
    "drawing-dragon",
    "photo-band",
    "photo-dog",
    "photo-cake",
    "photo-selfie",
    "photo-class",
    "map-pin",
    "gift-box",
    "gems",
    "poster-gig",
    "video-cat",
    "video-dare",
    "meme-face",
    "homework",
    "score-sheet",
    "recipe",
    "game-update",
    "quiz",
    "torch-app",
    "mystery-box",
]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([ROOT / "scenarios"])


@pytest.fixture
def art() -> Iterator[PhoneArt]:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    yield PhoneArt(ART, lambda name, px: pygame.Surface((px, px)) if name in BAND else None)
    svg.forget()


def table(name: str) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((PHONE / name).read_text(encoding="utf-8"))
    return found


def stories(library: Library) -> list[Scenario]:
    return list(library.scenarios.values())


def drawn(picture: pygame.Surface) -> bool:
    """Return whether a picture shows more than one colour."""
    rect = picture.get_bounding_rect()
    return len({tuple(picture.get_at((x, rect.centery))) for x in range(rect.width)}) > 1


def test_every_picture_of_a_story_is_drawn(library: Library) -> None:
    wanted = {line.picture for story in stories(library) for line in story.scene if line.picture}
    have = {path.stem for path in (PHONE / "pictures").glob("*.svg")}
    assert set(PICTURES) | wanted <= have


@pytest.mark.parametrize("name", [*PICTURES, "unknown"])
def test_a_picture_fills_its_frame(art: PhoneArt, name: str) -> None:
    picture = art.picture(name, 320)
    assert picture.get_size() == (320, 200)
    corners = ((0, 0), (319, 0), (0, 199), (319, 199))
    assert all(picture.get_at(corner).a == 255 for corner in corners)
    assert drawn(picture)


def test_a_picture_nobody_has_drawn_shows_a_frame(art: PhoneArt) -> None:
    assert art.picture("no-such-thing", 100) is art.picture("unknown", 100)


def test_every_app_of_a_story_has_its_own_icon(library: Library) -> None:
    apps = table("apps.yaml")["apps"]
    assert isinstance(apps, dict)
    assert {story.app for story in stories(library) if story.app} <= set(apps)
    icons = [app["icon"] for app in apps.values()]
    assert len(icons) == len(set(icons))


def test_app_icons_and_scenes_are_drawn(art: PhoneArt) -> None:
    apps = table("apps.yaml")["apps"]
    assert isinstance(apps, dict)
    for name, app in apps.items():
        assert drawn(art.icon(name, 48)), name
        if "scene" in app:
            assert art.scene(app["scene"], 384).get_size() == (384, 112)


def test_white_words_can_be_read_on_every_app_bar(art: PhoneArt) -> None:
    apps = table("apps.yaml")["apps"]
    assert isinstance(apps, dict)
    for name in [*apps, "An app that nobody listed"]:
        assert contrast(art.app(name).bar, (255, 255, 255)) >= 4.5, name


def test_every_speaker_has_a_picture(library: Library, art: PhoneArt) -> None:
    for story in stories(library):
        for line in story.scene:
            if not line.told:
                assert art.avatar(line.speaker, 40).get_size() == (40, 40)


def test_every_avatar_and_face_is_drawn(art: PhoneArt) -> None:
    people = table("people.yaml")
    names = [*people["people"], *people["players"]]  # type: ignore[misc]
    for name in names:
        assert drawn(art.avatar(name, 64)), name
    looks = {pygame.image.tobytes(art.avatar(name, 64), "RGBA") for name in names}
    assert len(looks) == len(names), "two people look the same"


def test_a_stranger_always_has_the_same_avatar(art: PhoneArt) -> None:
    other = PhoneArt(ART, lambda _name, _px: None)
    for name in ("Newcomer5", "Somebody Else"):
        one, two = art.avatar(name, 40), other.avatar(name, 40)
        assert pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(two, "RGBA")


@pytest.mark.parametrize("face", ["happy", "thinking", "surprised", "proud", "worried"])
def test_every_face_has_its_bubble(art: PhoneArt, face: str) -> None:
    assert drawn(art.emote(face, 64))
