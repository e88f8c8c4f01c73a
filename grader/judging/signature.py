"""Which unknown wrong submissions are alike: a digest of what they give on inputs that all of them are asked.

Cases are drawn from each student's own seed, so their results cannot be compared. These are drawn from one
seed, the same for all; they earn nothing, and nothing about them is shown.
"""

import hashlib
from collections.abc import Iterator

import numpy as np

from grader.judging.cases import Array
from grader.judging.evidence import Evidence
from grader.judging.execute import ALIVE
from grader.judging.plan import call, draw_trials
from grader.sandbox import CallResult, Outcome

SEED = 0
STEPS = 10
"""2^10 steps to the largest entry: two ways to write a mistake differ by far less, in float32 too."""
OFFSET = 0.381966
"""Moves the borders between steps away from halves, quarters and other numbers that results often are."""
KIND = "signature"
DIGITS = 32


def signature(evidence: Evidence) -> str:
    """32 hex digits, equal for submissions that give the same; nothing where there is not enough to compare.

    Errors count as errors, of whatever type. A submission that gives no numbers, or that ends its
    process, has no signature: such have little in common.
    """
    trials = draw_trials(evidence.exercise, SEED)
    asked = [call(KIND, trial) for trial in trials]
    answers = evidence.program.run(asked)
    results = [answers[one.name] for one in asked]
    if any(result.outcome not in ALIVE for result in results):
        return ""
    if all(result.outcome is not Outcome.OK for result in results):
        return ""
    return hashlib.sha256(b"\0".join(map(_digest, results))).hexdigest()[:DIGITS]


def _digest(result: CallResult) -> bytes:
    if result.outcome is not Outcome.OK:
        return b"error"
    parts = (part for value in result.values for part in _parts(value.array))
    return hashlib.sha256(b"\0".join(parts)).digest()


def _parts(array: Array) -> Iterator[bytes]:
    """The shape, and each entry in steps of the largest; NaN and infinities keep their places."""
    yield repr(array.shape).encode()
    if array.dtype.kind not in "fiub":
        yield array.dtype.str.encode()
        return
    numbers = np.asarray(array, np.float64)
    finite = np.isfinite(numbers)
    largest = float(np.abs(numbers[finite]).max(initial=0.0))
    power = int(np.floor(np.log2(largest) + OFFSET)) if largest else 0
    steps = np.ldexp(np.where(finite, numbers, 0.0), STEPS - power)  # ldexp: 2.0**power may overflow
    yield np.floor(steps + OFFSET).astype(np.int64).tobytes()
    yield np.nan_to_num(np.where(finite, 0.0, numbers), nan=2.0, posinf=1.0, neginf=-1.0).tobytes()
