"""The smallest input found on which submission and reference differ, shown with both results."""

from collections.abc import Iterator
from itertools import islice

import numpy as np

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.domain.report import Counterexample
from grader.judging.answers import as_floats
from grader.judging.candidates import candidates
from grader.judging.cases import Array, Inputs
from grader.judging.comparison import compare
from grader.judging.duel import Difference, Duel, duel
from grader.judging.evidence import Evidence
from grader.judging.execute import ALIVE
from grader.judging.plan import Trial

SEARCH_CALLS, SIMPLIFY_CALLS = 150, 40


def find_counterexample(
    check: CorrectnessCheck, evidence: Evidence, failing: list[Trial]
) -> Counterexample | None:
    """Searches from small to large, then makes the inputs plainer; nothing when no small difference is found.

    ``failing`` are the trials that went wrong; one that ends its child cannot be searched by asking again.
    """
    lively = [trial for trial in failing if evidence.results[trial.name].outcome in ALIVE]
    if not lively or not evidence.program.loads:
        return None
    case = min(lively, key=lambda trial: sum(np.size(value) for value in trial.inputs.values())).case
    with duel(check, evidence) as opponents:
        inputs = candidates(evidence.exercise, case, evidence.seed)
        found = next(filter(None, map(opponents.differ, islice(inputs, SEARCH_CALLS))), None)
        if found is None:
            return None
        return _describe(evidence.exercise, _simplify(opponents, found))


def _simplify(opponents: Duel, found: Difference) -> Difference:
    """Rounds each array, then puts entries to 0 one by one, as long as the same results still differ."""
    for name, value in found.inputs.items():
        if isinstance(value, np.ndarray) and value.dtype.kind == "f":
            found = _try(opponents, found, name, _rounded(value))
    for name, place in islice(_entries(found.inputs), SIMPLIFY_CALLS):
        plainer: Array = np.array(found.inputs[name])
        plainer[place] = 0
        found = _try(opponents, found, name, plainer)
    return found


def _try(opponents: Duel, found: Difference, name: str, value: Array) -> Difference:
    if bool((value == found.inputs[name]).all()):
        return found
    plainer = opponents.differ({**found.inputs, name: value})
    return plainer if plainer is not None and plainer.same_results_as(found) else found


def _rounded(array: Array) -> Array:
    """To whole numbers, without -0."""
    return (np.round(as_floats(array)) + 0.0).astype(array.dtype)


def _entries(inputs: Inputs) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name, value in inputs.items():
        if isinstance(value, np.ndarray):
            yield from ((name, place) for place in np.ndindex(value.shape))


def _describe(exercise: Exercise, found: Difference) -> Counterexample | None:
    shown = compare(exercise, found.inputs, found.expected, found.answer.arrays, found.places)
    if shown is None:
        return None
    message = found.answer.problem or _message(exercise, found)
    return Counterexample(inputs=shown.inputs, expected=shown.expected, given=shown.given, message=message)


def _message(exercise: Exercise, found: Difference) -> str:
    parts = []
    for declared, given, expected, places in zip(
        exercise.results, found.answer.arrays, found.expected, found.places, strict=True
    ):
        if places:
            parts.append(f"{declared.name} differs in {len(places)} of {expected.size} entries")
        elif places is not None:
            parts.append(f"{declared.name} has the shape {given.shape} instead of {expected.shape}")
    return "; ".join(parts) + "."
