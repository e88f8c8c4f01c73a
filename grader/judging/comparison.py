"""Arrays made ready for people: what went in, what should come out, and what did."""

from itertools import zip_longest
from typing import Any

import numpy as np

from grader.domain.exercise import Exercise
from grader.domain.report import Comparison, Table
from grader.judging.cases import Array, Input, Inputs

DIGITS = 6
LARGEST = 400
"""Entries of an array that are still shown."""

Places = tuple[tuple[int, ...], ...]
"""Indices of entries that differ."""


def compare(
    exercise: Exercise,
    inputs: Inputs,
    expected: tuple[Array, ...],
    given: tuple[Array, ...],
    places: tuple[Places | None, ...],
) -> Comparison | None:
    """Tables of all arrays; nothing when one is too large. ``places`` is none for a result that is right."""
    if any(np.size(value) > LARGEST for value in (*inputs.values(), *expected, *given)):
        return None
    return Comparison(
        inputs=tuple(_table(name, value) for name, value in inputs.items()),
        expected=_results(exercise, expected, places),
        given=_results(exercise, given, places),
    )


def _results(
    exercise: Exercise, arrays: tuple[Array, ...], places: tuple[Places | None, ...]
) -> tuple[Table, ...]:
    weights = exercise.weights
    return tuple(
        _table(declared.name, array, differs or (), is_weights=declared.name in weights)
        for declared, array, differs in zip_longest(exercise.results, arrays, places)
        if array is not None
    )


def _table(name: str, value: Input, differs: Places = (), *, is_weights: bool = False) -> Table:
    return Table(name=name, values=_numbers(value), differs=differs, is_weights=is_weights)


def _numbers(value: Input) -> Any:
    """Nested lists of numbers with six significant digits."""
    array = np.asarray(value)
    if array.dtype.kind != "f":
        return array.tolist()
    digits = np.array([float(f"{entry:.{DIGITS}g}") for entry in array.ravel()], np.float64)
    return digits.reshape(array.shape).tolist()
