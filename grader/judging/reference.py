"""What the reference answers on the cases, and how far a right answer may stand from it."""

from dataclasses import dataclass

from grader.domain.exercise import Exercise
from grader.errors import GraderError
from grader.judging.cases import Array
from grader.judging.execute import RESULT_BYTES, Program, Results
from grader.judging.plan import BASE, Trial, call
from grader.judging.tolerance import Bound, bounds, moved
from grader.sandbox import Outcome, Sandbox


@dataclass(frozen=True)
class Expected:
    """The reference's results on one case, and the bound of each."""

    arrays: tuple[Array, ...]
    bounds: tuple[Bound, ...]


Reference = dict[str, Expected]
"""By the case's name."""

REFERENCE_BYTES = 64 * 2**20
TIMES_THE_REFERENCE = 8
"""Complex numbers take twice the room of float64, and a wrong shape should still be told as one."""


def result_room(reference: Reference) -> int:
    """Bytes that the results of a submission's call may have: its judge keeps them all."""
    return room(max(sum(array.nbytes for array in expected.arrays) for expected in reference.values()))


def room(largest: int) -> int:
    """The same, where the reference's results have ``largest`` bytes at most."""
    return max(RESULT_BYTES, TIMES_THE_REFERENCE * largest)


def reference_results(
    exercise: Exercise, trials: tuple[Trial, ...], seed: int, sandbox: Sandbox
) -> Reference:
    """Runs the reference on every trial, and on inputs moved a little.

    Raises:
        GraderError: the reference failed on a case, or gave another number of results than declared.
    """
    program = Program(exercise.reference, exercise, sandbox, REFERENCE_BYTES)
    calls = [call(BASE, trial) for trial in trials]
    calls += [call("moved", trial, moved(trial.inputs, seed, trial.case.name)) for trial in trials]
    results = program.run(calls)
    return {trial.case.name: _expected(exercise, trial, results) for trial in trials}


def _expected(exercise: Exercise, trial: Trial, results: Results) -> Expected:
    arrays = reference_arrays(exercise, trial.name, results)
    moved_arrays = reference_arrays(exercise, call("moved", trial).name, results)
    return Expected(arrays, bounds(trial.inputs, arrays, moved_arrays))


def reference_arrays(exercise: Exercise, name: str, results: Results) -> tuple[Array, ...]:
    """The reference's results of one call.

    Raises:
        GraderError: it failed, or gave another number of results than declared.
    """
    result = results[name]
    if result.outcome is not Outcome.OK:
        reason = f": {result.error.type_name}: {result.error.message}" if result.error else ""
        raise GraderError(f"the reference of {exercise.slug} ended with {result.outcome} on {name!r}{reason}")
    if len(result.values) != len(exercise.results):
        raise GraderError(f"the reference of {exercise.slug} gave {len(result.values)} results on {name!r}")
    return tuple(value.array for value in result.values)
