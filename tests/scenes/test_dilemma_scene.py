"""A dilemma on the screen, read and answered as a child would."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from playing import make_shell, word_for

from game.app import open_window
from game.bindings import Act
from game.devices import Press, Wheel
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Scenario, Staging
from game.scenes.start.opening import load
from game.scenes.story.scene import DilemmaScene
from game.ui.context import Context
from game.ui.roles import Of, Role
from game.ui.scene import Pop
from game.ui.session import Session
from game.view.loading import Loader
from game.view.phone.family_mark import family_colour
from game.view.phone.page import EDGE

MakeScene = Callable[..., DilemmaScene]
FRAME_NS = 16_000_000


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Read stories and band once."""
    open_window(windowed=True, headless=True)
    shell = make_shell(tmp_path_factory.mktemp("read"), (1280, 720), False)
    return Loader(load(shell), threaded=False).finish()


@pytest.fixture
def make(tmp_path: Path, read: Session) -> MakeScene:
    """Return a maker of dilemma screens, all in one window."""

    def scene(
        story: Callable[[Scenario], bool] | str = "free-gems",
        size: tuple[int, int] = (1280, 720),
        *,
        spot: bool | None = None,
        **options: object,
    ) -> DilemmaScene:
        open_window(windowed=True, headless=True, size=size)
        context = make_shell(tmp_path, size, False, **options).opened(read)
        stories = context.session.library.scenarios
        found = stories[story] if isinstance(story, str) else next(filter(story, stories.values()))
        return opened(context, Dilemma(found, "7", spot))

    return scene


def opened(context: Context, dilemma: Dilemma) -> DilemmaScene:
    """Open a dilemma over plain ground."""
    scene = DilemmaScene(
        context, dilemma, lambda: None, context.session.band.members[0], lambda _screen: None
    )
    scene.enter()
    return scene


def read_on(scene: DilemmaScene) -> None:
    """Read to the last line, and past the signs."""
    while scene.dilemma.stage is Stage.SCENE:
        scene.next()
    if scene.dilemma.stage is Stage.SPOT:
        scene.leave_spot()


def names(scene: DilemmaScene) -> list[str]:
    """Return the controls in reading order."""
    return [word_for(item.key) for item in scene.column.controls.items]


def choice(scene: DilemmaScene, safety: str) -> str:
    """Find a choice of that safety."""
    return next(one.id for one in scene.dilemma.choices if one.safety == safety)


def screen() -> pygame.Surface:
    """Return the window."""
    found = pygame.display.get_surface()
    assert found is not None
    return found


def picture(scene: DilemmaScene) -> bytes:
    """Draw a frame."""
    scene.draw(screen())
    return pygame.image.tobytes(screen(), "RGB")


