"""Grading of numbers and matrices against a computed key."""

from collections.abc import Mapping
from fractions import Fraction

from grader.domain.item import ItemBase, MatrixItem, NumericItem
from grader.domain.response import Feedback, PartFeedback, Response
from grader.domain.variant import Variant
from grader.items.feedback import by_parts
from grader.items.number import Number, read_number


def grade_numeric(item: NumericItem, variant: Variant, response: Response) -> Feedback:
    """Each field is a part, exact or within its tolerance.

    Raises:
        ResponseError: a field holds no number.
    """
    tolerances = {field.name: field.tolerance for field in item.fields}
    return _grade_numbers(item, variant, response, tolerances)


def grade_matrix(item: MatrixItem, variant: Variant, response: Response) -> Feedback:
    """Each cell is a part, compared as exact fractions.

    Raises:
        ResponseError: a cell holds no number.
    """
    return _grade_numbers(item, variant, response, dict.fromkeys(variant.key, Fraction(0)))


def _grade_numbers(
    item: ItemBase, variant: Variant, response: Response, tolerances: Mapping[str, Fraction]
) -> Feedback:
    given = {part: read_number(response.text(part), part) for part in variant.key}
    right = {part: given[part].matches(Fraction(key), tolerances[part]) for part, key in variant.key.items()}
    parts = [PartFeedback(part=part, right=right[part]) for part in variant.key]
    return by_parts(item, variant, parts, _fitting(variant, given, right))


def _fitting(variant: Variant, given: Mapping[str, Number], right: Mapping[str, bool]) -> list[str]:
    """Misconceptions whose answers these are: in all parts they name, of which at least one is wrong."""
    return [
        mistake
        for mistake, answers in variant.wrong.items()
        if all(given[part].matches(Fraction(answer)) for part, answer in answers.items())
        and not all(right[part] for part in answers)
    ]
