"""When two programs make the same mistake, however they are written."""

from collections.abc import Sequence

import numpy as np

from grader.judging.cases import Array
from grader.judging.tolerance import difference
from grader.sandbox import CallResult, Outcome

SAME = 1e-6
SAME_SINGLE = 1e-3
"""Of the largest entry: two ways to make one mistake in float64, and one of them in float32."""
ARITHMETIC = frozenset({"OverflowError", "ZeroDivisionError", "FloatingPointError"})
"""What Python's own numbers raise where numpy's become infinite, or NaN."""
FAILED = frozenset({Outcome.EXCEPTION, Outcome.BAD_RESULT})


def alike(known: CallResult, given: CallResult) -> bool:
    """Whether both may come of one mistake: equal numbers, NaN at equal places, or errors of any type.

    Loops stop at another place than products of matrices do, and so with another error.
    """
    if known.outcome in FAILED and given.outcome in FAILED:
        return True
    return same_result(known, given) or _breaks_down(known, given)


def tells(known: CallResult, given: CallResult, expected: Sequence[Array]) -> bool:
    """Whether a case on which the two are alike is a sign of the mistake, and not of any other too.

    Both are wrong in the same numbers, or break with the same error.
    """
    if _breaks_down(known, given):
        return True
    if not same_result(known, given):
        return False
    if known.outcome is not Outcome.OK or len(known.values) != len(expected):
        return True
    wrong = (not same_array(value.array, right) for value, right in zip(known.values, expected, strict=True))
    return any(wrong)


def same_result(first: CallResult, second: CallResult) -> bool:
    """Whether both ended alike: with equal numbers, NaN at equal places, or an error of one type."""
    if first.outcome is not second.outcome or len(first.values) != len(second.values):
        return False
    if first.outcome is not Outcome.OK:
        return _error_type(first) == _error_type(second)
    return all(same_array(a.array, b.array) for a, b in zip(first.values, second.values, strict=True))


def same_array(first: Array, second: Array) -> bool:
    """Whether they hold the same numbers, within the rounding of two ways to compute them."""
    if first.shape != second.shape or "c" in (first.dtype.kind, second.dtype.kind):
        return False
    single = any(array.dtype.kind == "f" and array.dtype.itemsize < 8 for array in (first, second))
    largest = float(np.abs(second[np.isfinite(second)]).max(initial=0.0))
    return bool((difference(first, second) <= (SAME_SINGLE if single else SAME) * largest).all())


def _breaks_down(known: CallResult, given: CallResult) -> bool:
    """NaN on one side, an error of Python's arithmetic on the other."""
    if known.outcome is not Outcome.OK or given.outcome is not Outcome.EXCEPTION:
        return False
    return _error_type(given) in ARITHMETIC and not all(
        np.isfinite(value.array).all() for value in known.values
    )


def _error_type(result: CallResult) -> str:
    return result.error.type_name if result.error else ""
