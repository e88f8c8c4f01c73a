"""Plain runs, measured from outside: what they use must be explained by what was counted."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader.judging.cases import Input
from grader.judging.cost.large import Large
from grader.judging.cost.runs import Problem, Run, sizes_text
from grader.sandbox import CallResult, Outcome, Sandbox

MEMORY_SLACK, MEMORY_CONSTANT = 1.3, 1_500_000
"""Bytes that numpy and the allocator use besides arrays: measured over forty programs."""

CPU_SLACK, CPU_CONSTANT = 12.0, 0.005
"""Of what the count explains, and seconds besides: machines and numpy's functions differ that much."""

STEP, OBJECT, ELEMENT, FLOP, BYTE = 100e-9, 60e-9, 1.5e-9, 0.1e-9, 0.15e-9
"""Seconds for an evaluation, an object visited in a call, an element operation, a FLOP, a new byte."""

CONFIRMATIONS = 3
"""Further children that must all agree before anything is flagged: bursts of page faults pass."""


@dataclass(frozen=True)
class Explained:
    """What the count allows a plain run to use."""

    memory_bytes: float
    cpu_seconds: float

    def memory_covers(self, result: CallResult) -> bool:
        returned = sum(value.array.nbytes for value in result.values)
        allowed = MEMORY_SLACK * (self.memory_bytes + returned) + MEMORY_CONSTANT
        return result.outcome is not Outcome.MEMORY_LIMIT and result.peak_bytes <= allowed

    def cpu_covers(self, result: CallResult) -> bool:
        allowed = CPU_SLACK * self.cpu_seconds + CPU_CONSTANT
        return result.outcome is not Outcome.TIME_LIMIT and result.cpu_seconds <= allowed


def unexplained(problem: Problem, source: str, large: Large, sandbox: Sandbox) -> dict[str, str]:
    """By mark, a sentence where plain children use clearly more than the count explains.

    Raises:
        SandboxError: our failure.
    """
    inputs = list(problem.inputs(large.sizes).values())
    explained = explain(large.run, sum(np.asarray(value).nbytes for value in inputs))
    first = _memory_run(problem, source, inputs, sandbox)
    where = f"with {sizes_text(large.sizes)} the program used"
    flags = {}
    if not explained.memory_covers(first):
        again = [_memory_run(problem, source, inputs, sandbox) for _ in range(CONFIRMATIONS)]
        if not any(map(explained.memory_covers, again)):
            used, known = first.peak_bytes / 1e6, explained.memory_bytes / 1e6
            flags["memory"] = f"{where} {used:.1f} MB, of which its array operations explain {known:.1f} MB"
    if not explained.cpu_covers(first):
        again = [_warm_run(problem, source, inputs, sandbox) for _ in range(CONFIRMATIONS)]
        if not any(map(explained.cpu_covers, again)):
            flags["operations"] = f"{where} far more CPU than its counted operations explain"
    return flags


def explain(run: Run, input_bytes: int) -> Explained:
    seconds = (
        STEP * run.evaluations
        + OBJECT * run.objects
        + ELEMENT * int(run.nodes[:, 1].sum())
        + FLOP * int(run.nodes[:, 2].sum())
        + BYTE * run.new_bytes
    )
    return Explained(run.peak_bytes + run.object_bytes + input_bytes, seconds)


def _memory_run(problem: Problem, source: str, inputs: Sequence[Input], sandbox: Sandbox) -> CallResult:
    """One call in a fresh child whose memory is told to the page, at the price of CPU."""
    with sandbox.start(problem.limits, exact_memory=True) as child:
        loaded = child.load(source)
        if loaded.outcome is not Outcome.OK:
            return loaded
        return child.call(problem.function, inputs)


def _warm_run(problem: Problem, source: str, inputs: Sequence[Input], sandbox: Sandbox) -> CallResult:
    """The second of two calls in a fresh child: it has touched its memory before."""
    with sandbox.start(problem.limits) as child:
        child.load(source)
        child.call(problem.function, inputs)
        return child.call(problem.function, inputs)
