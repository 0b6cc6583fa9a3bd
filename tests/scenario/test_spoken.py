"""How spoken a story sounds is counted part by part."""

from game.scenario.lint.spoken import drawn_together
from game.scenario.texts import Text, TextVoice


def counted(text: str) -> tuple[int, int]:
    return drawn_together([Text("x", "say_it/1", text, TextVoice.GAME, ())])["words to say"]


def test_what_is_drawn_together_is_counted_of_all_that_could_be() -> None:
    assert counted("I don't know. It's late, and I cannot sleep.") == (2, 3)
    assert counted("I am here. Yes, I am.") == (0, 1)
    assert counted("Nana's soup is hot.") == (0, 0)


def test_parts_are_counted_apart() -> None:
    texts = [
        Text("x", "scene/1", "I can't wait!", TextVoice.CHARACTER, ()),
        Text("x", "choices/a/feedback", "It is a sign.", TextVoice.GAME, ()),
    ]
    assert drawn_together(texts) == {"dialogue": (1, 1), "feedback": (0, 1)}
