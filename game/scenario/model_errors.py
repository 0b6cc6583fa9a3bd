"""What pydantic says, as broken rules of the format."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.findings import Finding
from game.scenario.problems import did_you_mean
from game.scenario.yaml_tree import Loc


def model_findings(error: ValidationError, model: type[BaseModel]) -> Iterator[Finding]:
    """One finding for each of pydantic's errors."""
    for item in error.errors(include_url=False):
        if item["type"] != "value_error":  # a model's own check; cross.py finds these with a place
            yield _finding(item, model)


def _finding(item: ErrorDetails, model: type[BaseModel]) -> Finding:
    """The rule that stands behind one of pydantic's errors."""
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
            counts: dict[str, object] = {
                "field": field,
                "limit": limit,
                "count": context.get("actual_length"),
            }
            return Finding(loc, "too-few" if kind == "too_short" else "too-many", counts)
        case "tuple_type":
            return _wrong_kind(loc, "not-a-list", field, given)
        case "model_type" | "model_attributes_type":
            return _wrong_kind(loc, "not-a-group", field, given)
    if not isinstance(given, str):
        return _wrong_kind(loc, "not-a-text", field, given)
    if not given.strip():
        return Finding(loc, "empty", {"field": field})
    return _wrong_text(loc, kind, field, given, context)


def _unknown(loc: Loc, field: str, known: list[str]) -> Finding:
    """Name a field that the format does not have."""
    params = {"field": field, "near": did_you_mean(field, known), "known": known}
    return Finding(loc, "unknown", params, of_name=True)


def _wrong_kind(loc: Loc, rule: str, field: str, given: object) -> Finding:
    """A list, a group or a text where another of them belongs."""
    if not loc:
        return Finding(loc, "not-a-story", {"found": found(given)})
    if given == "":
        return Finding(loc, "empty", {"field": field})
    return Finding(loc, rule, {"field": field, "found": found(given)})


def _wrong_text(loc: Loc, kind: str, field: str, text: str, context: dict[str, Any]) -> Finding:
    """A text that is none of those a field takes."""
    match kind:
        case "enum":
            known = re.findall(r"'([^']+)'", context["expected"])
            params = {"field": field, "text": text, "near": did_you_mean(text, known)}
            return Finding(loc, "word", {**params, "known": known})
        case "string_pattern_mismatch" | "string_too_long":
            return Finding(loc, "id", {"text": text[:60]})
        case "yes-or-no" | "date":
            return Finding(loc, kind, {"text": text[:60]})
        case _ if kind.startswith("date"):
            return Finding(loc, "date", {"text": text[:60]})
        case _ if kind.startswith("int"):
            return Finding(loc, "number", {"text": text[:60]})
    return Finding(loc, "invalid", {"field": field, "reason": kind})


def found(given: object) -> str:
    """What kind of thing stands in a file: text, list or group."""
    if isinstance(given, list):
        return "list"
    return "group" if isinstance(given, dict) else "text"


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The names that are known where a loc leads."""
    for step in loc:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside a field's type, as in `tuple[Choice, ...]` or `Easy | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((part for part in inner if part), None)
