"""The template for a new story: a small whole story with a note on each part."""

from collections.abc import Iterable
from datetime import date
from textwrap import TextWrapper

from game.scenario.do_steps import offered
from game.scenario.lint.limits import LIMITS
from game.scenario.model import Ages, Sign, Staging

WIDTH = 98
"""Characters of a line of notes."""

HEAD = """\
# yaml-language-server: $schema={schema}
# A story for Soundcheck. Lines that begin with # are notes for you; the game does not read them.
# Replace the texts by your own, save the file as {id}.yaml, then look at it with
#   python main.py check {id}.yaml
#   python main.py preview {id}.yaml
# A text with a colon and a space in it, or one that begins with [ {{ * & ! % @ or -, needs quotes.

# The id is the name of the file: small letters, figures, dashes.
id: {id}
title: The yellow frog
topic: {topic}
# 8-9 is a shorter story, 10-12 a longer one.
ages: {ages}
# light, medium, or careful (secrets with pressure, threats, pictures of oneself, meeting).
weight: light
# risk, green (going ahead is right), friend (help a friend) or repair (put something right).
kind: friend
{stagings}
staging: group-chat
# Invent the name of the app. No real names, please.
app: Chatterbox
# Whose phone it is: Mika, Ines, Zaynab, Leo or one of their friends.
hero: Leo
# yes, if it is good for a child and a grown-up together.
talk: no
"""

SCENE = """
# One line each: who says it, a colon, what they say. narrator tells what nobody says.
# A line that should not feel right has its sign below it. The signs are:
{signs}
# All lines together have at most {scene} words, each sentence at most {sentence_most}.
scene:
  - Bo: Look, I drew a frog!
  - Kofi: Is that a frog or a lemon? Ha ha!
    sign: unkind
  - narrator: Bo has gone quiet.
question: What could Leo do?

# Three or four choices of at most {choice} words. One is safe (in a green story one or more).
# nearly: it helped, and something would help more. unsafe: it has a gentle consequence.
# The feedback says what happened and why. An unsafe choice also has a repair: how to put it right.
# Let the safe choice not always be the longest, or the first, or the one with a grown-up in it.
# then: what follows is seen on the phone first, one to three lines; above all at the safe choice.
choices:
  - id: joke
    text: Send three lemon pictures
    safety: unsafe
    feedback: Kofi laughs. For Bo it is one more laugh at the frog.
    repair: You can still say sorry. Tell Bo what you like.
  - id: kind
    text: Tell Bo what I like about the frog
    safety: safe
    then:
      - Bo: Thanks, Leo. Shall I draw you one?
    feedback: A laugh at a friend can hurt. One kind word helps. Now Bo is not alone.
  - id: wait
    text: Say nothing and wait
    safety: nearly
    feedback: You did not join in, and that is good. But Bo feels alone. Who could help?

# What is pressed after the safe choice, in this order; leave it out if there is nothing to press.
# In a {staging} there are:
{steps}
do: [menu, mute]
# Words to say to a friend, and stay friends; each of them is fine, the child picks one.
say_no:
  - I like the frog. Let's be nice to Bo.
# Words to say to a grown-up; each of them is fine, the child picks one.
say_it:
  - Someone laughed at my friend in a chat. What can I do?
  - Can I show you a chat that was not so kind?
# One thing to do or to check at home.
mission: Say one kind thing about something a friend has made.

# For the teacher: what children can do afterwards, and questions to talk about.
guide:
  objective: Stand by a friend without a quarrel.
  discuss:
    - Why did Bo go quiet?
    - What could you write in such a chat?

# The day it was written, the day it was last read again, and whether a safeguarding professional
# has to read it: not-needed, needed (always for careful stories) or done.
review:
  written: {today}
  checked: {today}
  professional: not-needed
"""

EASY = """
# For slower readers: easier texts. Leave out what can stay as it is.
# The scene has the same lines, said by the same speakers. Take the # away to use it.
# easy:
#   scene:
#     - Bo: Look, a frog!
#     - Kofi: A frog? It is a lemon! Ha!
#     - narrator: Bo is quiet now.
#   choices:
#     - id: wait
#       feedback: You did not laugh too, and that is good. But Bo is alone. Who could be kind?
"""


def template(topic: str, ages: Ages, story_id: str, today: date, schema: str) -> str:
    """Write the template; it is a story that passes every check."""
    limits = LIMITS[ages]
    *others, before_last, last = Staging
    text = (HEAD + SCENE).format(
        schema=schema,
        id=story_id,
        topic=topic,
        ages=ages,
        today=today.isoformat(),
        scene=limits.scene,
        choice=limits.choice,
        sentence_most=limits.sentence_most,
        staging=Staging.GROUP_CHAT,
        steps=_noted(offered(Staging.GROUP_CHAT)),
        signs=_noted(Sign),
        stagings=_noted([*others, f"{before_last} or {last}"]),
    )
    return text + EASY if ages is Ages.LONGER else text


def _noted(words: Iterable[str]) -> str:
    """Write words with commas between them into lines of notes."""
    wrapper = TextWrapper(WIDTH, initial_indent="# ", subsequent_indent="# ")
    wrapper.break_on_hyphens = False
    return wrapper.fill(f"{', '.join(words)}.")
