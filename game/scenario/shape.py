"""The lines of a story as teachers write them (`- Mika: Hello`), brought into the model's shape."""

from difflib import get_close_matches
from typing import Any

from game.scenario.findings import Finding
from game.scenario.model import Line, Scenario
from game.scenario.problems import did_you_mean
from game.scenario.tree import Loc
from game.scenario.yaml_mistakes import is_bullet

EXTRAS = tuple(name for name in Line.model_fields if name not in ("speaker", "text"))
"""What may stand beside the speaker of a line."""

STORY_NAMES = tuple(Scenario.model_fields)
MAIN = frozenset({"scene", "choices", "question"})
"""No file without these is a story, hardly one with any of them is something else."""
NEAR = 0.75
"""How like a story's name another one has to be to count as misspelt."""
MOST_NAMES = 20
"""So many names of a file tell what kind of file it is."""


LINES = ("scene", "then")
"""Where lines stand."""


def shape_story(raw: Any, most: int) -> tuple[Any, list[Finding]]:
    """Shape all lines of a story, and say what is wrong with them.

    What was meant is looked for in the first `most` only: that takes longer than all the rest.
    """
    if not isinstance(raw, dict):
        return raw, []
    findings: list[Finding] = []
    story = _shape_group(raw, (), EXTRAS, findings, most)
    if isinstance(raw.get("easy"), dict):
        story["easy"] = _shape_group(raw["easy"], ("easy",), (), findings, most)
    return story, findings


def is_other_yaml(raw: dict[str, Any]) -> bool:
    """Whether a file is YAML of some other kind: fewer of a story's names than of others."""
    names = [name.lower() for name in list(raw)[:MOST_NAMES]]
    if MAIN & set(names):
        return False
    known = sum(bool(get_close_matches(name[:40], STORY_NAMES, 1, NEAR)) for name in names)
    return known * 2 < len(names)


def loc_in_file(raw: Any, loc: Loc) -> Loc:
    """Find a part of a shaped line in the file: the text stands after its speaker."""
    is_part = len(loc) > 2 and loc[-3] in LINES and loc[-1] in ("speaker", "text")
    if not is_part:
        return loc
    line = raw
    for step in loc[:-1]:
        line = line[step]
    if not isinstance(line, dict):
        return loc
    speaker = speaker_of(line, () if loc[0] == "easy" else EXTRAS)
    return loc if speaker is None else (*loc[:-1], speaker)


def speaker_of(line: dict[str, Any], extras: tuple[str, ...]) -> str | None:
    """Find the first name in a line that is no extra."""
    return next((name for name in line if name not in extras), None)


def _shape_group(
    raw: dict[str, Any], loc: Loc, extras: tuple[str, ...], findings: list[Finding], most: int
) -> dict[str, Any]:
    """Shape the scene of a story (or of its easy version) and what follows its choices."""
    story = dict(raw)
    _shape_lines(story, (*loc, "scene"), extras, findings, most)
    choices = story.get("choices")
    if isinstance(choices, list):
        story["choices"] = [
            _shape_choice(choice, (*loc, "choices", index), extras, findings, most)
            for index, choice in enumerate(choices)
        ]
    return story


def _shape_choice(
    choice: Any, loc: Loc, extras: tuple[str, ...], findings: list[Finding], most: int
) -> Any:
    """Shape what follows a choice."""
    if not isinstance(choice, dict) or "then" not in choice:
        return choice
    shaped = dict(choice)
    _shape_lines(shaped, (*loc, "then"), extras, findings, most)
    return shaped


def _shape_lines(
    group: dict[str, Any], loc: Loc, extras: tuple[str, ...], findings: list[Finding], most: int
) -> None:
    """Replace the lines of a group, at the end of a loc, by shaped ones."""
    name = str(loc[-1])
    lines = group.get(name)
    if isinstance(lines, list):
        group[name] = [
            _shaped(line, (*loc, index), extras, findings, most) for index, line in enumerate(lines)
        ]


def _shaped(
    line: Any, loc: Loc, extras: tuple[str, ...], findings: list[Finding], most: int
) -> Any:
    """Return one line the model's names."""
    if not isinstance(line, dict):
        findings.append(Finding(loc, "no-speaker"))
        return line
    speakers = [name for name in line if name not in extras]
    if not speakers:
        findings.append(Finding(loc, "no-speaker"))
        return line
    findings += [
        Finding((*loc, name), "bullet", {"text": name[0]}, of_name=True)
        for name in speakers
        if is_bullet(name)
    ]
    if len(speakers) > 1:
        likely = extras if len(findings) < most else ()
        findings.append(_two_speakers(speakers[:MOST_NAMES], loc, likely))
    shaped = {"speaker": speakers[0], "text": line[speakers[0]]}
    if len(line) > 1:
        shaped.update((name, value) for name, value in line.items() if name in extras)
    return shaped


def _two_speakers(speakers: list[str], loc: Loc, extras: tuple[str, ...]) -> Finding:
    """Return the second speaker of a line, or the name that was meant to be another."""
    meant = [(name, did_you_mean(name, extras)) for name in speakers]
    wrong, near = next((pair for pair in meant if pair[1]), meant[1])
    first = next(name for name in speakers if name != wrong)
    params = {"first": first[:60], "second": wrong[:60], "near": near}
    return Finding((*loc, wrong), "two-speakers", params, of_name=True)
