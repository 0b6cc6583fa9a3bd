"""Tests run without a screen, a sound device or the player's own files."""

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
HOME = tempfile.TemporaryDirectory(prefix="soundcheck-home-")
for name in ("HOME", "USERPROFILE"):
    os.environ[name] = HOME.name
for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_DESKTOP_DIR", "XDG_DOWNLOAD_DIR"):
    os.environ.pop(name, None)
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def drawn_once() -> Iterator[None]:
    """Draw, decode and read each file once for all tests of the process."""
    from drawn_once import (
        keep_drawings,
        keep_puppets,
        keep_samples,
        keep_stories,
        wait_for_no_disk,
    )

    with pytest.MonkeyPatch.context() as patch:
        keep_drawings(patch)
        keep_puppets(patch)
        keep_samples(patch)
        keep_stories(patch)
        wait_for_no_disk(patch)
        yield
