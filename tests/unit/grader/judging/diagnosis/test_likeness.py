"""Two programs make the same mistake where their results agree, however each breaks elsewhere."""

import numpy as np
import pytest

from grader.judging.diagnosis.likeness import alike, same_result, tells
from grader.sandbox import CallResult, Outcome, ProgramError, Value


def ok(*arrays: object) -> CallResult:
    return CallResult(Outcome.OK, tuple(Value(np.asarray(array), "array") for array in arrays))


def error(type_name: str) -> CallResult:
    return CallResult(Outcome.EXCEPTION, error=ProgramError(type_name, "message"))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (ok([1.0, 2.0]), ok([1.0, 2.0 + 1e-9]), True),
        (ok([1.0, 2.0]), ok([1.0, 2.1]), False),
        (ok([1.0, np.nan]), ok([1.0, np.nan]), True),
        (ok([1.0, np.nan]), ok([1.0, 0.0]), False),
        (ok(np.float32([1.0, 2.0])), ok([1.0, 2.0001]), True),
        (ok([1.0]), ok([[1.0]]), False),
        (ok([1.0]), ok([1.0], [1.0]), False),
        (ok([1.0]), error("ValueError"), False),
        (error("ValueError"), error("ValueError"), True),
        (error("ValueError"), error("TypeError"), False),
    ],
)
def test_results_are_the_same_in_numbers_nan_and_errors(
    first: CallResult, second: CallResult, same: bool
) -> None:
    assert same_result(first, second) is same


@pytest.mark.parametrize(
    ("known", "given", "same"),
    [
        (error("ValueError"), error("IndexError"), True),
        (ok([np.nan]), error("OverflowError"), True),
        (ok([1.0]), error("OverflowError"), False),
        (error("OverflowError"), ok([np.nan]), False),
        (ok([1.0]), ok([1.1]), False),
        (CallResult(Outcome.TIME_LIMIT), error("ValueError"), False),
    ],
)
def test_loops_may_break_with_another_error(known: CallResult, given: CallResult, same: bool) -> None:
    assert alike(known, given) is same


@pytest.mark.parametrize(
    ("known", "given", "sign"),
    [
        (ok([2.0]), ok([2.0]), True),
        (ok([1.0]), ok([1.0]), False),
        (error("ValueError"), error("ValueError"), True),
        (error("ValueError"), error("IndexError"), False),
        (ok([np.inf]), error("OverflowError"), True),
        (ok([1.0], [1.0]), ok([1.0], [1.0]), True),
    ],
)
def test_only_what_is_wrong_in_the_same_way_tells(known: CallResult, given: CallResult, sign: bool) -> None:
    assert tells(known, given, (np.array([1.0]),)) is sign
