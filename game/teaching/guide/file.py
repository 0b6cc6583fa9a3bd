"""Makes the guide's file, in steps that a command line or a screen can watch."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path

from game.paths import shipped
from game.scenario.library import Library
from game.teaching.guide.guide import make_guide
from game.teaching.guide.model import Guide
from game.teaching.guide.parts import Part, Wish, cut
from game.teaching.shared.saving import write_bytes_whole
from game.teaching.shared.terms import Gettext

WHOLE = Wish()
ENDINGS = (".pdf", ".html")
WRITING = 0.99
"""The progress when all is made and only the file is to be written: the last chance to stop."""
Steps = Generator[float, None, bytes]


def write_guide(
    library: Library,
    _: Gettext,
    today: date,
    out: Path,
    topic: str | None = None,
    wish: Wish = WHOLE,
) -> Generator[float, None, Path]:
    """Make the guide and write it whole; yields the progress, 0 to 1, and returns the path.

    The ending decides between PDF and web page. Raises OSError where it cannot be written.
    """
    content = yield from guide_content(library, _, today, out.suffix.lower(), topic, wish)
    write_bytes_whole(out, content)
    return out


def guide_content(
    library: Library,
    _: Gettext,
    today: date,
    ending: str,
    topic: str | None = None,
    wish: Wish = WHOLE,
) -> Steps:
    """Make the guide as the bytes of a file; yields the progress, 0 to 1."""
    render = _renderer(ending)
    guide = cut(make_guide(library, _, today, topic), wish)
    content = yield from render(guide, _, shipped("assets"), wish.part)
    yield WRITING
    return content


def parents_content(library: Library, _: Gettext, today: date) -> Steps:
    """Make the parents' part alone as the bytes of a PDF; yields the progress, 0 to 1."""
    return guide_content(library, _, today, ".pdf", None, Wish(Part.PARENTS))


def _renderer(ending: str) -> Callable[[Guide, Gettext, Path, Part], Steps]:
    """Return what makes this kind of file; the libraries are loaded for it alone."""
    if ending == ".pdf":
        from game.teaching.guide.pdf import render_pdf  # noqa: PLC0415  (playing needs no PDF)

        return render_pdf
    from game.teaching.guide.html import render_html  # noqa: PLC0415  (nor web pages)

    return render_html
