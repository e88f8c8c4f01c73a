"""Submission and reference side by side, each in its own child, on inputs chosen one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.judging.answers import Answer, read_answer
from grader.judging.cases import Array, Inputs
from grader.judging.checks.correctness import differing_places
from grader.judging.comparison import Places
from grader.judging.evidence import Evidence
from grader.judging.execute import ALIVE, Program
from grader.judging.reference import REFERENCE_BYTES
from grader.judging.tolerance import bounds, moved
from grader.sandbox import Child, Outcome


@dataclass(frozen=True)
class Difference:
    """Inputs on which the two part, what each gave, and where."""

    inputs: Inputs
    expected: tuple[Array, ...]
    answer: Answer
    places: tuple[Places | None, ...]
    """For each result; none of a result that is right, no places of one of another shape."""

    def same_results_as(self, other: "Difference") -> bool:
        """Whether the same results are wrong in both, in the same way."""
        return self.answer.problem == other.answer.problem and list(map(_kind, self.places)) == list(
            map(_kind, other.places)
        )


@dataclass(frozen=True)
class Duel:
    """Goes on as long as both children live."""

    exercise: Exercise
    check: CorrectnessCheck
    submission: Child
    reference: Child

    def differ(self, inputs: Inputs) -> Difference | None:
        """How the two part on ``inputs``; nothing when they agree, or the reference cannot take them."""
        expected, moved_results = self._ask_reference(inputs), self._ask_reference(moved(inputs, 0, "duel"))
        if not expected or not moved_results or not self.submission.alive:
            return None
        result = self.submission.call(self.exercise.entry_point, tuple(inputs.values()))
        if result.outcome not in ALIVE:
            return None
        answer = read_answer(result, self.exercise)
        limits = [
            bound.allows(given.dtype, self.check.slack)
            for given, bound in zip(answer.arrays, bounds(inputs, expected, moved_results), strict=False)
        ]
        places = tuple(map(differing_places, answer.arrays, expected, limits))
        if answer.problem or any(found is not None for found in places):
            return Difference(inputs, expected, answer, places)
        return None

    def _ask_reference(self, inputs: Inputs) -> tuple[Array, ...]:
        """Its results; none when it fails or gives infinite numbers: such inputs are outside its range."""
        if not self.reference.alive:
            return ()
        result = self.reference.call(self.exercise.entry_point, tuple(inputs.values()))
        arrays = tuple(value.array for value in result.values)
        return arrays if result.outcome is Outcome.OK and all(np.isfinite(a).all() for a in arrays) else ()


@contextmanager
def duel(check: CorrectnessCheck, evidence: Evidence) -> Iterator[Duel]:
    """Both programs loaded and ready; what the submission used is added to its usage."""
    exercise, program = evidence.exercise, evidence.program
    reference = Program(exercise.reference, exercise, evidence.sandbox, REFERENCE_BYTES)
    with program.start() as theirs, reference.start() as ours:
        theirs.load(program.source)
        ours.load(reference.source)
        yield Duel(exercise, check, theirs, ours)
        program.add_usage(theirs)


def _kind(places: Places | None) -> bool | None:
    """Right, of another shape, or with wrong entries."""
    return None if places is None else bool(places)
