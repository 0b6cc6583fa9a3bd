"""`serve-devices`: started by the game alone, to serve a class's devices."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take none: the game tells everything on stdin."""
    del parser


def run(options: argparse.Namespace) -> int:
    """Serve until the game ends."""
    del options
    from game.class_devices.wire import ServerTells, Trouble
    from game.network.missing import missing

    if missing():
        sys.stdout.write(ServerTells(trouble=Trouble.MISSING).model_dump_json() + "\n")
        return 1
    from game.network.room.process import own_stdout, serve

    return serve(sys.stdin.buffer, own_stdout())
