"""Tests run without a screen, a sound device or the player's own files."""

import os
import tempfile

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
HOME = tempfile.TemporaryDirectory(prefix="soundcheck-home-")
for name in ("HOME", "USERPROFILE"):
    os.environ[name] = HOME.name
for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_DESKTOP_DIR", "XDG_DOWNLOAD_DIR"):
    os.environ.pop(name, None)
