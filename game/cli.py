"""The command line: which commands there are, and what happens when one goes wrong."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

from game.assets import AssetError
from game.printing import printing

COMMANDS = {
    "play": "play the game (this is what happens without a command)",
    "demo": "let the game play itself to the gig",
    "check": "check story files",
    "preview": "see one story in the game",
    "new": "write a template for a new story",
    "screenshots": "save every screen as a picture",
    "bench": "measure the game's speed",
    "schema": "print the JSON Schema of story files",
    "lesson": "say what a lesson code holds, or what would be suggested for a lesson",
    "report": "add the reports of several classes up",
    "class-check": "say what IT needs to know before a class votes from its own devices",
    "serve": "serve the browser edition, for this computer or a class on its network",
    "guide": "make the teacher's and parents' pack, as a PDF or a web page",
}

HIDDEN = {"serve-devices": "serve a class's devices (the game starts this by itself)"}


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Print one clear line and end with 2."""
        self.exit(2, f"{self.prog}: {message} (see --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; a traceback never reaches a user."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    with printing():
        return answer(sys.argv[1:] if arguments is None else arguments)


def answer(arguments: Sequence[str]) -> int:
    """Find the command that is asked for, and run it."""
    words = list(arguments)
    if not words or (words[0] not in (COMMANDS | HIDDEN) and words[0] not in ("-h", "--help")):
        if words and not words[0].startswith("-"):
            sys.stderr.write(f"soundcheck: there is no command {words[0]!r} (see --help)\n")
            return 2
        words.insert(0, "play")
    if words[0] in ("-h", "--help"):
        sys.stdout.write(overview())
        return 0
    return run(words[0], words[1:])


def overview() -> str:
    """List the commands."""
    rows = "\n".join(f"  {name:12} {does}" for name, does in COMMANDS.items())
    return f"soundcheck COMMAND [OPTIONS]\n\n{rows}\n\nEach command has --help.\n"


def load(name: str) -> ModuleType:
    """Import a command when it is asked for."""
    return importlib.import_module(f"game.commands.{name.replace('-', '_')}")


def read_options(name: str, command: ModuleType, words: Sequence[str]) -> argparse.Namespace:
    """Read a command's arguments; a wrong use ends with one line and 2."""
    does = (COMMANDS | HIDDEN)[name]
    parser = Parser(prog=f"soundcheck {name}", description=f"{does[0].upper()}{does[1:]}.")
    command.add_arguments(parser)
    return parser.parse_args(words)


def run(name: str, words: Sequence[str]) -> int:
    """Run a command; what goes wrong is told in a line, and kept in a local log."""
    options = argparse.Namespace()
    try:
        command = load(name)
        options = read_options(name, command, words)
        return int(command.run(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # nobody reads on
        raise
    except AssetError as error:
        sys.stderr.write(f"soundcheck: {error}. Please install Soundcheck again.\n")
        return 1
    except Exception as error:  # noqa: BLE001  (the last stop: no traceback reaches a user)
        from game.crash_log import FOLDER, write_crash
        from game.paths import data_folder

        home = data_folder(portable=getattr(options, "portable", False))
        where = write_crash(error, home / FOLDER if home else None)
        sys.stderr.write(f"soundcheck: something went wrong ({type(error).__name__}). {where}\n")
        return 1
