"""One more counted run, far beyond the grid: the formula must foretell it."""

from collections.abc import Mapping
from dataclasses import dataclass

from grader.judging.cases import generator
from grader.judging.cost.fit import Fit, Fitted
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import CountedProgram, Problem, Run

SHORTEST, LONGEST = 260, 500
SHORT = 48
"""Where the program is slow, or follows no formula: still twice the lengths of the grid."""

MOST_STEPS, MOST_OPERATIONS = 15_000, 40_000_000
"""Of the larger run, as far as the formula foresees it: counting a Python step takes about a microsecond."""

SLACK, CONSTANT, BYTES_CONSTANT = 1.25, 200, 1_000_000
"""Blocks of a fixed size leave the formula a little; another algorithm leaves it by more."""


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
    block = fit.grid.block(sizes)
    if not fit.exact:
        return {**sizes, first: SHORT // block * block}
    while sizes[first] > SHORT and not _affordable(fit, sizes):
        sizes[first] = sizes[first] * 3 // 4 // block * block
    return sizes


def _affordable(fit: Fit, sizes: Mapping[str, int]) -> bool:
    steps, operations = fit.steps.polynomial.at(sizes), fit.operations.polynomial.at(sizes)
    return steps <= MOST_STEPS and operations <= MOST_OPERATIONS


def leaves(fitted: Fitted, large: Large, counted: int) -> bool:
    """Whether the larger run did clearly more than the formula says: another algorithm runs there."""
    return fitted.exact and counted > SLACK * fitted.polynomial.at(large.sizes) + CONSTANT


def peak_leaves(peak: Polynomial, large: Large) -> bool:
    return large.run.peak_bytes > SLACK * peak.at(large.sizes) + BYTES_CONSTANT
