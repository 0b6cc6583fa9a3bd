"""The JSON Schema of a story file, for editors that complete and explain while one types."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from game.scenario.model import Choice, DoStep, Easy, EasyChoice, Line, Review, Scenario, StoryGuide

FILE_NAME = "scenario.schema.json"
"""What the schema is called beside the shipped stories."""

WHAT: Mapping[str, str] = {
    "Scenario.id": "Unique, and the same as the file name, such as free-gems.",
    "Scenario.title": "What the story is called in the album.",
    "Scenario.topic": "What the story is about, one of the library's topics.",
    "Scenario.ages": "8-9 for a shorter story, 10-12 for a longer one.",
    "Scenario.weight": "light, medium, or careful (secrets with pressure, threats, pictures of "
    "oneself, meeting).",
    "Scenario.kind": "risk, green (going ahead is right), friend (help a friend) or repair "
    "(put something right).",
    "Scenario.staging": "Where the scene takes place on the phone.",
    "Scenario.app": "The invented name of the app or game. Only the staging story does without.",
    "Scenario.hero": "Whose phone it is; their bubbles are on the right.",
    "Scenario.talk": "yes if the story is good for a child and a grown-up together.",
    "Scenario.scene": "The lines, one speaker each: “- Mika: Hello” or “- narrator: It is late.”",
    "Scenario.question": "What the choices answer, such as: What could Mika do?",
    "Scenario.choices": "Three or four. Exactly one is safe (green: one or more).",
    "Scenario.do": "What to press after the safe choice, step by step, on the phone of the story.",
    "Scenario.say_no": "Words to say to a friend, and stay friends; each is fine.",
    "Scenario.say_it": "Words to say to a grown-up; each is fine, the child chooses.",
    "Scenario.mission": "One thing to do or to check at home.",
    "Scenario.guide": "For the teacher.",
    "Scenario.review": "When the story was written and checked, and by whom it has to be read.",
    "Scenario.easy": "Easier texts for slower readers; only for 10-12. What is left out stays.",
    "Line.sign": "The sign in this line that a child can learn to spot.",
    "Line.picture": "The id of a drawn picture.",
    "Line.alt": "What is on the picture, for those who cannot see it.",
    "Line.setting": "The value a setting has now; only in the staging profile.",
    "Line.button": "The words on a button; only in the staging pop-up.",
    "Choice.id": "Unique in the story.",
    "Choice.text": "What the child reads on the choice.",
    "Choice.safety": "safe goes on; nearly helped, and something would help more; unsafe has a "
    "gentle consequence.",
    "Choice.then": "What follows on the phone before the feedback: one to three lines, above "
    "all at the safe choice. An unsafe one has at most two.",
    "Choice.feedback": "What happens next and why. Name the sign.",
    "Choice.repair": "How to put it right. Every unsafe choice has one.",
    "StoryGuide.objective": "What children can do afterwards.",
    "StoryGuide.discuss": "Questions to talk about.",
    "Review.written": "The day it was written: year-month-day.",
    "Review.checked": "The day it was last read again: year-month-day.",
    "Review.professional": "needed (a safeguarding professional has to read it), done, or "
    "not-needed.",
    "Easy.scene": "The same lines, said by the same speakers, in easier words.",
    "Easy.question": "The question in easier words.",
    "Easy.choices": "Choices in easier words, by their id.",
    "Easy.say_it": "Words to say, easier.",
    "Easy.say_no": "Words to say to a friend, easier.",
    "Easy.mission": "The mission in easier words.",
    "EasyChoice.id": "The id of the choice.",
    "EasyChoice.text": "Its text in easier words.",
    "EasyChoice.then": "The same lines of what follows, in easier words.",
    "EasyChoice.feedback": "Its feedback in easier words.",
    "EasyChoice.repair": "Its repair in easier words.",
}
"""What each field is for, shown by editors."""

TEXT = {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": 500}
"""An editor takes 500 for a number, the game for text."""
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
YES_NO = {"enum": ["yes", "no", True, False]}
IS_SAFE = {"properties": {"safety": {"const": "safe"}}, "required": ["safety"]}
IS_UNSAFE = {"properties": {"safety": {"const": "unsafe"}}, "required": ["safety"]}

SPECIAL: Mapping[str, Mapping[str, Any]] = {
    "id": ID,
    "picture": ID,
    "talk": YES_NO,
    "written": DAY,
    "checked": DAY,
}
"""Fields that are no plain text."""


def json_schema(topics: Collection[str] = ()) -> dict[str, Any]:
    """Build the schema; with topics, editors offer them."""
    schema = _group(Scenario)
    if topics:
        schema["properties"]["topic"]["enum"] = list(topics)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A Soundcheck story",
        **schema,
    }


def _group(model: type[BaseModel]) -> dict[str, Any]:
    """Describe a group of names and values."""
    properties = {
        name: {"description": WHAT[f"{model.__name__}.{name}"], **_field(model, name)}
        for name in model.model_fields
        if f"{model.__name__}.{name}" in WHAT
    }
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in required if name in properties],
        "additionalProperties": False,
    }


def _field(model: type[BaseModel], name: str) -> dict[str, Any]:
    """Describe what a field takes."""
    if name in ("scene", "then"):
        whole = Scenario if name == "scene" else Choice
        items = _line(extras=model is whole, sign=name == "scene")
        return {"type": "array", **_limits(whole, name), "items": items}
    if name == "do":
        return {"type": "array", **_limits(model, name), "items": {"enum": list(map(str, DoStep))}}
    inner = {
        "choices": Choice if model is Scenario else EasyChoice,
        "guide": StoryGuide,
        "review": Review,
        "easy": Easy,
    }.get(name)
    if inner:
        return _choices(inner) if name == "choices" else _group(inner)
    if name in ("say_it", "say_no", "discuss"):
        return {"type": "array", **_limits(model, name), "items": TEXT}
    words = _words(model, name)
    return {"enum": words} if words else dict(SPECIAL.get(name, TEXT))


def _choices(model: type[BaseModel]) -> dict[str, Any]:
    """Describe the choices: one of them is safe, an unsafe one has a repair."""
    items = _group(model)
    if model is EasyChoice:
        return {"type": "array", "items": items}
    items |= {"if": IS_UNSAFE, "then": {"required": ["repair"]}}
    limits = _limits(Scenario, "choices")
    return {"type": "array", **limits, "items": items, "contains": IS_SAFE}


def _limits(model: type[BaseModel], name: str) -> dict[str, int]:
    """Return how many entries a list may have."""
    limits = {}
    for rule in model.model_fields[name].metadata:
        for attribute, word in (("min_length", "minItems"), ("max_length", "maxItems")):
            if hasattr(rule, attribute):
                limits[word] = getattr(rule, attribute)
    return limits


def _line(extras: bool, sign: bool) -> dict[str, Any]:
    """Describe a line: one speaker, whose name may be anything, and extras."""
    group = _group(Line) if extras else {"properties": {}}
    if not sign:
        group["properties"].pop("sign", None)
    return {
        "type": "object",
        "properties": {"narrator": {"description": "Nobody on the phone says it.", **TEXT}}
        | group["properties"],
        "additionalProperties": TEXT,
        "minProperties": 1,
    }


def _words(model: type[BaseModel], name: str) -> list[str]:
    """List the words that a field takes, where it takes only some."""
    annotation: Any = model.model_fields[name].annotation
    for kind in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return [str(word) for word in kind]
    return []
