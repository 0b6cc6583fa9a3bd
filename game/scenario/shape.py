"""A scene's lines as teachers write them (`- Mika: Hello`), brought into the model's shape."""

from collections.abc import Iterator
from typing import Any

from game.scenario.findings import Finding
from game.scenario.model import Line
from game.scenario.problems import did_you_mean
from game.scenario.yaml_tree import Loc

EXTRAS = tuple(name for name in Line.model_fields if name not in ("speaker", "text"))
"""What may stand beside the speaker of a line."""


def shape_story(raw: Any) -> tuple[Any, list[Finding]]:
    """Shape a story's scenes, and say what is wrong with their lines."""
    if not isinstance(raw, dict):
        return raw, []
    findings: list[Finding] = []
    story = dict(raw)
    _shape_scene(story, (), EXTRAS, findings)
    if isinstance(raw.get("easy"), dict):
        story["easy"] = dict(raw["easy"])
        _shape_scene(story["easy"], ("easy",), (), findings)
    return story, findings


def loc_in_file(raw: Any, loc: Loc) -> Loc:
    """Find a part of a shaped line in the file: the text stands after its speaker."""
    at = loc.index("scene") if "scene" in loc else len(loc)
    if len(loc) != at + 3 or loc[-1] not in ("speaker", "text"):
        return loc
    line = raw
    for step in loc[:-1]:
        line = line[step]
    if not isinstance(line, dict):
        return loc
    speaker = speaker_of(line, EXTRAS if at == 0 else ())
    return loc if speaker is None else (*loc[:-1], speaker)


def speaker_of(line: dict[str, Any], extras: tuple[str, ...]) -> str | None:
    """Find the first name in a line that is no extra."""
    return next((name for name in line if name not in extras), None)


def _shape_scene(
    story: dict[str, Any], loc: Loc, extras: tuple[str, ...], findings: list[Finding]
) -> None:
    """Replace a scene's lines by shaped ones."""
    scene = story.get("scene")
    if not isinstance(scene, list):
        return
    for index, line in enumerate(scene):
        findings.extend(_line_findings(line, (*loc, "scene", index), extras))
    story["scene"] = [_shaped(line, extras) for line in scene]


def _shaped(line: Any, extras: tuple[str, ...]) -> Any:
    """Give one line the model's names."""
    speaker = speaker_of(line, extras) if isinstance(line, dict) else None
    if speaker is None:
        return line
    shaped = {name: value for name, value in line.items() if name in extras}
    return {"speaker": speaker, "text": line[speaker], **shaped}


def _line_findings(line: Any, loc: Loc, extras: tuple[str, ...]) -> Iterator[Finding]:
    """Say what is wrong with the names in a line."""
    if not isinstance(line, dict):
        yield Finding(loc, "no-speaker")
        return
    speakers = [name for name in line if name not in extras]
    if not speakers:
        yield Finding(loc, "no-speaker")
    elif len(speakers) > 1:
        meant = [(name, did_you_mean(name, extras)) for name in speakers]
        wrong, near = next((pair for pair in meant if pair[1]), meant[1])
        first = next(name for name in speakers if name != wrong)
        params = {"first": first, "second": wrong, "near": near}
        yield Finding((*loc, wrong), "two-speakers", params, of_name=True)
