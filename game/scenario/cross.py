"""Rules of the format that look at more than one field; they bear half-broken stories."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.scenario.findings import Finding
from game.scenario.model import Ages, Kind, Safety, Staging
from game.scenario.problems import did_you_mean
from game.scenario.yaml_tree import Loc


def cross_findings(story: Any, path: Path) -> Iterator[Finding]:
    """What does not fit together in a shaped story."""
    if not isinstance(story, dict):
        return
    yield from _id(story, path)
    yield from _choices(story)
    yield from _app(story)
    for index, line in _groups(story.get("scene")):
        yield from _line(line, ("scene", index), story.get("staging"))
    if isinstance(story.get("easy"), dict):
        yield from _easy(story, story["easy"])


def _id(story: dict[str, Any], path: Path) -> Iterator[Finding]:
    """The id equals the file name."""
    text = story.get("id")
    if isinstance(text, str) and text.strip() and text != path.stem:
        params = {"text": text, "file": path.name, "stem": path.stem}
        yield Finding(("id",), "id-not-file-name", params)


def _choices(story: dict[str, Any]) -> Iterator[Finding]:
    """One safe choice (green: one or more), a repair for each unsafe one, ids once."""
    choices = list(_groups(story.get("choices")))
    safe = [index for index, choice in choices if choice.get("safety") == Safety.SAFE]
    known = all(choice.get("safety") in tuple(Safety) for _, choice in choices)
    if choices and not safe and known:
        yield Finding(("choices",), "no-safe-choice")
    if len(safe) > 1 and story.get("kind") != Kind.GREEN:
        yield Finding(("choices", safe[1], "safety"), "two-safe-choices")
    seen: set[str] = set()
    for index, choice in choices:
        if choice.get("safety") == Safety.UNSAFE and "repair" not in choice:
            yield Finding(("choices", index), "repair-missing")
        choice_id = choice.get("id")
        if isinstance(choice_id, str):
            if choice_id in seen:
                yield Finding(("choices", index, "id"), "choice-twice", {"text": choice_id})
            seen.add(choice_id)


def _app(story: dict[str, Any]) -> Iterator[Finding]:
    """All that happens on a screen happens in an app."""
    if "app" not in story and story.get("staging") != Staging.STORY:
        yield Finding((), "app-missing")


def _line(line: dict[str, Any], loc: Loc, staging: Any) -> Iterator[Finding]:
    """Extras where they belong."""
    if "picture" in line and "alt" not in line:
        yield Finding((*loc, "picture"), "alt-missing", of_name=True)
    if "alt" in line and "picture" not in line:
        yield Finding((*loc, "alt"), "picture-missing", of_name=True)
    for extra, home in (("setting", Staging.PROFILE), ("button", Staging.POP_UP)):
        if extra in line and isinstance(staging, str) and staging != home:
            rule = f"{extra}-outside-{home}"
            yield Finding((*loc, extra), rule, {"staging": staging}, of_name=True)


def _easy(story: dict[str, Any], easy: dict[str, Any]) -> Iterator[Finding]:
    """The easy version has the same lines, speakers and choices."""
    if story.get("ages") == Ages.SHORTER:
        yield Finding(("easy",), "easy-for-shorter", of_name=True)
    scene, lines = story.get("scene"), easy.get("scene")
    if isinstance(scene, list) and isinstance(lines, list):
        if len(scene) != len(lines):
            counts = {"count": len(lines), "expected": len(scene)}
            yield Finding(("easy", "scene"), "easy-scene", counts, of_name=True)
        else:
            yield from _easy_speakers(scene, lines)
    ids = [choice["id"] for _, choice in _groups(story.get("choices")) if _has_id(choice)]
    for index, choice in _groups(easy.get("choices")):
        if _has_id(choice) and choice["id"] not in ids:
            near = did_you_mean(choice["id"], ids)
            params = {"text": choice["id"], "near": near}
            yield Finding(("easy", "choices", index, "id"), "easy-choice", params)


def _easy_speakers(scene: list[Any], lines: list[Any]) -> Iterator[Finding]:
    """Each easy line is said by who says the line."""
    for index, (line, easier) in enumerate(zip(scene, lines, strict=True)):
        if isinstance(line, dict) and isinstance(easier, dict) and "speaker" in easier:
            expected = line.get("speaker")
            if easier["speaker"] != expected:
                params = {"text": easier["speaker"], "expected": expected}
                loc = ("easy", "scene", index, "speaker")
                yield Finding(loc, "easy-speaker", params, of_name=True)


def _groups(entries: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """The entries of a list that are groups, with their index."""
    if isinstance(entries, list):
        for index, entry in enumerate(entries):
            if isinstance(entry, dict):
                yield index, entry


def _has_id(choice: dict[str, Any]) -> bool:
    """Whether a choice has an id to compare."""
    return isinstance(choice.get("id"), str)
