"""Submission and reference side by side, each in its own child, on inputs chosen one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from grader.domain.exercise import CorrectnessCheck, Exercise
from grader.judging.answers import Answer, read_answer, same_shape
from grader.judging.cases import Array, Inputs
from grader.judging.checks.correctness import differing
from grader.judging.execute import ALIVE, Program
from grader.judging.reference import Expected
from grader.judging.tolerance import Bound, bound, moved
from grader.sandbox import Child, Outcome, Sandbox


Places = tuple[tuple[int, ...], ...]
"""Indices of entries that differ."""


@dataclass(frozen=True)
class Difference:
    """Inputs on which the two part, what each gave, and where."""

    inputs: Inputs
    expected: Expected
    answer: Answer
    places: tuple[Places, ...]
    """For each result; of a wrong shape, none."""


@dataclass
class Duel:
    """``differ`` may be asked ``calls_left`` times, as long as the submission's child lives."""

    exercise: Exercise
    check: CorrectnessCheck
    submission: Child
    reference: Child
    calls_left: int

    @property
    def is_over(self) -> bool:
        return self.calls_left <= 0 or not self.submission.alive or not self.reference.alive

    def differ(self, inputs: Inputs) -> Difference | None:
        """How the two part on ``inputs``; nothing when they agree or the reference cannot take such inputs."""
        if self.is_over or (expected := self._expected(inputs)) is None:
            return None
        self.calls_left -= 1
        result = self.submission.call(self.exercise.entry_point, tuple(inputs.values()))
        if result.outcome not in ALIVE:
            return None
        answer = read_answer(result, self.exercise)
        triples = zip(
            answer.arrays, expected.arrays, expected.bounds, strict=False
        )  # a problem leaves no arrays
        places = tuple(self._places(*triple) for triple in triples)
        if answer.problem or any(found is not None for found in places):
            return Difference(inputs, expected, answer, tuple(found or () for found in places))
        return None

    def _places(self, given: Array, expected: Array, limit: Bound) -> Places | None:
        if not same_shape(given, expected):
            return ()
        wrong = np.argwhere(differing(given, expected, limit, self.check.slack))
        return tuple(tuple(int(i) for i in place) for place in wrong) or None

    def _expected(self, inputs: Inputs) -> Expected | None:
        arrays = self._ask_reference(inputs)
        moved_arrays = self._ask_reference(moved(inputs, 0, "duel"))
        if arrays is None or moved_arrays is None or not all(np.isfinite(array).all() for array in arrays):
            return None
        return Expected(arrays, tuple(bound(*pair) for pair in zip(arrays, moved_arrays, strict=True)))

    def _ask_reference(self, inputs: Inputs) -> tuple[Array, ...] | None:
        result = self.reference.call(self.exercise.entry_point, tuple(inputs.values()))
        if result.outcome is not Outcome.OK:
            return None
        return tuple(value.array for value in result.values)


@contextmanager
def duel(
    exercise: Exercise, check: CorrectnessCheck, program: Program, sandbox: Sandbox, calls: int
) -> Iterator[Duel]:
    """Both programs loaded and ready; what the submission used is added to ``program``."""
    reference = Program(exercise.reference, exercise, sandbox)
    with program.start() as theirs, reference.start() as ours:
        theirs.load(program.source)
        ours.load(reference.source)
        yield Duel(exercise, check, theirs, ours, calls)
        program.settle(theirs)
