"""What the count says, held against larger runs: one that counts, and plain ones measured from outside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from grader.judging.cases import Input, generator
from grader.judging.cost.fit import Fit, Fitted
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import CountedProgram, Problem, Run, sizes_text
from grader.sandbox import CallResult, Outcome, Sandbox

SHORTEST, LONGEST = 260, 500
LENGTH_WITHOUT_FORMULA = 96
MOST_STEPS, MOST_OPERATIONS = 15_000, 40_000_000
"""Of the larger run, as far as the formula foresees it: counting a Python step takes about a microsecond."""

SLACK, CONSTANT = 1.25, 200
"""Blocks of a fixed size leave the formula a little; another algorithm leaves it by more."""

MEMORY_SLACK, MEMORY_CONSTANT = 1.3, 1_500_000
"""Bytes that numpy and the allocator use besides arrays: measured over forty programs."""

CONFIRMATIONS = 3
"""Children that must agree before memory is flagged."""


@dataclass(frozen=True)
class Large:
    """A counted run far beyond the grid."""

    sizes: Mapping[str, int]
    run: Run


def run_large(problem: Problem, program: CountedProgram, fit: Fit) -> Large:
    """One counted run at a size drawn from the seed, shorter where the program is slow.

    Raises:
        NotCounted: the program fails at this size.
    """
    sizes = large_sizes(problem, fit)
    return Large(sizes, program.run(sizes))


def large_sizes(problem: Problem, fit: Fit) -> dict[str, int]:
    rng = generator(problem.seed, "cost", "large")
    length = int(rng.integers(SHORTEST, LONGEST))
    sizes = fit.grid.large(length, rng)
    first = fit.grid.symbols[0]
    block = 1 if fit.grid.window is None else sizes[fit.grid.symbols[fit.grid.window]]
    if not fit.exact:
        return {**sizes, first: LENGTH_WITHOUT_FORMULA // block * block}
    while sizes[first] > LENGTH_WITHOUT_FORMULA and not _affordable(fit, sizes):
        sizes[first] = sizes[first] * 3 // 4 // block * block
    return sizes


def _affordable(fit: Fit, sizes: Mapping[str, int]) -> bool:
    steps, operations = fit.steps.polynomial.at(sizes), fit.operations.polynomial.at(sizes)
    return steps <= MOST_STEPS and operations <= MOST_OPERATIONS


def leaves(fitted: Fitted, large: Large, counted: int) -> bool:
    """Whether the larger run did clearly more than the formula says: another algorithm runs there."""
    return fitted.exact and counted > SLACK * fitted.polynomial.at(large.sizes) + CONSTANT


def peak_leaves(peak: Polynomial, large: Large) -> bool:
    return large.run.peak_bytes > SLACK * peak.at(large.sizes) + MEMORY_CONSTANT


def unexplained_memory(problem: Problem, source: str, large: Large, sandbox: Sandbox) -> str | None:
    """A sentence, when plain children use clearly more memory than the count explains.

    Raises:
        SandboxError: our failure.
    """
    inputs = list(problem.inputs(large.sizes).values())
    explained = (
        large.run.peak_bytes + large.run.object_bytes + sum(np.asarray(value).nbytes for value in inputs)
    )
    peak = 0
    for _ in range(CONFIRMATIONS):
        result = _plain_run(problem, source, inputs, sandbox)
        returned = sum(value.array.nbytes for value in result.values)
        peak = result.peak_bytes
        if (
            result.outcome is not Outcome.OK
            or peak <= MEMORY_SLACK * (explained + returned) + MEMORY_CONSTANT
        ):
            return None
    return (
        f"with {sizes_text(large.sizes)} the program used {peak / 1e6:.1f} MB, "
        f"of which its array operations explain {explained / 1e6:.1f} MB"
    )


def _plain_run(problem: Problem, source: str, inputs: Sequence[Input], sandbox: Sandbox) -> CallResult:
    """One call in a fresh child that does not count."""
    with sandbox.start(problem.limits, exact_memory=True) as child:
        loaded = child.load(source)
        if loaded.outcome is not Outcome.OK:
            return loaded
        return child.call(problem.exercise.entry_point, inputs)
