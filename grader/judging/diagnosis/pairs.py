"""Two misconceptions at once: the reference with two edits made."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from grader.domain.edit import edited
from grader.domain.exercise import Exercise


@dataclass(frozen=True)
class Pair:
    """A program with two misconceptions, whose ids are in the exercise's order of edits."""

    ids: tuple[str, str]
    source: str

    @property
    def name(self) -> str:
        """As ties name it."""
        return " + ".join(self.ids)


def pairs_of(exercise: Exercise) -> Iterator[Pair]:
    """Every two edits that do not touch the same text."""
    for first, second in combinations(exercise.edits, 2):
        source = edited(exercise.reference, (first, second))
        if source is not None:
            yield Pair((first.mistake, second.mistake), source)
