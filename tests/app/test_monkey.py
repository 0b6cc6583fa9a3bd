"""The monkey finds what it looks for: a game that was made worse does not pass."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.measured

ROOT = Path(__file__).resolve().parents[2]
TITLE = "from game.scenes.start.title import Title\nenter = Title.enter\n"
WORSE = {
    "raises": (
        "title",
        TITLE + "def draw(self, screen): raise ValueError('no paint')\nTitle.draw = draw",
        "ValueError: no paint",
    ),
    "opens its gates": (
        "run",
        """
from game.simulation.run import Run
Run.frozen = property(lambda self: False)
Run._arrive = Run._open_gate
""",
        "a gate was passed",
    ),
    "ends stories unsafely": (
        "story stage",
        """
from game.scenario.dilemma import Dilemma, Stage
def choose(self, choice_id):
    self.chosen, self._stage = self.scenario.choice(choice_id), Stage.DONE
    return self.chosen
Dilemma.choose = choose
""",
        "is over without a safe choice",
    ),
    "closes by itself": (
        "run",
        """
from game.ui.context import Context
from game.ui.scene import Quit
Context.home = lambda self: Quit()
""",
        "the game closed by itself",
    ),
    "writes elsewhere": (
        "title",
        TITLE + "Title.enter = lambda self: (open('elsewhere', 'w').close(), enter(self))[1]",
        "outside the folders",
    ),
    "cannot be left": (
        "run",
        "from game.ui.context import Context\nContext.home = lambda self: None",
        "no way out of",
    ),
    "grows": (
        "title",
        TITLE
        + "kept = []\nTitle.enter = lambda self: (kept.append(b'x' * 600_000_000), enter(self))[1]",
        "memory:",
    ),
}
"""How a game is made worse: where it is played, the change, and what the monkey says to it."""

PLAY = """
import sys
from functools import partial
sys.path.insert(0, {tools!r})
import monkey
{change}
monkey.LONGEST = (6000,)
monkey.random_start = partial(monkey.random_start, ways=({way!r},))
sys.argv = ["monkey", "--frames", "40000", "--seed", "5", "--failures", "3"]
sys.exit(monkey.main())
"""


@pytest.mark.parametrize("how", WORSE)
def test_a_worse_game_is_found_out(how: str, tmp_path: Path) -> None:
    way, change, told = WORSE[how]
    done = subprocess.run(
        [sys.executable, "-c", PLAY.format(tools=str(ROOT / "tools"), change=change, way=way)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert told in done.stdout
    assert "again: python tools/monkey.py --seed 5 --start" in done.stdout
