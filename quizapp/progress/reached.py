"""How far somebody got with each objective or idea."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.progress.mastery import MASTERED, mastery
from quizapp.progress.outline import Node, Part

Strengths = Mapping[tuple[str, str], float]
"""By kind and slug of questions and exercises, 0 to 1; what was not tried is missing."""


@dataclass(frozen=True)
class Reached:
    """An objective or idea, and how far a user got with it."""

    node: Node
    mastery: float
    parts: tuple[tuple[Part, float], ...]
    needs: tuple[Node, ...]

    @property
    def percent(self) -> int:
        return round(100 * self.mastery)

    @property
    def is_mastered(self) -> bool:
        return self.mastery >= MASTERED

    @property
    def next_part(self) -> Part | None:
        """What to do for it now: the weakest part, the first of those that are equal."""
        return min(self.parts, key=lambda part: part[1], default=(None, 0))[0]


def reached(nodes: Sequence[Node], known: Strengths) -> list[Reached]:
    """Each objective or idea, in the author's order."""
    named = {node.id: node for node in nodes}
    result = []
    for node in nodes:
        parts = tuple((part, known.get(part.key, 0.0)) for part in node.parts)
        needs = tuple(named[need] for need in node.needs)
        result.append(Reached(node, mastery(strength for _, strength in parts), parts, needs))
    return result
