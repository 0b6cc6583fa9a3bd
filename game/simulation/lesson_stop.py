"""The tutorial waits: its runner stands before what is taught until the press that is taught."""

from game.simulation.contact import Road
from game.simulation.intent import Intent
from game.simulation.pieces import TutorialHint
from game.simulation.runner import Runner
from game.simulation.tuning import Assists


def holds(road: Road, runner: Runner, intent: Intent, assists: Assists) -> bool:
    """Return whether the runner waits in this tick, on the beat of the press."""
    lesson = road.course.lesson_at(runner.x)
    if lesson in (None, TutorialHint.NOTE) or assists.no_tumble or not runner.on_ground:
        return False
    if intent.jump if lesson is TutorialHint.JUMP else intent.strum:
        return False
    obstacle = road.next_obstacle(runner.x)
    taught = obstacle is not None and road.course.lesson_at(obstacle.x) is lesson
    return taught and obstacle is not None and runner.x >= road.course.x(obstacle.beat)
