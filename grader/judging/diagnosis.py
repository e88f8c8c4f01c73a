"""Which known mistake explains every result: outputs are compared with those of the bank of misconceptions.

A match on all cases names the mistake, ties name them all, and no match says nothing rather than guess.
"""

import numpy as np

from grader.domain.exercise import Exercise
from grader.domain.report import NamedMistake
from grader.judging.cache import Cache
from grader.judging.cases import Array
from grader.judging.evidence import Evidence
from grader.judging.execute import Program, Results
from grader.judging.plan import BASE, Trial, call
from grader.judging.tolerance import difference
from grader.sandbox import CallResult, Outcome, Sandbox

SAME = 1e-6
SAME_SINGLE = 1e-3
"""Of the largest entry: two ways to make one mistake in float64, and one of them in float32."""

Bank = tuple[Results, ...]
"""Results of each misconception, in the exercise's order."""

_cache: Cache[Bank] = Cache(32)


def diagnose(evidence: Evidence) -> tuple[NamedMistake, ...]:
    """The misconceptions whose results on every case are the submission's."""
    exercise, trials, results = evidence.exercise, evidence.trials, evidence.results
    if all(result.outcome is not Outcome.OK for result in evidence.case_results()):
        return ()
    bank = _cache.get(exercise.digest, evidence.seed, lambda: _run_bank(exercise, trials, evidence.sandbox))
    return tuple(
        NamedMistake(id=mistake.id, sentence=mistake.sentence)
        for mistake, known in zip(exercise.misconceptions, bank, strict=True)
        if all(same_result(results[trial.name], known[trial.name]) for trial in trials)
    )


def same_result(first: CallResult, second: CallResult) -> bool:
    """Whether both ended alike: with equal numbers, NaN at equal places, or an error of one type."""
    if first.outcome is not second.outcome or len(first.values) != len(second.values):
        return False
    if first.outcome is not Outcome.OK:
        return _error_type(first) == _error_type(second)
    return all(_same_array(a.array, b.array) for a, b in zip(first.values, second.values, strict=True))


def _error_type(result: CallResult) -> str:
    return result.error.type_name if result.error else ""


def _same_array(first: Array, second: Array) -> bool:
    if first.shape != second.shape or "c" in (first.dtype.kind, second.dtype.kind):
        return False
    single = any(array.dtype.kind == "f" and array.dtype.itemsize < 8 for array in (first, second))
    largest = float(np.abs(second[np.isfinite(second)]).max(initial=0.0))
    return bool((difference(first, second) <= (SAME_SINGLE if single else SAME) * largest).all())


def _run_bank(exercise: Exercise, trials: tuple[Trial, ...], sandbox: Sandbox) -> Bank:
    together = _run_together(exercise, trials, sandbox)
    if together is not None:
        return together
    calls = [call(BASE, trial) for trial in trials]
    return tuple(Program(mistake.source, exercise, sandbox).run(calls) for mistake in exercise.misconceptions)


def _run_together(exercise: Exercise, trials: tuple[Trial, ...], sandbox: Sandbox) -> Bank | None:
    """All in one child, which is several times faster; nothing when one of them ends it."""
    with Program("", exercise, sandbox).start() as child:
        for mistake in exercise.misconceptions:
            child.load(mistake.source)
        bank = tuple(
            {
                trial.name: child.call(exercise.entry_point, tuple(trial.inputs.values()), program=number)
                for trial in trials
            }
            for number in range(len(exercise.misconceptions))
        )
        return bank if child.alive else None
