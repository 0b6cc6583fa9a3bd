"""Makes the guide's file, in steps that a command line or a screen can watch."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path

from game.paths import shipped
from game.scenario.library import Library
from game.teaching.guide.guide import make_guide
from game.teaching.guide.model import Guide
from game.teaching.shared.saving import write_bytes_whole
from game.teaching.shared.terms import Gettext

ENDINGS = (".pdf", ".html")
WRITING = 0.99
"""The progress when all is made and only the file is to be written: the last chance to stop."""
Steps = Generator[float, None, bytes]


def write_guide(
    library: Library, _: Gettext, today: date, out: Path, topic: str | None = None
) -> Generator[float, None, Path]:
    """Make the guide and write it whole; yields the progress, 0 to 1, and returns the path.

    The ending decides between PDF and web page. Raises OSError where it cannot be written.
    """
    content = yield from guide_content(library, _, today, out.suffix.lower(), topic)
    write_bytes_whole(out, content)
    return out


def guide_content(
    library: Library, _: Gettext, today: date, ending: str, topic: str | None = None
) -> Steps:
    """Make the guide as the bytes of a file; yields the progress, 0 to 1."""
    render = _renderer(ending)
    content = yield from render(make_guide(library, _, today, topic), _, shipped("assets"))
    yield WRITING
    return content


def parents_content(library: Library, _: Gettext, today: date) -> Steps:
    """Make the parents' part alone as the bytes of a PDF; yields the progress, 0 to 1."""
    from game.teaching.guide.pdf import render_parents  # noqa: PLC0415  (as below)

    yield 0.0
    content = render_parents(make_guide(library, _, today), _, shipped("assets"))
    yield WRITING
    return content


def _renderer(ending: str) -> Callable[[Guide, Gettext, Path], Steps]:
    """Return what makes this kind of file; the libraries are loaded for it alone."""
    if ending == ".pdf":
        from game.teaching.guide.pdf import render_pdf  # noqa: PLC0415  (playing needs no PDF)

        return render_pdf
    from game.teaching.guide.html import render_html  # noqa: PLC0415  (nor web pages)

    return render_html
