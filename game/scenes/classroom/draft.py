"""The lesson as it is being set up, before the class begins."""

from time import monotonic_ns

from game.scenario.model import Scenario
from game.scenes.classroom.groups import Groups
from game.teaching.classroom.lesson import ClassLesson
from game.teaching.classroom.pairs import Pair
from game.teaching.lesson.lesson import Lesson
from game.ui.context import Context


class Draft:
    """The lesson that is being set up."""

    def __init__(self, context: Context) -> None:
        self.lesson = Lesson(longer=context.ages == "10-12", easier=context.settings.easier_words)
        self.rounds = False
        """Whether stories before and after are wanted."""
        self.told = ""
        """What became of the interrupted class."""
        self.present = 0
        """How many children are there; 0 where it was not said."""
        self.devices = self.careful = False
        """Whether children's devices take part, and whether they do in careful stories."""
        self.asked = False
        """Whether the teacher wanted to start over an interrupted class, and was asked."""
        self.groups = Groups(context)
        self.group: str | None = None
        """The neutral name under which this class is kept, if it is."""

    def pairs(self, context: Context) -> list[Pair]:
        """Return the stories before and after that this lesson would have."""
        rounds = begun(context, self, rounds=True).rounds
        return rounds.pairs if rounds else []


def planned_for(context: Context, draft: Draft) -> list[Scenario]:
    """Return the stories that this lesson would have."""
    return begun(context, draft, rounds=False).stories.planned


def begun(context: Context, draft: Draft, *, rounds: bool) -> ClassLesson:
    """Begin a class from the start."""
    group = draft.groups.find(draft.group)
    lesson = ClassLesson.begin(
        draft.lesson,
        context.session.library,
        context.today,
        monotonic_ns,
        rounds=rounds,
        group=group,
    )
    lesson.present = draft.present
    return lesson
