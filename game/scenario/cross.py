"""Rules of the format that look at more than one field; they bear half-broken stories."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from game.scenario.findings import Finding
from game.scenario.model import Ages, Kind, Staging
from game.scenario.problems import did_you_mean
from game.scenario.tree import Loc

HOMES = {staging.spec.extra: staging for staging in Staging if staging.spec.extra}
"""What may stand in a line of one staging only."""
WITHOUT_APP = tuple(staging for staging in Staging if not staging.spec.in_app)

MOST_IDS = 8
"""A story has four choices; a file with thousands is not worth the time of comparing them all."""


def cross_findings(story: Any, path: Path, topics: Collection[str]) -> Iterator[Finding]:
    """Find what does not fit together in a shaped story; without topics any topic will do."""
    if not isinstance(story, dict):
        return
    yield from _names(story, path, topics)
    yield from _choices(story)
    staging = story.get("staging")
    if "app" not in story and staging not in WITHOUT_APP:
        yield Finding((), "app-missing")
    for loc, line in _lines(story):
        if len(line) > 2:  # more than the speaker and the text
            yield from _extras(line, loc, staging)
    if isinstance(story.get("easy"), dict):
        yield from _easy(story, story["easy"])


def _names(story: dict[str, Any], path: Path, topics: Collection[str]) -> Iterator[Finding]:
    """Check that the id equals the file name and the topic is one of the library's."""
    text = story.get("id")
    if isinstance(text, str) and text.strip() and text != path.stem:
        params = {"text": text[:60], "file": path.name, "stem": path.stem}
        yield Finding(("id",), "id-not-file-name", params)
    topic = story.get("topic")
    if isinstance(topic, str) and topic.strip() and topics and topic not in topics:
        near = did_you_mean(topic, topics)
        yield Finding(("topic",), "topic", {"text": topic, "near": near, "known": tuple(topics)})


def _choices(story: dict[str, Any]) -> Iterator[Finding]:
    """Check for one safe choice (green: one or more), a repair for each unsafe one, ids once."""
    safe: list[int] = []
    seen: set[str] = set()
    unclear = False
    for index, choice in _groups(story.get("choices")):
        safety, choice_id = choice.get("safety"), choice.get("id")
        if safety == "safe":
            safe.append(index)
        elif safety == "unsafe" and "repair" not in choice:
            yield Finding(("choices", index), "repair-missing")
        elif safety not in ("nearly", "unsafe"):
            unclear = True
        if isinstance(choice_id, str):
            if choice_id in seen:
                yield Finding(("choices", index, "id"), "choice-twice", {"text": choice_id[:60]})
            seen.add(choice_id)
    if seen and not safe and not unclear:
        yield Finding(("choices",), "no-safe-choice", of_name=True)
    if len(safe) > 1 and story.get("kind") in (Kind.RISK, Kind.FRIEND, Kind.REPAIR):
        yield Finding(("choices", safe[1], "safety"), "two-safe-choices")


def _lines(story: dict[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Yield the lines of the scene and of what follows the choices, with their places."""
    for index, line in _groups(story.get("scene")):
        yield ("scene", index), line
    for index, choice in _groups(story.get("choices")):
        for number, line in _groups(choice.get("then")):
            yield ("choices", index, "then", number), line


def _extras(line: dict[str, Any], loc: Loc, staging: Any) -> Iterator[Finding]:
    """Check that a line's extras stand where they belong."""
    if "picture" in line and "alt" not in line:
        yield Finding((*loc, "picture"), "alt-missing", of_name=True)
    if "alt" in line and "picture" not in line:
        yield Finding((*loc, "alt"), "picture-missing", of_name=True)
    if "sign" in line and "then" in loc:
        yield Finding((*loc, "sign"), "sign-in-then", of_name=True)
    for extra, home in HOMES.items():
        if extra in line and staging in tuple(Staging) and staging != home:
            params = {"field": extra, "home": str(home), "staging": staging}
            yield Finding((*loc, extra), "wrong-staging", params, of_name=True)


def _easy(story: dict[str, Any], easy: dict[str, Any]) -> Iterator[Finding]:
    """Check that the easy version has the same lines, speakers and choices."""
    if story.get("ages") == Ages.SHORTER:
        yield Finding(("easy",), "easy-for-shorter", of_name=True)
    yield from _easy_lines(story.get("scene"), easy.get("scene"), ("easy", "scene"))
    known = {choice["id"]: choice for _, choice in _groups(story.get("choices")) if _has_id(choice)}
    for index, choice in _groups(easy.get("choices")):
        if not _has_id(choice):
            continue
        loc = ("easy", "choices", index)
        if choice["id"] in known:
            lines = known[choice["id"]].get("then", [])
            yield from _easy_lines(lines, choice.get("then"), (*loc, "then"))
        else:
            near = did_you_mean(choice["id"], list(known)[:MOST_IDS])
            yield Finding((*loc, "id"), "easy-choice", {"text": choice["id"][:60], "near": near})


def _easy_lines(lines: Any, easier: Any, loc: Loc) -> Iterator[Finding]:
    """Check that easy lines stand for all lines of a scene, or of what follows a choice."""
    if not isinstance(lines, list) or not isinstance(easier, list):
        return
    if len(lines) == len(easier):
        yield from _easy_speakers(lines, easier, loc)
    else:
        counts = {"part": loc[-1], "count": len(easier), "expected": len(lines)}
        yield Finding(loc, "easy-scene", counts, of_name=True)


def _easy_speakers(lines: list[Any], easy: list[Any], at: Loc) -> Iterator[Finding]:
    """Check that each easy line is said by who says the line."""
    for index, (line, easier) in enumerate(zip(lines, easy, strict=True)):
        if isinstance(line, dict) and isinstance(easier, dict) and "speaker" in easier:
            expected = line.get("speaker")
            if easier["speaker"] != expected:
                params = {"text": easier["speaker"][:60], "expected": expected}
                yield Finding((*at, index, "speaker"), "easy-speaker", params, of_name=True)


def _groups(entries: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the entries of a list that are groups, with their index."""
    if isinstance(entries, list):
        for index, entry in enumerate(entries):
            if isinstance(entry, dict):
                yield index, entry


def _has_id(choice: dict[str, Any]) -> bool:
    """Whether a choice has an id to compare."""
    return isinstance(choice.get("id"), str)
