"""What a story is for, in the words of two frameworks that schools plan by.

The strands are those of Education for a Connected World (UKCIS, 2020), whose age ranges are early
years to 7, 7 to 11, 11 to 14 and 14 to 18; the areas are those of DigComp 2.2 (Joint Research
Centre, 2022). Which topic belongs where stands in topics.yaml.
"""

from dataclasses import dataclass

from game.scenario.library import Library
from game.scenario.model import Scenario
from game.teaching.shared.plain import plain

STRANDS = {
    "self-image": "Self-image and identity",
    "relationships": "Online relationships",
    "reputation": "Online reputation",
    "bullying": "Online bullying",
    "managing information": "Managing online information",
    "health": "Health, well-being and lifestyle",
    "privacy and security": "Privacy and security",
    "copyright": "Copyright and ownership",
}
"""The names of the strands, by the words of topics.yaml."""
STRAND_AGES = "7-11"
"""The age range of the strands that these stories are for."""
AREAS = {
    "1": "1 Information and data literacy",
    "2": "2 Communication and collaboration",
    "3": "3 Digital content creation",
    "4": "4 Safety",
    "5": "5 Problem solving",
}
"""The areas of DigComp, by their numbers."""


@dataclass(frozen=True, slots=True)
class Aims:
    """What a story is for; empty where it is not known."""

    objective: str = ""
    strand: str = ""
    area: str = ""


def aims_of(story: Scenario | None, library: Library | None) -> Aims:
    """Return what a story is for, with its strand and its area."""
    if story is None or library is None:
        return Aims()
    topic = library.topics.get(story.topic)
    strand = STRANDS.get(topic.strand, topic.strand) if topic else ""
    area = AREAS.get(topic.digcomp or "", "") if topic else ""
    return Aims(plain(story.guide.objective), strand, area)
