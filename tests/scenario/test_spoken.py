"""How spoken a story sounds is counted part by part."""

from game.scenario.lint.spoken import drawn_together
from game.scenario.lint.texts import TextVoice, Told


def counted(text: str) -> tuple[int, int]:
    return drawn_together([Told(("say_it", 0), text, TextVoice.GAME)])["words to say"]


def test_what_is_drawn_together_is_counted_of_all_that_could_be() -> None:
    assert counted("I don't know. It's late, and I cannot sleep.") == (2, 3)
    assert counted("I am here. Yes, I am.") == (0, 1)
    assert counted("Nana's soup is hot.") == (0, 0)


def test_parts_are_counted_apart() -> None:
    texts = [
        Told(("scene", 0, "text"), "I can't wait!", TextVoice.CHARACTER),
        Told(("choices", 0, "feedback"), "It is a sign.", TextVoice.GAME),
    ]
    assert drawn_together(texts) == {"dialogue": (1, 1), "feedback": (0, 1)}
