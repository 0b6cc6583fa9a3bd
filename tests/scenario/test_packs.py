"""Packs of stories from elsewhere, some of which mean harm."""

import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import pack as pack_module
from game.scenario.loader import MOST_REMARKS, load_library
from game.scenario.pack import open_pack, pack_name, packs_in
from game.scenario.problems import ScenarioErrors
from tests.scenario.stories import STORY, story_source, write_story


def zip_with(path: Path, entries: dict[str, bytes], **attributes: int) -> Path:
    """Make a zip; attributes are set on each entry."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in attributes.items():
                setattr(entry, attribute, value)
            archive.writestr(entry, data)
    return path


def rule_for(path: Path) -> str:
    """Return the one rule that a pack breaks."""
    with pytest.raises(ScenarioErrors) as caught:
        open_pack(path)
    (problem,) = caught.value.problems
    assert problem.message != problem.rule
    return problem.rule


def test_a_folder_and_its_zip_hold_the_same_stories(tmp_path: Path) -> None:
    write_story(tmp_path / "My School" / "who-is-there", "free-gems")
    (tmp_path / "My School" / "README.txt").write_text("ours")
    zipped = zip_with(
        tmp_path / "my school.zip",
        {"who-is-there/free-gems.yaml": STORY.encode(), "__MACOSX/._free-gems.yaml": b"\0"},
    )
    folder, archive = open_pack(tmp_path / "My School"), open_pack(zipped)
    assert folder.name == archive.name == "my-school"
    assert [data for _, data in folder.files] == [data for _, data in archive.files]
    assert folder.files[0][0] == tmp_path / "My School" / "who-is-there" / "free-gems.yaml"


def test_a_pack_cannot_replace_a_shipped_story(tmp_path: Path) -> None:
    write_story(tmp_path / "shipped", "free-gems")
    write_story(tmp_path / "ours", "free-gems", title="Our gems")
    library = load_library([tmp_path / "shipped"], [tmp_path / "ours"])
    assert library.problems == ()
    assert library.scenarios["free-gems"].title == "Free gems"
    assert library.scenarios["ours/free-gems"].title == "Our gems"
    assert library.scenarios["ours/free-gems"].id == "ours/free-gems"
    assert library.packs == {"ours": tmp_path / "ours"}


def test_the_good_stories_of_a_pack_are_kept_and_the_others_named(tmp_path: Path) -> None:
    zipped = zip_with(
        tmp_path / "ours.zip", {"free-gems.yaml": STORY.encode(), "bad.yaml": b"id: [ok"}
    )
    library = load_library([], [zipped, tmp_path / "none.zip"])
    assert list(library.scenarios) == ["ours/free-gems"]
    assert [(p.path.name, p.rule) for p in library.problems] == [
        ("bad.yaml", "bracket"),
        ("none.zip", "no-pack"),
    ]


def test_a_pack_that_cannot_be_opened_leaves_the_game_its_stories(tmp_path: Path) -> None:
    write_story(tmp_path / "shipped", "free-gems")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and then nothing")
    library = load_library([tmp_path / "shipped"], [tmp_path / "broken.zip"])
    assert list(library.scenarios) == ["free-gems"]
    assert [problem.rule for problem in library.problems] == ["pack-broken"]


def test_two_packs_of_one_name_are_told_apart(tmp_path: Path) -> None:
    write_story(tmp_path / "a" / "ours", "free-gems")
    write_story(tmp_path / "b" / "ours", "free-gems")
    library = load_library([], [tmp_path / "a" / "ours", tmp_path / "b" / "ours"])
    assert [problem.rule for problem in library.problems] == ["pack-twice"]


def test_one_story_file_is_a_pack_too(tmp_path: Path) -> None:
    path = write_story(tmp_path, "free-gems")
    assert open_pack(path).files == ((path, story_source(id="free-gems")),)


def test_packs_are_found_in_their_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "note.txt").touch()
    zip_with(tmp_path / "zipped.ZIP", {})
    assert [path.name for path in packs_in(tmp_path)] == ["folder", "zipped.ZIP"]
    assert packs_in(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    ("file", "name"),
    [("My School!.zip", "my-school"), ("Ääni 2.zip", "ni-2"), ("x" * 99, "x" * 40)],
)
def test_a_pack_is_called_after_its_file(file: str, name: str) -> None:
    assert pack_name(Path(file)) == name


def test_a_pack_without_a_name_is_refused(tmp_path: Path) -> None:
    assert rule_for(zip_with(tmp_path / "???.zip", {})) == "pack-name"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("../free-gems.yaml", "pack-odd-name"),
        ("a/../../free-gems.yaml", "pack-odd-name"),
        ("/etc/free-gems.yaml", "pack-odd-name"),
        ("C:/free-gems.yaml", "pack-odd-name"),
        ("a\\free-gems.yaml", "pack-odd-name"),
        ("a//free-gems.yaml", "pack-odd-name"),
        ("free\ngems.yaml", "pack-odd-name"),
        ("a/b/c/d/e/free-gems.yaml", "pack-too-deep"),
        ("x" * 300 + ".yaml", "pack-odd-name"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str, rule: str) -> None:
    assert rule_for(zip_with(tmp_path / "p.zip", {name: STORY.encode()})) == rule


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    linked = (stat.S_IFLNK | 0o777) << 16
    path = zip_with(tmp_path / "p.zip", {"free-gems.yaml": b"/etc/passwd"}, external_attr=linked)
    assert rule_for(path) == "pack-link"


def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = zip_with(tmp_path / "p.zip", {"gems-____.yaml": STORY.encode()})
    path.write_bytes(path.read_bytes().replace(b"gems-____", b"gems-\xe4\xf6\xfc\xff"))
    assert rule_for(path) == "pack-odd-name"


def test_a_locked_zip_is_refused(tmp_path: Path) -> None:
    path = zip_with(tmp_path / "p.zip", {"free-gems.yaml": STORY.encode()})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    path.write_bytes(data)
    assert rule_for(path) == "pack-locked"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = {f"s{n}.yaml": b"\0" * 40_000_000 for n in range(1)}
    assert rule_for(zip_with(tmp_path / "p.zip", bomb)) == "pack-too-large"


def test_a_bomb_that_lies_about_its_size_is_read_no_further_than_a_story(tmp_path: Path) -> None:
    path = zip_with(tmp_path / "p.zip", {"bomb.yaml": b"#" * 10_000_000})
    data = path.read_bytes().replace(struct.pack("<L", 10_000_000), struct.pack("<L", 100))
    path.write_bytes(data)
    library = load_library([], [path])
    assert not library.scenarios
    assert {problem.rule for problem in library.problems} <= {
        "too-big",
        "pack-broken",
        "empty-file",
    }


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    many = {f"{n}.txt": b"" for n in range(2001)}
    assert rule_for(zip_with(tmp_path / "p.zip", many)) == "pack-too-many"


def test_too_many_stories_are_refused(tmp_path: Path) -> None:
    many = {f"s{n}.yaml": b"" for n in range(501)}
    assert rule_for(zip_with(tmp_path / "p.zip", many)) == "pack-too-many"


def test_too_large_an_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with path.open("wb") as file:
        file.truncate(3 * 1024 * 1024)
    assert rule_for(path) == "pack-too-large"


def test_methods_that_ask_for_gigabytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("free-gems.yaml", STORY)
    assert rule_for(path) == "pack-broken"


def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("free-gems.yaml", STORY)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("free-gems.yaml", STORY)
    assert rule_for(path) == "pack-broken"


@pytest.mark.parametrize(
    "names", [("Gems.yaml", "gems.yaml"), ("A/x.txt", "a/x.txt"), ("\u00e4.yaml", "a\u0308.yaml")]
)
def test_names_that_are_one_to_another_computer_are_refused(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    both = dict.fromkeys((*names, "free-gems.yaml"), STORY.encode())
    assert rule_for(zip_with(tmp_path / "p.zip", both)) == "pack-names-alike"
    for name in both:
        (tmp_path / "p" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "p" / name).write_text(STORY)
    if len(list((tmp_path / "p").rglob("*.*"))) == 3:  # a disk that keeps both
        assert rule_for(tmp_path / "p") == "pack-names-alike"


def test_of_many_broken_stories_the_first_are_named_and_the_others_counted(tmp_path: Path) -> None:
    many = {f"s{n}.yaml": b"id: s\nhero: Mika\ntitle: Gems\n" for n in range(400)}
    good = {f"t{n}.yaml": STORY.replace("id: free-gems", f"id: t{n}").encode() for n in range(100)}
    library = load_library([], [zip_with(tmp_path / "p.zip", many | good)])
    assert len(library.scenarios) == 100
    assert len(library.problems) == MOST_REMARKS + 1
    last = library.problems[-1]
    named = {problem.path for problem in library.problems[:-1]}
    assert (last.rule, last.params["count"]) == ("pack-more", 400 - len(named))


def test_of_stories_that_are_only_counted_nobody_asks_what_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(word: str, known: object, *_: object, **__: object) -> list[str]:
        asked.append(word)
        return []

    monkeypatch.setattr("game.scenario.problems.get_close_matches", look)
    scene = "scene:\n" + "  - Mika: Hi\n    sgin: gift\n" * 300
    many = {f"s{n}.yaml": scene.encode() for n in range(50)}
    library = load_library([], [zip_with(tmp_path / "p.zip", many)])
    assert library.problems[-1].rule == "pack-more"
    assert len(asked) < 5 * MOST_REMARKS


def test_a_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    inner = zip_with(tmp_path / "inner.zip", {"free-gems.yaml": STORY.encode()})
    outer = {"inner.zip": inner.read_bytes(), "gems.yaml.zip": inner.read_bytes()}
    assert rule_for(zip_with(tmp_path / "p.zip", outer)) == "pack-empty"


def test_an_empty_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert rule_for(tmp_path / "ours") == "pack-empty"
    assert rule_for(zip_with(tmp_path / "p.zip", {"README.txt": b"hello"})) == "pack-empty"


def link_out(folder: Path) -> None:
    (folder / "out.yaml").symlink_to("/etc/passwd")


def link_folder(folder: Path) -> None:
    (folder / "out").symlink_to("/")


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")


@pytest.mark.parametrize("trick", [link_out, link_folder, pipe])
def test_links_and_pipes_in_a_folder_are_refused(
    tmp_path: Path, trick: Callable[[Path], None]
) -> None:
    write_story(tmp_path / "ours", "free-gems")
    trick(tmp_path / "ours")
    assert rule_for(tmp_path / "ours") == "pack-link"


def test_a_folder_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write_story(tmp_path / "ours", "free-gems")
    Path(os.fsdecode(os.fsencode(tmp_path / "ours") + b"/\xff")).mkdir()
    assert rule_for(tmp_path / "ours") == "pack-odd-name"


def test_a_folder_with_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack_module, "MOST_ENTRIES", 3)
    write_story(tmp_path / "ours", "free-gems")
    for n in range(3):
        (tmp_path / "ours" / f"{n}.txt").touch()
    assert rule_for(tmp_path / "ours") == "pack-too-many"


@pytest.mark.parametrize("cut", [10, 200, 500, 900, 1200])
def test_a_zip_cut_off_anywhere_is_refused_with_a_word(tmp_path: Path, cut: int) -> None:
    path = zip_with(tmp_path / "p.zip", {"free-gems.yaml": STORY.encode()})
    data = path.read_bytes()
    path.write_bytes(data[:cut] if cut < len(data) else data[:-5])
    assert rule_for(path) == "pack-broken"


def test_a_zip_with_any_byte_changed_is_read_or_refused(tmp_path: Path) -> None:
    path = zip_with(tmp_path / "p.zip", {"free-gems.yaml": STORY.encode()})
    data = path.read_bytes()
    for at in range(0, len(data), 3):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        load_library([], [path])
