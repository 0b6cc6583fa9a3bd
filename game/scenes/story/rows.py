"""What stands beside the phone at each stage of a dilemma, as rows and buttons."""

from collections.abc import Callable
from functools import partial

from game.scenario.dilemma import ON_PHONE, Stage
from game.scenes.story import acted_rows, cards
from game.scenes.story.acting import first_key
from game.scenes.story.actions import DilemmaActions
from game.scenes.story.asides import Aside
from game.scenes.story.words import heading_of
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row, button, colour_row, silent, text_row
from game.view.brush import Brush
from game.view.text import LEAD, TITLE, Style
from game.view.theme import Colour

ICONS = {"safe": "tick", "nearly": "bulb", "unsafe": "again"}
STRONG = {"safe": 2, "nearly": 1, "unsafe": 0}
"""Which of the four letter colours a feedback's disc has."""


def rows_of(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the rows of the stage the dilemma is in."""
    _ = reader.context.words.gettext
    if not reader.shows_answers and reader.dilemma.stage not in ON_PHONE:
        label = _("To the choices") if reader.dilemma.stage is Stage.CHOICES else _("Go back")
        return [*intro(reader, width), turn_row(reader, width, label, primary=True)]
    rows: dict[Stage, Callable[[DilemmaActions, int], list[Row]]] = {
        Stage.SCENE: scene_rows,
        Stage.SPOT: spot_rows,
        Stage.CHOICES: choice_rows,
        Stage.THEN: then_rows,
        Stage.FEEDBACK: feedback_rows,
        Stage.DO: do_rows,
        Stage.SAY_NO: say_rows,
        Stage.SAY_IT: say_rows,
    }
    make = rows.get(reader.dilemma.stage)
    return make(reader, width) if make else []


def choice_asides(reader: DilemmaActions) -> list[Aside]:
    """Return the lesser buttons that may stand with the choices of a story."""
    _ = reader.context.words.gettext
    hint = Aside(Role.HINT, _("Does it sound right?"), reader.hint, "ear")
    skip = Aside(Role.SKIP, _("Skip this story"), reader.skip)
    return [hint, skip] if reader.dilemma.scenario.signs else [skip]


def asides_of(reader: DilemmaActions) -> list[Aside]:
    """Return the lesser buttons of the stage."""
    _ = reader.context.words.gettext
    dilemma, (*hints, skip) = reader.dilemma, choice_asides(reader)
    match dilemma.stage:
        case Stage.SCENE:
            return [skip]
        case Stage.CHOICES if reader.shows_answers:
            asides = []
            if reader.two_pages:
                asides.append(Aside(Role.TURN, _("Look again"), reader.look_again, "swap"))
            if not dilemma.found_signs:
                asides += hints
            return asides if dilemma.tried else [*asides, skip]
        case Stage.FEEDBACK | Stage.SAY_NO | Stage.SAY_IT if (
            reader.two_pages and reader.shows_answers
        ):
            return [Aside(Role.TURN, _("Look again"), reader.look_again, "swap")]
    return []


def first_focus(reader: DilemmaActions) -> Key:
    """Name the control that has the focus when the stage begins."""
    match reader.dilemma.stage:
        case Stage.CHOICES if reader.shows_answers:
            choices, tried = reader.dilemma.choices, reader.dilemma.tried
            return Of(
                Role.CHOICE, next((one for one in choices if one.id not in tried), choices[0]).id
            )
        case Stage.SPOT if reader.shows_phone:
            return Of(Role.LINE, 0)
        case Stage.DO if reader.dilemma.to_do:
            return first_key(reader.dilemma)
        case Stage.SAY_NO | Stage.SAY_IT if reader.shows_answers:
            return Of(Role.SAY, 0)
        case stage if stage not in ON_PHONE and not reader.shows_answers:
            return Role.TURN
    return Role.ON


def heading(brush: Brush, text: str, width: int, size: float = LEAD) -> Row:
    """Return a heading in the display face."""
    return text_row(brush, text, width, Style(size, display=True))


def intro(reader: DilemmaActions, width: int) -> list[Row]:
    """Say which story this is, and whose phone."""
    _ = reader.context.words.gettext
    story = reader.dilemma.scenario
    whose = _("{name}'s phone. Read at your own pace.").format(name=story.hero)
    title = heading(reader.context.brush, story.title, width, TITLE - 2)
    title.told = _("Soundcheck: {title}").format(title=story.title)  # as the gate showed
    return [title, text_row(reader.context.brush, whose, width)]


def turn_row(reader: DilemmaActions, width: int, label: str, *, primary: bool = False) -> Row:
    """Return the button that turns between phone and answers."""
    return button(
        reader.context.brush,
        Role.TURN,
        label,
        reader.look_again,
        width,
        primary=primary,
        icon="swap",
    )


def scene_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the rows while the scene appears line by line."""
    _ = reader.context.words.gettext
    go_on = button(
        reader.context.brush, Role.ON, _("Next"), reader.next, width, primary=True, icon="next"
    )
    opening = intro(reader, width)
    if reader.dilemma.shown > 1:
        opening = [silent(row) for row in opening]
    return [*opening, *news_rows(reader, width), go_on]


def news_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return what the last press brought, where it brought a word."""
    theme = reader.context.brush.theme
    fill: Colour = theme.good if reader.word_good else theme.retry
    return [colour_row(reader.context.brush, reader.word, fill, width)] if reader.word else []


def spot_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the rows of the question whether it sounds right."""
    _ = reader.context.words.gettext
    brush, count = reader.context.brush, len(reader.dilemma.lines)
    lines = reader.context.words.ngettext("{count} line.", "{count} lines.", count)
    ask = text_row(brush, _("Choose the line that doesn't feel right."), width)
    ask.told += f"\n{lines.format(count=count)}"  # the phone shows how many
    rows = [heading(brush, _("Does it sound right?"), width, LEAD + 4), ask]
    rows += news_rows(reader, width)
    rows.append(
        button(
            brush,
            Role.NOTHING,
            _("It all feels right"),
            lambda: reader.tap(None),
            width,
            icon="ear",
        )
    )
    rows.append(
        button(
            brush,
            Role.ON,
            _("Go on"),
            reader.leave_spot,
            width,
            primary=bool(reader.word),
            icon="next",
        )
    )
    return rows


def choice_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the question and the cards."""
    dilemma, brush = reader.dilemma, reader.context.brush
    word, count = reader.context.words.gettext("tried"), len(dilemma.choices)
    choices = reader.context.words.ngettext("{count} choice.", "{count} choices.", count)
    question = heading(brush, dilemma.scenario.question, width, LEAD + 4)
    question.told += f"\n{choices.format(count=count)}"  # the cards show how many
    rows = [question, *news_rows(reader, width)]
    rows += [
        cards.card(
            brush, index, choice, width, word if choice.id in dilemma.tried else "",
            partial(reader.choose, choice.id),
        )
        for index, choice in enumerate(dilemma.choices)
    ]  # fmt: skip
    return rows


def feedback_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return what came of the choice, and the way on."""
    _ = reader.context.words.gettext
    brush, chosen = reader.context.brush, reader.dilemma.chosen
    if chosen is None:
        return []
    theme = brush.theme
    tint = {"safe": theme.good, "nearly": theme.nearly, "unsafe": theme.retry}[chosen.safety]
    tones = (tint, theme.letters[STRONG[chosen.safety]])
    rows = [
        cards.banner(
            brush,
            heading_of(reader.dilemma.scenario, chosen, _),
            ICONS[chosen.safety],
            tones,
            width,
        ),
        silent(cards.chosen_card(brush, reader.dilemma.choices.index(chosen), chosen.text, width)),
        text_row(brush, chosen.feedback, width),
    ]
    if chosen.repair:
        rows.append(cards.repair_plate(brush, _("Put it right"), chosen.repair, width))
    rows.append(Row(brush.u(2)))  # some air above the button
    label = _("Go on") if chosen.safe else _("Choose again")
    icon = "next" if chosen.safe else "again"
    rows.append(button(brush, Role.ON, label, reader.next, width, primary=True, icon=icon))
    return rows


def then_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the rows while what follows a choice is seen on the phone."""
    label = reader.context.words.gettext("Next")
    on = button(reader.context.brush, Role.ON, label, reader.next, width, primary=True, icon="next")
    return [*acted_rows.then_rows(reader.context, reader.dilemma, width), on]


def do_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the rows while the reader presses on the phone; the way on comes when all is done."""
    rows = acted_rows.do_rows(reader.context, reader.dilemma, reader.acting, width)
    if not reader.dilemma.to_do:
        label = reader.context.words.gettext("Go on")
        rows.append(
            button(
                reader.context.brush, Role.ON, label, reader.next, width, primary=True, icon="next"
            )
        )
    return rows


def say_rows(reader: DilemmaActions, width: int) -> list[Row]:
    """Return the words to say to a friend or to a grown-up; each is fine."""
    return acted_rows.say_rows(reader.context, reader.dilemma, reader.say, width)
