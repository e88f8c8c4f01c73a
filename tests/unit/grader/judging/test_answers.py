"""What came back is read as numbers, one array a declared result."""

import numpy as np
import pytest

from grader.judging.answers import read_answer, same_shape
from grader.sandbox import CallResult, Outcome, ProgramError, Value
from tests.unit.grader.judging.attention import attention

EXERCISE = attention()


def returned(*arrays: object, kind: str = "array") -> CallResult:
    return CallResult(Outcome.OK, tuple(Value(np.asarray(array), kind) for array in arrays))


def test_lists_and_whole_numbers_are_numbers_too() -> None:
    answer = read_answer(returned([1, 2], [True], kind="list"), EXERCISE)
    assert answer.problem == ""
    assert [array.tolist() for array in answer.arrays] == [[1, 2], [True]]


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (returned([1.0]), "returned 1 result; return all 2: O, A."),
        (returned([1.0], kind="list"), "one list; return O, A without brackets"),
        (returned([1.0], [1j]), "A holds complex128 numbers"),
        (
            CallResult(Outcome.EXCEPTION, error=ProgramError("KeyError", "'x'", line=4)),
            "KeyError: 'x' (line 4)",
        ),
        (CallResult(Outcome.EXCEPTION, error=ProgramError("AssertionError", "")), "AssertionError"),
        (CallResult(Outcome.BAD_RESULT, error=ProgramError("", "returned a str")), "Returned a str."),
        (CallResult(Outcome.DIED), "ended in the middle of the call"),
        (CallResult(Outcome.PROTOCOL_VIOLATION), "just return them"),
    ],
)
def test_what_is_no_answer_says_why(result: CallResult, told: str) -> None:
    answer = read_answer(result, EXERCISE)
    assert answer.arrays == ()
    assert told in answer.problem


@pytest.mark.parametrize(
    ("given", "expected", "same"),
    [((2, 3), (2, 3), True), ((1, 2, 3), (2, 3), True), ((2, 1), (2,), True), ((3, 2), (2, 3), False)],
)
def test_axes_of_length_one_do_not_part_shapes(
    given: tuple[int, ...], expected: tuple[int, ...], same: bool
) -> None:
    assert same_shape(np.zeros(given), np.zeros(expected)) is same
