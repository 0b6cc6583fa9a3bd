"""Real browsers in tests: Chromium driven by playwright-core, a page a child."""

import json
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).parent / "browser"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def found_browser() -> str | None:
    """Return where Chromium is."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def missing_for_browsers() -> list[str]:
    """Return what this machine lacks for driving a browser."""
    missing = [] if shutil.which("node") else ["node"]
    if not found_browser():
        missing.append("chromium")
    if not (HERE / "node_modules").is_dir():
        missing.append("npm ci --prefix tests/window/browser")
    return missing


class Browsers:
    """One Chromium with as many separate browsers in it as are opened."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["node", "driver.mjs", str(found_browser())],
            cwd=HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def ask(self, do: str, **values: Any) -> Any:
        """Have something done, and return what came of it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": do, **values}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, (do, values, answer["error"])
        return answer["value"]

    def open(
        self,
        name: str,
        size: tuple[int, int] = (768, 1024),
        *,
        script: bool = True,
        **media: Any,
    ) -> "Browser":
        """Open a browser of its own, as on another device."""
        self.ask("open", name=name, width=size[0], height=size[1], script=script, media=media)
        return Browser(self, name)


class Browser:
    """One child's browser."""

    def __init__(self, browsers: Browsers, name: str) -> None:
        self._browsers, self.name = browsers, name

    def __getattr__(self, do: str) -> Any:
        """Return a command of the driver."""

        def ask(**values: Any) -> Any:
            return self._browsers.ask(do, name=self.name, **values)

        return ask

    @property
    def inside(self) -> str:
        """What stands on the page."""
        return str(self.text(selector="main"))
