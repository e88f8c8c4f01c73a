"""Grading of orders of growth."""

from collections.abc import Mapping

from grader.domain.growth import Growth, parse_growth
from grader.domain.item import ComplexityItem
from grader.domain.response import Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.errors import GrowthError, ResponseError
from grader.items.feedback import named, score_of

GROWTH = "growth"
"""The part that holds the expression."""


def read_growth(item: ComplexityItem, variant: Variant, text: str) -> Growth:
    """The answer in the names that this variant shows.

    Raises:
        ResponseError: it cannot be read; the sentence says where.
    """
    try:
        return parse_growth(text, [variant.values[symbol] for symbol in item.symbols])
    except GrowthError as error:
        place = f" (At character {error.position + 1}.)" if text else ""
        raise ResponseError(f"{error}{place}", GROWTH) from error


def grade_complexity(item: ComplexityItem, variant: Variant, response: Response) -> Feedback:
    """Right if of the same order as the key; lower terms and constant factors do not matter."""
    answer = read_growth(item, variant, response.text(GROWTH))
    key = _in_names(item.key, item, variant)
    others = [_in_names(text, item, variant) for text in item.accepted]
    is_right = any(answer.equivalent(growth) for growth in (key, *others))
    mistakes = [id_ for id_, text in item.wrong.items() if answer.equivalent(_in_names(text, item, variant))]
    misconceptions = () if is_right else named(item, variant, mistakes)
    return Feedback(
        score=score_of(item, is_right, 1),
        parts=(PartFeedback(part=GROWTH, right=is_right),),
        misconceptions=misconceptions,
        sentences=(_right(answer),) if is_right else _wrong(answer, key, bool(misconceptions)),
    )


def _in_names(text: str, item: ComplexityItem, variant: Variant) -> Growth:
    growth = parse_growth(text, list(item.symbols))
    return renamed(growth, variant.values)


def renamed(growth: Growth, names: Mapping[str, str]) -> Growth:
    """The same growth with other symbols."""
    monomials = (
        type(monomial)(frozenset((names[symbol], powers) for symbol, powers in monomial.factors))
        for monomial in growth.monomials
    )
    return Growth.of(monomials, [names[symbol] for symbol in growth.symbols])


def _right(answer: Growth) -> str:
    leading = answer.dominant()
    if leading == answer:
        return "Right."
    return f"Right. Shorter: {leading}, because the other terms grow more slowly."


def _wrong(answer: Growth, key: Growth, is_explained: bool) -> tuple[str, ...]:
    """A known misconception has a sentence of its own; else the comparison of both orders says something."""
    if is_explained:
        return ("Not right yet.",)
    if key.dominated_by(answer):
        return (f"Not right yet: {answer} is an upper bound, but it grows faster than what really happens.",)
    if answer.dominated_by(key):
        return (f"Not right yet: {answer} grows too slowly; something is not counted.",)
    return (f"Not right yet: {answer} grows too fast in one symbol and too slowly in another.",)
