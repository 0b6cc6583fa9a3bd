"""A story to change in tests, as a file's text and as a value."""

from pathlib import Path

from game.scenario.loader import parse_scenario
from game.scenario.model import Ages, Choice, Line, Safety, Scenario, Sign, Weight

STORY = """\
id: free-gems
title: Free gems
topic: who-is-there
ages: 8-9
weight: medium
kind: risk
staging: game-chat
app: Gem Caves
hero: Mika
talk: yes
scene:
  - Blaze: I have 500 gems. Want them?
    sign: gift
  - Blaze: Keep it our secret, OK?
    sign: secret
  - narrator: Mika does not know Blaze outside the game.
question: What could Mika do?
choices:
  - id: tell
    text: Say no and show a grown-up
    safety: safe
    feedback: A gift that comes with a secret is a sign. It keeps help away. A grown-up can help.
  - id: accept
    text: Take the gems and say thank you
    safety: unsafe
    feedback: Gems feel great. But a gift can make it hard to say no later.
    repair: You can still stop and tell. It is not your fault.
  - id: leave
    text: Leave the chat and keep quiet about it
    safety: nearly
    feedback: Leaving stops the messages. Blaze may ask another child, though. Who could help?
say_it:
  - Someone in my game offered gems and asked for a secret.
  - Can you look at a message with me?
mission: Check together who can message you in your games.
guide:
  objective: Spot a gift that comes with a secret, and tell.
  discuss:
    - Why might someone ask for a secret?
    - Who could Mika tell at school?
review:
  written: 2026-11-23
  checked: 2026-11-23
  professional: not-needed
"""


ACTED_STORY = (
    STORY.replace("ages: 8-9", "ages: 10-12")
    .replace(
        "    safety: safe\n",
        """\
    safety: safe
    then:
      - Sana: Thank you for showing me. Let's look at it together.
      - narrator: Sana puts her cup down and reads all of it.
        picture: gems
        alt: A big pile of shiny gems.
""",
    )
    .replace(
        "    safety: unsafe\n",
        """\
    safety: unsafe
    then:
      - Blaze: Good! And now you owe me one.
""",
    )
    .replace(
        "say_it:\n",
        """\
do: [tell, menu, report, block]
say_no:
  - No thanks, I'd rather keep it open.
easy:
  choices:
    - id: tell
      then:
        - Sana: Thank you for showing me. Let's look.
        - narrator: Sana reads all of it.
  say_no:
    - No thanks.
say_it:
""",
    )
)
"""The same story for 10 to 12, acted out."""


def story_source(**fields: str) -> bytes:
    """Return the story's file with some of its one-line fields changed."""
    lines = STORY.splitlines()
    for name, value in fields.items():
        index = next(n for n, line in enumerate(lines) if line.startswith(f"{name}:"))
        lines[index] = f"{name}: {value}"
    return "\n".join([*lines, ""]).encode()


def write_story(folder: Path, story_id: str, **fields: str) -> Path:
    """Put a story file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{story_id}.yaml"
    path.write_bytes(story_source(id=story_id, **fields))
    return path


GEMS = parse_scenario(STORY.encode(), Path("free-gems.yaml"))


def story(story_id: str, **changes: object) -> Scenario:
    """Make a story value like Free gems, but for the changes."""
    return GEMS.model_copy(update={"id": story_id, **changes})


def gentle(story_id: str, topic: str, ages: Ages = Ages.SHORTER, **changes: object) -> Scenario:
    """Make a light story."""
    return story(story_id, topic=topic, ages=ages, weight=Weight.LIGHT, **changes)


def line(text: str, sign: Sign | None = None, speaker: str = "Blaze") -> Line:
    """Make a line of a scene."""
    return Line(speaker=speaker, text=text, sign=sign)


def choice(choice_id: str, safety: Safety, **changes: str) -> Choice:
    """Make a choice that is as it should be, but for the changes."""
    texts = {"text": f"Do {choice_id}", "feedback": "That is a sign.", "repair": "You can tell."}
    return Choice(id=choice_id, safety=safety, **{**texts, **changes})
