"""Prints the JSON Schema of story files, for editors."""

import argparse
import json

from game.paths import shipped
from game.scenario.loader import load_shared
from game.scenario.schema import json_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `schema`: none."""
    parser.epilog = "Editors use it by the first line of a story, see docs/writing-scenarios.md."


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    topics = load_shared([shipped("scenarios")], []).topics
    print(json.dumps(json_schema(tuple(topics)), indent=2, ensure_ascii=False))
    return 0
