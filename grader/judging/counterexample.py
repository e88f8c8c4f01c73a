"""The smallest input found on which submission and reference differ, shown with both results."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from grader.domain.exercise import CorrectnessCheck, Exercise, SoftmaxCheck
from grader.domain.report import Counterexample, Table
from grader.judging.answers import same_shape
from grader.judging.candidates import candidates
from grader.judging.cases import Array, Input, Inputs
from grader.judging.duel import Difference, Duel, Places, duel
from grader.judging.execute import ALIVE, Program, Results
from grader.judging.plan import Trial
from grader.sandbox import Sandbox

SEARCH_CALLS, SIMPLIFY_CALLS = 90, 40
DIGITS = 6
LARGEST = 400
"""Entries of an array that are still shown."""


def find_counterexample(
    exercise: Exercise,
    check: CorrectnessCheck,
    failing: tuple[Trial, ...],
    program: Program,
    seed: int,
    sandbox: Sandbox,
) -> Counterexample | None:
    """Searches from small to large, then makes the inputs plainer; nothing when no small difference is found.

    ``failing`` are the trials that went wrong; those that end the child cannot be searched interactively.
    """
    lively = [trial for trial in failing if program.results[trial.name].outcome in ALIVE]
    if not lively:
        return None
    case = min(lively, key=lambda trial: sum(np.size(value) for value in trial.inputs.values())).case
    with duel(exercise, check, program, sandbox, SEARCH_CALLS) as opponents:
        found = next(filter(None, map(opponents.differ, candidates(exercise, case, seed))), None)
        if found is None:
            return None
        opponents.calls_left = SIMPLIFY_CALLS
        return _describe(exercise, _simplify(opponents, found))


def _simplify(opponents: Duel, found: Difference) -> Difference:
    """Rounds each array, then puts entries to 0 one by one, as long as the two still differ."""
    for name, value in found.inputs.items():
        if isinstance(value, np.ndarray) and value.dtype.kind == "f":
            found = _try(opponents, found, name, np.round(value))
    for name, place in _entries(found.inputs):
        if opponents.is_over:
            break
        plainer = np.array(found.inputs[name])
        if plainer[place] != 0:
            plainer[place] = 0
            found = _try(opponents, found, name, plainer)
    return found


def _try(opponents: Duel, found: Difference, name: str, value: Array) -> Difference:
    if np.array_equal(value, np.asarray(found.inputs[name])):
        return found
    return opponents.differ({**found.inputs, name: value}) or found


def _entries(inputs: Inputs) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name, value in inputs.items():
        if isinstance(value, np.ndarray):
            yield from ((name, place) for place in np.ndindex(value.shape))


def _describe(exercise: Exercise, found: Difference) -> Counterexample | None:
    shown = (*found.inputs.values(), *found.expected.arrays, *found.answer.arrays)
    if any(np.size(value) > LARGEST for value in shown):
        return None
    weights = {check.weights for check in exercise.checks if isinstance(check, SoftmaxCheck)}
    names = [declared.name for declared in exercise.results]
    places = found.places or ((),) * len(names)

    def tables(arrays: tuple[Array, ...]) -> tuple[Table, ...]:
        return tuple(
            _table(name, array, where, is_weights=name in weights)
            for name, array, where in zip(names, arrays, places, strict=False)
        )

    return Counterexample(
        inputs=tuple(_table(name, value) for name, value in found.inputs.items()),
        expected=tables(found.expected.arrays),
        given=tables(found.answer.arrays),
        message=found.answer.problem or _message(names, found),
    )


def _message(names: list[str], found: Difference) -> str:
    parts = []
    for name, given, expected, where in zip(
        names, found.answer.arrays, found.expected.arrays, found.places, strict=True
    ):
        if where:
            parts.append(f"{name} differs in {len(where)} of {expected.size} entries")
        elif not same_shape(given, expected):
            parts.append(f"{name} has the shape {given.shape} instead of {expected.shape}")
    return "; ".join(parts) + "."


def _table(name: str, value: Input, differs: Places = (), *, is_weights: bool = False) -> Table:
    return Table(name=name, values=_rounded(value), differs=differs, is_weights=is_weights)


def _rounded(value: Input) -> Any:
    """Nested lists of numbers with six significant digits."""
    array = np.asarray(value)
    if array.dtype.kind != "f":
        return array.tolist()
    digits = np.array([float(f"{entry:.{DIGITS}g}") for entry in array.ravel()], np.float64)
    return digits.reshape(array.shape).tolist()
