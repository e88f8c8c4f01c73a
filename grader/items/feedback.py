"""Putting feedback together: points by parts, and each named mistake once."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from grader.domain.item import ItemBase
from grader.domain.report import NamedMistake
from grader.domain.response import Feedback, PartFeedback
from grader.domain.score import Score
from grader.domain.variant import Variant


def score_of(item: ItemBase, right: int, parts: int) -> Score:
    """The share of the item's points that ``right`` of ``parts`` earn; never below 0."""
    return Score(Fraction(item.points * max(right, 0), parts), Fraction(item.points))


def by_parts(
    item: ItemBase, variant: Variant, parts: Sequence[PartFeedback], mistakes: Iterable[str] = ()
) -> Feedback:
    """Feedback with a point for each right part."""
    right = sum(part.right for part in parts)
    return Feedback(
        score=score_of(item, right, len(parts)),
        parts=tuple(parts),
        misconceptions=named(item, variant, mistakes),
        sentences=(_tally(right, len(parts)),),
    )


def named(item: ItemBase, variant: Variant, mistakes: Iterable[str]) -> tuple[NamedMistake, ...]:
    """The sentences of the misconceptions that have one, each once, in order."""
    known = [mistake for mistake in dict.fromkeys(mistakes) if mistake in item.mistakes]
    return tuple(NamedMistake(id=id_, sentence=variant.fill(item.mistakes[id_])) for id_ in known)


def _tally(right: int, parts: int) -> str:
    if right == parts:
        return "Right."
    return f"{right} of {parts} parts are right." if right else "Not right yet."
