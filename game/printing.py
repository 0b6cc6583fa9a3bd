"""What a command prints reaches any terminal, file or pipe, or ends quietly."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

CLOSED = frozenset({errno.EPIPE, errno.EINVAL})
"""What a pipe says that nobody reads any more, as in `check | head -1` (Windows: the second)."""


@contextmanager
def printing() -> Iterator[None]:
    """Print what an encoding lacks as its number, and stop quietly when nobody reads on."""
    _forgive()
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        _drop(sys.stdout)
        if error.errno in CLOSED:
            raise SystemExit(0) from None
        sys.stderr.write(f"soundcheck: nothing more can be printed ({error.strerror})\n")
        raise SystemExit(1) from None


def _forgive() -> None:
    """Print any letter without failing; without a terminal (pythonw) print into nothing."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop(stream: object) -> None:
    """Send the rest of a stream into nothing, so that the end of Python does not try again."""
    if isinstance(stream, TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
