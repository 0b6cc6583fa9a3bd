"""A teacher picks the stories of a lesson, and a class is known by a neutral name."""

from class_playing import KEPT, begin, open_setup, run_on, story
from playing import Player

from game.scenario.model import Weight
from game.scenes.classroom.groups import Groups
from game.scenes.classroom.setup import Draft, class_setup, planned_for
from game.teaching.lesson.suggestion import fitting
from game.ui.roles import Of, Role
from game.ui.scene import Push


def choose(player: Player, names: list[str]) -> None:
    """Pick these stories, and no other."""
    player.click(player.place("pick"))
    assert player.scene_name == "Choose the stories"
    for control in [c for c in player.controls.items if ": picked as number" in c.spoken]:
        control.act()
    for name in names:
        player.control(Of(Role.STORY, name)).act()
    player.stack.apply(player.control(Role.ON).act())
    assert player.scene_name == "With a class"


def test_the_class_plays_what_was_picked_in_that_order(player: Player) -> None:
    open_setup(player)
    draft = Draft(player.context)
    stories = fitting(draft.lesson, player.context.session.library.scenarios.values())
    careful = [s for s in stories if s.weight is Weight.CAREFUL][:1]
    names = [s.id for s in (*careful, *stories)][:3]
    choose(player, names)
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")
    met = []
    for _name in names:
        run_on(player, "ClassStory")
        met.append(player.scene.flow.dilemma.scenario.id)
        story(player)
    assert met == names


def test_a_class_that_is_kept_is_remembered_by_its_stories_alone(player: Player) -> None:
    open_setup(player)
    player.control(Role.GROUP).act()
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")
    run_on(player, "ClassStory")
    name = player.scene.flow.dilemma.scenario.id
    story(player)
    group = Groups(player.context).find("blue")
    assert group
    assert group.played == ((player.context.today, name),)
    draft = Draft(player.context)
    draft.group = "blue"
    assert name not in [s.id for s in planned_for(player.context, draft)]
    Groups(player.context).forget("blue")
    assert Groups(player.context).find("blue") != group


def test_start_asks_before_it_erases_an_interrupted_class(player: Player) -> None:
    begin(player)
    assert player.context.store.folder
    kept = player.context.store.folder / KEPT
    before = kept.read_bytes()
    player.stack.apply(Push(class_setup(player.context)))
    player.stack.apply(player.control("start").act())
    assert player.scene_name == "With a class"
    assert "Really?" in player.context.voice.last
    assert kept.read_bytes() == before
    player.stack.apply(player.control("start").act())
    assert player.scene_name == "Before we start"
