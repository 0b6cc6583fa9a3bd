"""What pydantic says, as broken rules of the format."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.findings import Finding
from game.scenario.problems import did_you_mean
from game.scenario.tree import Loc
from game.scenario.yaml_mistakes import LONG_DASHES, is_bullet

MOST_ERRORS = 100
"""To look for what was meant takes time; nobody reads more than these."""
WRONG_KINDS = {"tuple_type": "not-a-list", "model_type": "not-a-group"}
CURLY = frozenset("“”„‟‘’‚‛«»")


def model_findings(error: ValidationError, model: type[BaseModel]) -> Iterator[Finding]:
    """Turn pydantic's errors into findings; the model's own check is cross.py's, with a place."""
    for item in error.errors(include_url=False)[:MOST_ERRORS]:
        if item["type"] != "value_error" and not _counts_broken_entries_out(item):
            yield _finding(item, model)


def _counts_broken_entries_out(item: ErrorDetails) -> bool:
    """Whether a list is only too short for pydantic, which leaves out entries with errors."""
    return item["type"] == "too_short" and len(item["input"]) >= item["ctx"]["min_length"]


def _finding(item: ErrorDetails, model: type[BaseModel]) -> Finding:
    """Find the rule that stands behind one of pydantic's errors."""
    kind, loc, given = item["type"], item["loc"], item["input"]
    field = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    context: dict[str, Any] = item.get("ctx", {})
    match kind:
        case "missing":
            return Finding(loc[:-1], "missing", {"field": field})
        case "extra_forbidden":
            return _unknown(loc, field, fields_at(model, loc[:-1]))
        case "too_short" | "too_long":
            limit = context.get("min_length", context.get("max_length"))
            counts = {"field": field, "limit": limit, "count": len(given)}
            return Finding(loc, "too-few" if kind == "too_short" else "too-many", counts)
    if kind in WRONG_KINDS or not isinstance(given, str):
        return _wrong_kind(loc, WRONG_KINDS.get(kind, "not-a-text"), field, given)
    text = given.strip()[:60]
    if not text:
        return Finding(loc, "empty", {"field": field})
    if kind == "enum":
        context = {**context, "known": words_at(model, loc)}
    return _pasted(loc, kind, text) or _wrong_text(loc, kind, field, text, context)


def _unknown(loc: Loc, field: str, known: list[str]) -> Finding:
    """Return the finding for a field that the format does not have."""
    if is_bullet(field):
        return Finding(loc, "bullet", {"text": field[0]}, of_name=True)
    if field[:1] in CURLY:
        return Finding(loc, "curly-quotes", of_name=True)
    params = {"field": field, "near": did_you_mean(field, known), "known": known}
    return Finding(loc, "unknown", params, of_name=True)


def _wrong_kind(loc: Loc, rule: str, field: str, given: object) -> Finding:
    """Return the finding for a list, a group or a text where another of them belongs."""
    if not loc:
        return Finding(loc, "not-a-story", {"found": found(given)})
    if given == "":
        return Finding(loc, "empty", {"field": field})
    if rule == "not-a-list" and (sign := _begins_list(given)):
        return Finding(loc, "dash" if sign == "-" else "bullet", {"text": sign})
    return Finding(loc, rule, {"field": field, "found": found(given)})


def _pasted(loc: Loc, kind: str, text: str) -> Finding | None:
    """Return what a word processor made of the quotes or dashes of a word, an id or a date."""
    if kind == "string_too_long":
        return None
    if text[0] in CURLY:
        return Finding(loc, "curly-quotes")
    plain = "".join("-" if sign in LONG_DASHES else sign for sign in text)
    return Finding(loc, "long-dash", {"text": text, "plain": plain}) if plain != text else None


def _wrong_text(loc: Loc, kind: str, field: str, text: str, context: dict[str, Any]) -> Finding:
    """Return the finding for a text that is none of those a field takes."""
    match kind:
        case "enum":
            known = context["known"]
            params = {"field": field, "text": text, "near": did_you_mean(text, known)}
            return Finding(loc, "word", {**params, "known": known})
        case "string_too_long":
            return Finding(loc, "long", {"field": field, "limit": context["max_length"]})
        case "string_pattern_mismatch":
            return Finding(loc, "id", {"text": text})
        case "yes-or-no":
            return Finding(loc, "yes-or-no", {"text": text})
        case _ if kind.startswith("int"):
            return Finding(loc, "number", {"text": text})
    return Finding(loc, "date", {"text": text})


def _begins_list(given: object) -> str:
    """Find the dash or bullet with which this was meant to begin a list."""
    first = next(iter(given), "") if isinstance(given, dict) else given
    if not isinstance(first, str):
        return ""
    return first[:1] if first[:1] == "-" or is_bullet(first) else ""


def found(given: object) -> str:
    """Return whether a value is a text, a list or a group."""
    if isinstance(given, list):
        return "list"
    return "group" if isinstance(given, dict) else "text"


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the names that are known where a loc leads."""
    return list(_model_at(model, loc).model_fields)


def words_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the words that the field takes where a loc leads, be it into a list."""
    place = max(index for index, step in enumerate(loc) if isinstance(step, str))
    annotation = _model_at(model, loc[:place]).model_fields[str(loc[place])].annotation
    return [str(word.value) for enum in _enums_in(annotation) for word in enum]


def _enums_in(annotation: object) -> Iterator[type[Enum]]:
    """Yield the enums that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield annotation
    for part in get_args(annotation):
        yield from _enums_in(part)


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """Find the model where a loc leads."""
    for step in loc:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside a field's type, as in `tuple[Choice, ...]` or `Easy | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((part for part in inner if part), None)
