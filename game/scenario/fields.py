"""The kinds of text that a story's fields take."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError


def _is_day(value: object) -> object:
    """Accept only year-month-day as a date: pydantic alone would also read numbers as seconds."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("date", "not year-month-day")
    return value


def _yes_or_no(value: object) -> object:
    """Accept yes and no (and true and false), and nothing else."""
    if isinstance(value, str):
        if value.lower() not in {"yes", "no", "true", "false"}:
            raise PydanticCustomError("yes-or-no", "neither yes nor no")
        return value.lower() in {"yes", "true"}
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Day = Annotated[date, BeforeValidator(_is_day, json_schema_input_type=date)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no, json_schema_input_type=bool)]
