"""Reads what a call gave back against the results that the exercise declares."""

from dataclasses import dataclass

import numpy as np

from grader.domain.exercise import Exercise
from grader.judging.cases import Array
from grader.judging.outcomes import sentence
from grader.sandbox import CallResult, Outcome


@dataclass(frozen=True)
class Answer:
    """One array for each declared result; or the sentence that says why there are none."""

    arrays: tuple[Array, ...]
    problem: str = ""


def read_answer(result: CallResult, exercise: Exercise) -> Answer:
    """The numbers of a call, lists and scalars too: whether they are arrays is another check's matter."""
    if problem := number_problem(result, exercise):
        return Answer((), problem)
    if result.outcome is not Outcome.OK:
        return Answer((), sentence(result, exercise.limits))
    arrays = tuple(value.array for value in result.values)
    for array, declared in zip(arrays, exercise.results, strict=True):
        if array.dtype.kind not in "fiub":
            return Answer((), f"{declared.name} holds {array.dtype} numbers; return real ones.")
    return Answer(arrays)


def number_problem(result: CallResult, exercise: Exercise) -> str:
    """The sentence for a call that gave another number of results than asked; else nothing."""
    names = ", ".join(declared.name for declared in exercise.results)
    given, wanted = len(result.values), len(exercise.results)
    if wanted > 1 and _is_one_list(result):
        return f"It returned one list; return {names} without brackets, as a tuple."
    if result.outcome is not Outcome.OK or given == wanted:
        return ""
    if wanted == 1:
        return f"It returned a tuple of {given}; return {names} alone."
    return f"It returned {given} {'result' if given == 1 else 'results'}; return all {wanted}: {names}."


def _is_one_list(result: CallResult) -> bool:
    """A list of arrays of different shapes cannot cross: then only the sandbox's sentence tells."""
    if result.outcome is Outcome.BAD_RESULT and result.error:
        return result.error.message.startswith("returned a list")
    return not result.returned_tuple and [value.kind for value in result.values] == ["list"]


def same_shape(given: Array, expected: Array) -> bool:
    """Whether the shapes agree but for axes of length 1: such values can be compared."""
    return _without_ones(given) == _without_ones(expected)


def _without_ones(array: Array) -> tuple[int, ...]:
    return tuple(length for length in array.shape if length != 1)


def as_floats(array: Array) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.asarray(array, dtype=np.float64)