def wait(scene: DilemmaScene, ms: int) -> None:
    """Advance by the time that has passed."""
    for _frame in range(ms * 1_000_000 // FRAME_NS):
        scene.update(FRAME_NS)


def test_next_works_while_a_bubble_grows_and_somebody_writes(make: MakeScene) -> None:
    scene = make()
    for shown in range(2, len(scene.dilemma.scenario.scene) + 1):
        scene.next()
        assert scene.dilemma.shown == shown


def test_nothing_goes_on_by_itself(make: MakeScene) -> None:
    scene = make()
    wait(scene, 5000)
    assert (scene.dilemma.stage, scene.dilemma.shown) == (Stage.SCENE, 1)


def test_the_voice_says_lines_question_choice_and_feedback_in_turn(make: MakeScene) -> None:
    scene = make()
    said: list[str] = []
    scene.context.voice.say = said.append  # type: ignore[method-assign, assignment]
    story = scene.dilemma.scenario
    read_on(scene)
    for line, words in zip(story.scene[1:], said, strict=False):
        assert line.text in words
    assert said[-1].startswith(story.question)
    scene.column.controls.focus_on(scene.column.controls.items[1].key)
    assert scene.dilemma.choices[1].text in said[-1]
    scene.choose(choice(scene, "unsafe"))
    chosen = scene.dilemma.chosen
    assert chosen is not None
    assert chosen.feedback in said[-1]
    assert str(chosen.repair) in said[-1]


def test_a_picture_is_described(make: MakeScene) -> None:
    scene = make(lambda story: any(line.alt for line in story.scene[1:]))
    said: list[str] = []
    scene.context.voice.say = said.append  # type: ignore[method-assign, assignment]
    read_on(scene)
    for line in scene.dilemma.scenario.scene[1:]:
        assert not line.alt or any(line.alt in words for words in said)


def test_lines_come_first_where_they_are_tapped(make: MakeScene) -> None:
    scene = make(spot=True)
    while scene.dilemma.stage is Stage.SCENE:
        scene.next()
    count = len(scene.dilemma.scenario.scene)
    assert names(scene)[:count] == [f"line-{index}" for index in range(count)]
    assert names(scene)[count : count + 2] == ["nothing", "on"]
    assert names(scene)[-2:] == ["break", "help"]
    assert scene.column.controls.current
    assert scene.column.controls.focus == Of(Role.LINE, 0)


def test_cards_come_first_where_they_are_chosen(make: MakeScene) -> None:
    scene = make()
    read_on(scene)
    choices = [one.id for one in scene.dilemma.choices]
    assert names(scene)[: len(choices)] == choices


def test_every_line_can_be_reached_by_key_and_is_shown(make: MakeScene) -> None:
    scene = make(lambda story: len(story.scene) > 5, spot=True, text_scale=200)
    while scene.dilemma.stage is Stage.SCENE:
        scene.next()
    down = Press(frozenset({Act.DOWN}), "down")
    seen = set()
    for index in range(len(scene.dilemma.scenario.scene)):
        scene.column.controls.focus_on(Of(Role.LINE, index))
        scene._follow_focus()
        assert scene.phone
        place = scene.phone.place_of(index)
        assert place
        assert scene.phone.page.contains(place)
        seen.add(index)
    assert len(seen) == len(scene.dilemma.scenario.scene)
    scene.handle(down)


def test_a_found_sign_is_ringed_and_named(make: MakeScene) -> None:
    scene = make(spot=True)
    while scene.dilemma.stage is Stage.SCENE:
        scene.next()
    wait(scene, 1000)
    before = picture(scene)
    sign = min(scene.dilemma.scenario.signs)
    scene.tap(sign)
    early = picture(scene)
    wait(scene, 400)
    late = picture(scene)
    assert before != early != late
    assert scene.word_good
    context, found = scene.context, scene.dilemma.scenario.scene[sign].sign
    family = next(one for one in context.session.library.families if found in one.signs)
    colour = family_colour(context.session.band.phone_art, family, context.brush.theme)
    assert scene.phone
    page = screen().subsurface(scene.phone.page)
    ringed = pygame.mask.from_threshold(page, colour, (2, 2, 2, 255)).count()
    assert ringed > 500


def test_reduced_motion_shows_every_change_at_once(make: MakeScene) -> None:
    scene = make(reduced_motion=True)
    for act in (scene.next, lambda: read_on(scene), lambda: scene.choose(choice(scene, "nearly"))):
        act()
        now = picture(scene)
        wait(scene, 2000)
        assert picture(scene) == now


def test_a_still_screen_is_painted_once(make: MakeScene) -> None:
    scene = make()
    read_on(scene)
    wait(scene, 3000)
    picture(scene)
    keys = scene._picture._key, scene._picture._stage_key
    painted = []
    scene.column.draw = painted.append  # type: ignore[method-assign, assignment]
    for _frame in range(20):
        scene.update(FRAME_NS)
        scene.draw(screen())
    assert not painted
    assert keys == (scene._picture._key, scene._picture._stage_key)


def test_a_tried_choice_says_so_and_can_be_chosen_again(make: MakeScene) -> None:
    scene = make()
    read_on(scene)
    wrong = choice(scene, "unsafe")
    scene.choose(wrong)
    scene.next()
    control = next(
        item for item in scene.column.controls.items if item.key == Of(Role.CHOICE, wrong)
    )
    assert "tried" in control.spoken
    scene.choose(wrong)
    assert scene.dilemma.stage is Stage.FEEDBACK


def finish(scene: DilemmaScene) -> None:
    """Choose well and say it."""
    read_on(scene)
    scene.choose(choice(scene, "safe"))
    scene.next()
    if scene.dilemma.stage is Stage.SAY_IT:
        scene.say(0)


@pytest.mark.parametrize("reduced_motion", [False, True])
def test_the_sticker_waits_for_a_press(make: MakeScene, reduced_motion: bool) -> None:
    scene = make(reduced_motion=reduced_motion)
    finish(scene)
    assert scene.dilemma.done
    for frame in range(20_000_000_000 // FRAME_NS):
        assert scene.update(FRAME_NS) is None
        if frame % 100 == 0:
            picture(scene)
    assert scene.handle(Press(frozenset({Act.CONFIRM}), "return")) == Pop()


@pytest.mark.parametrize("reduced_motion", [False, True])
def test_any_press_skips_the_sticker(make: MakeScene, reduced_motion: bool) -> None:
    scene = make(reduced_motion=reduced_motion)
    finish(scene)
    assert scene.update(FRAME_NS) is None
    assert isinstance(scene.handle(Press(frozenset(), "q")), Pop)


def test_a_long_feedback_begins_at_its_heading(make: MakeScene) -> None:
    scene = make("only-me", text_scale=200)
    read_on(scene)
    scene.choose(choice(scene, "unsafe"))
    assert scene.column.controls.current
    assert scene.column.controls.focus is Role.SCROLL_DOWN
    assert "on" in names(scene)


SIZES = [((1280, 720), 100), ((1366, 768), 125), ((1024, 768), 100), ((1280, 720), 200)]


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_staging_keeps_its_lines_on_the_page(
    make: MakeScene, size: tuple[int, int], scale: int
) -> None:
    context = make(size=size, text_scale=scale).context
    for staging in Staging:
        story = next(
            one for one in context.session.library.scenarios.values() if one.staging is staging
        )
        scene = opened(context, Dilemma(story, "7", spot=True))
        while scene.dilemma.stage is Stage.SCENE:
            scene.next()
        for index in story.signs:
            scene.tap(index)
        phone = scene.phone
        assert phone
        edge = context.brush.u(EDGE)
        rects = [block.rect for block in phone._blocks]
        assert all(rect.left >= edge - 1 for rect in rects), staging
        assert all(rect.right <= phone.page.width - edge + 1 for rect in rects), staging
        assert all(one.bottom < other.top for one, other in pairwise(rects)), staging
        assert screen().get_rect().contains(phone.rect)
        assert not phone.rect.colliderect(scene.panel)


@pytest.mark.parametrize("theme", ["standard", "dark", "contrast"])
def test_every_staging_draws_in_every_theme(make: MakeScene, theme: str) -> None:
    scene = make(theme=theme)
    context = scene.context
    met = set()
    for story in context.session.library.scenarios.values():
        if story.staging not in met:
            met.add(story.staging)
            scene = opened(context, Dilemma(story, "7"))
            read_on(scene)
            wait(scene, 800)
            assert len(set(picture(scene)[::997])) > 3


@pytest.mark.parametrize("size", [(1280, 720), (640, 360)])
def test_a_card_that_is_scrolled_out_of_sight_can_be_chosen(
    make: MakeScene, size: tuple[int, int]
) -> None:
    scene = make(lambda story: story.longer and len(story.choices) == 4, size, text_scale=200)
    read_on(scene)
    picture(scene)
    turned_away = Wheel(-100.0)
    scene.handle(turned_away)
    chosen = scene.dilemma.choices[0].id
    key = Of(Role.CHOICE, chosen)
    card = next(control for control in scene.column.controls.items if control.key == key)
    card.rect.bottom = -1  # as far away as a longer story would have it
    scene.choose(chosen)
    assert scene.dilemma.stage is Stage.FEEDBACK
    picture(scene)


def test_look_again_turns_the_page_and_back(make: MakeScene) -> None:
    scene = make(text_scale=150)
    assert scene.shows_phone
    read_on(scene)
    assert not scene.shows_phone
    scene.look_again()
    assert scene.shows_phone
    assert names(scene)[0] == "turn"
    scene.look_again()
    assert scene.shows_answers


def test_the_phone_scrolls(make: MakeScene) -> None:
    scene = make(lambda story: len(story.scene) > 5)
    read_on(scene)
    assert scene.phone
    before = scene.phone.scrolled
    scene.scroll_phone(200)
    below = scene.phone.scrolled
    assert below > before
    scene.scroll_phone(-200)
    assert scene.phone.scrolled < below
