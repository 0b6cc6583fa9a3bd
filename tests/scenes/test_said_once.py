"""What stands on a screen is what is said of it: no text is shown and kept silent."""

import re
from collections.abc import Iterator

import pytest
from playing import Player

from game.commands.gallery import Gallery
from game.ui.page import Page
from game.ui.rows import Row, aloud, explained, headed, silent, text_row, told_by
from game.view.text import TextBook

SIGNS = re.compile(r"[^\w]+")
PAINTED_ONLY = re.compile(r"\d+ ?%|[\d_ ]+")
"""How far a bar is, the digits of a sum that are still to come."""
SAMPLE = re.compile(r"Kofi: This is h.*|And this is a choice\.")
"""What only shows how large words are in stories; it says nothing to anybody."""


def words(text: str) -> str:
    """Return a text without the marks that a voice does not say."""
    return SIGNS.sub(" ", text).strip().lower()


def pages(player: Player) -> Iterator[tuple[str, Page]]:
    """Yield every screen of the game that is a page, by its name."""
    for shot in Gallery(player.context, "corridor").shots():
        scene = shot.show()
        if isinstance(scene, Page):
            yield shot.name, scene


def test_every_text_that_is_painted_on_a_page_is_said(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    render = TextBook.render

    def noted(self: TextBook, text: str, *args: object, **named: object) -> object:
        painted.append(text)
        return render(self, text, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(TextBook, "render", noted)
    count, silent_texts = 0, []
    for name, page in pages(player):
        painted.clear()
        page.enter()
        page.draw(player.screen)
        said = words(player.context.voice.last)
        said += " ".join(words(item.spoken) for item in page.sheet.column.controls.items)
        for text in painted:
            missing = [one for one in text.split("\n") if words(one) not in said]
            silent_texts += [
                (name, one)
                for one in missing
                if not PAINTED_ONLY.fullmatch(one) and not SAMPLE.fullmatch(one)
            ]
        count += 1
    assert count > 25
    assert not silent_texts


def test_rows_say_what_they_show_line_by_line(player: Player) -> None:
    brush = player.context.brush
    rows = [text_row(brush, "One\nTwo!", 400), Row(4), silent(text_row(brush, "Three", 400))]
    assert told_by(rows) == "One. Two!"


def test_words_about_a_control_are_said_with_it_and_not_twice(player: Player) -> None:
    from game.ui.rows import option

    brush = player.context.brush

    def row() -> Row:
        return option(brush, "speed", "Speed", "80 %", lambda _by: None, 400)

    both = explained(row(), text_row(brush, "The road is slower", 400))
    assert both[0].control
    assert both[0].control.spoken == "Speed: 80 %. The road is slower."
    assert told_by(both) == ""
    titled = headed(text_row(brush, "Running", 400), row())
    assert titled[1].control
    assert titled[1].control.spoken == "Running. Speed: 80 %."
    assert told_by(titled) == ""
    assert told_by([aloud(row())]) == "Speed: 80 %."
