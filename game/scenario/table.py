"""The game's own tables: YAML as it is written, or the JSON that a build has made of it."""

import contextlib
import json
import re
from typing import Any

NUMBER = re.compile(r"-?\d+(\.\d+)?")


class TableError(ValueError):
    """A table cannot be read."""


def read_table(source: bytes) -> Any:
    """Return what stands in a table; raises TableError."""
    if source[:1] in (b"{", b"["):
        with contextlib.suppress(ValueError):  # groups in YAML may begin alike
            return json.loads(source, object_pairs_hook=_group)
    import yaml  # noqa: PLC0415  (a build in JSON needs none)

    try:
        return yaml.load(source, Loader=safe_loader())  # noqa: S506  (a safe one)
    except yaml.YAMLError as error:
        raise TableError(str(error)) from error


def _group(pairs: list[tuple[str, Any]]) -> dict[Any, Any]:
    """Make a group; a name that is a number, as in YAML, is one again."""
    return {json.loads(name) if NUMBER.fullmatch(name) else name: value for name, value in pairs}


def safe_loader() -> Any:
    """Return PyYAML's safe loader, in C where there is one."""
    import yaml  # noqa: PLC0415

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
