"""Every program under tools/ says how it is used when it is asked, and does nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = sorted(
    path for path in (ROOT / "tools").glob("*.py") if "__main__" in path.read_text(encoding="utf-8")
)
ONLY_LOOKING = """
import os, runpy, sys
root, tool, words = sys.argv[1], sys.argv[2], sys.argv[3:]

def refuse(event, args):
    if event in ("subprocess.Popen", "socket.connect"):
        raise SystemExit(f"{event}: {args[0]}")
    if event == "open" and isinstance(args[0], (str, bytes)):
        writes = args[2] & (os.O_WRONLY | os.O_RDWR)
        if writes and os.path.abspath(os.fsdecode(args[0])).startswith(root):
            raise SystemExit(f"wrote {args[0]!r}")

sys.path[0] = os.path.dirname(tool)
sys.argv = [tool, *words]
sys.addaudithook(refuse)
runpy.run_path(tool, run_name="__main__")
"""


def ask(tool: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Start a tool that may neither write into the project nor start anything."""
    return subprocess.run(
        [sys.executable, "-B", "-c", ONLY_LOOKING, str(ROOT), str(tool), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_tools_are_found() -> None:
    assert {"flashes.py", "settle.py", "render_music.py"} <= {path.name for path in TOOLS}


@pytest.mark.parametrize("tool", TOOLS, ids=lambda path: path.stem)
def test_a_tool_says_how_it_is_used_and_does_nothing(tool: Path) -> None:
    helped = ask(tool, "--help")
    assert helped.returncode == 0, helped.stderr
    assert f"usage: {tool.name}" in helped.stdout
    assert helped.stderr == ""
    told = " ".join(helped.stdout.split())
    first = tool.read_text(encoding="utf-8").split('"""')[1].split(":")[0].split(".")[0]
    assert " ".join(first.split())[:40] in told, "it says what it is for"
    wrong = ask(tool, "--no-such-option")
    assert wrong.returncode == 2
    assert "usage: " in wrong.stderr
    assert "Traceback" not in wrong.stderr
