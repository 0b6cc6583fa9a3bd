"""The end of a lesson by code: what was met, what a pair that is done may do, where help is.

A teacher who walks round sees titles; how anybody chose is kept nowhere.
"""

from collections.abc import Callable, Sequence

from game.i18n import Words
from game.scenario.model import Scenario
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Push, Scene
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style


def goodbye(
    context: Context,
    met: Sequence[Scenario],
    again: Callable[[], Change],
    encores: Sequence[Scenario],
    open_story: Callable[[Scenario], Scene],
) -> Page:
    """Open the page that ends a lesson; `encores` are stories for those who are done early."""
    met, left = list(met), list(encores)

    def contents(sheet: Sheet) -> Contents:
        _, width = context.words.gettext, sheet.width
        told = _("Something on your mind? Tell a grown-up you trust. It is never your fault.")
        kept = _("Nothing of this lesson is kept on this computer.")
        titles = met_words(context.words, met)
        talk = lambda: Push(talk_page(context, met))  # noqa: E731
        rows: list[Row] = [text_row(context.brush, told, width, Style(LEAD))]
        if met:
            rows.append(colour_row(context.brush, titles, context.brush.theme.good, width))
        rows.append(
            button(
                context.brush, Role.ON, _("A good place to stop"), context.home, width,
                primary=True, icon="leaf",
            )
        )  # fmt: skip
        if met:
            label = _("Done early? Something to talk about")
            rows.append(button(context.brush, Role.TALK, label, talk, width, icon="bulb"))
        if left:
            label = _("Done early? An encore: {title}").format(title=left[0].title)
            rows.append(button(context.brush, Role.ENCORE, label, encore, width, icon="star"))
        label = _("Done early? Run the road again")
        rows += [
            button(context.brush, Role.AGAIN, label, again, width, icon="again"),
            button(
                context.brush, Role.HELP, _("Get help"), lambda: Push(context.routes.support()),
                width, icon="heart",
            ),
            text_row(context.brush, kept, width),
        ]  # fmt: skip
        return Contents(_("The lesson is over"), rows, lambda _panel: [], Role.ON)

    def encore() -> Change:
        met.append(left.pop(0))
        return Push(open_story(met[-1]))

    return Page(context, "park", contents)


def met_words(words: Words, met: Sequence[Scenario]) -> str:
    """Name the stories that were met; nothing is said of how anybody chose."""
    titles = " · ".join(story.title for story in met)
    return words.gettext("Met today: {titles}").format(titles=titles)


def talk_page(context: Context, met: Sequence[Scenario]) -> Page:
    """Open the page with a question to talk about for each story."""

    def contents(sheet: Sheet) -> Contents:
        _, width = context.words.gettext, sheet.width
        told = _("Talk about it quietly, in twos. There is no right answer to find.")
        rows: list[Row] = [text_row(context.brush, told, width)]
        for story in met:
            rows.append(text_row(context.brush, story.title, width, Style(LEAD, bold=True)))
            question = story.guide.discuss[-1]
            rows.append(colour_row(context.brush, question, context.brush.theme.mine, width))
        return Contents(_("Talk about it"), rows, sheet_corners(context))

    return Page(context, "park", contents)
