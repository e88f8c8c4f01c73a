"""Where there is no formula: counts at growing lengths, several inputs at each, held against a target.

A target bounds the dearest input. So the most of several draws, divided by the target, may not go on growing:
it has to double twice while a symbol grows four times twice, as it does where the program is half a power of
the symbol too dear. A program within its target would have to be thrice unlucky in the same direction.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log

from grader.judging.cost.fit import Fit
from grader.judging.cost.large import Large
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import CountedProgram, NotCounted, Run

BASES, FACTOR, RUNGS, DRAWS = (24, 6), 4, 3, 6
"""The shortest length, for dear programs a smaller one; how lengths grow, how often, inputs at each."""
WIDTH, OTHERS = 4, 3
"""The shortest of the other symbols, and the size of all that do not grow."""
MOST_STEPS, MOST_OPERATIONS = 100_000, 20_000_000
"""Of one run at the last rung, as foreseen."""


@dataclass(frozen=True)
class Ladder:
    """Runs by rung. Lengths and inputs differ within a rung, so that no residue or draw stands alone."""

    symbol: str
    rungs: tuple[tuple[tuple[Mapping[str, int], Run], ...], ...]

    def most(self, mark: str, target: Polynomial) -> list[float]:
        """By rung: the largest count, in units of the target."""
        return [
            max(float(_counted(mark, run) / target.at(sizes)) for sizes, run in rung) for rung in self.rungs
        ]

    def outgrows(self, mark: str, target: Polynomial) -> bool:
        most = self.most(mark, target)
        steps = pairwise(most)
        return len(most) == RUNGS and all(after > FACTOR**0.5 * before for before, after in steps)

    @property
    def lengths(self) -> list[int]:
        return [rung[0][0][self.symbol] for rung in self.rungs]


def _counted(mark: str, run: Run) -> int:
    return {"operations": run.operations, "steps": run.evaluations, "memory": run.peak_bytes // 8}[mark]


def ladders(program: CountedProgram, fit: Fit, largest: Large) -> tuple[Ladder, ...]:
    """One for each symbol; none where there are formulas, or where the program is too slow.

    Raises:
        SandboxError: our failure.
    """
    if fit.exact:
        return ()
    first, *rest = fit.grid.symbols
    base = next((base for base in BASES if _affordable(base * FACTOR ** (RUNGS - 1), largest)), None)
    if base is None:
        return ()
    try:
        return tuple(_climb(program, fit, *start) for start in [(first, base), *((s, WIDTH) for s in rest)])
    except NotCounted:  # a longer run fails: nothing is known of how it would have grown
        return ()


def _affordable(length: int, largest: Large) -> bool:
    """If counts are powers of the length."""
    known = log(largest.sizes[largest.symbol])
    steps, operations = (
        log(max(count, 2)) / known for count in (largest.run.evaluations, largest.run.operations)
    )
    return bool(length**steps <= MOST_STEPS and length**operations <= MOST_OPERATIONS)


def _climb(program: CountedProgram, fit: Fit, symbol: str, base: int) -> Ladder:
    others = dict.fromkeys(fit.grid.symbols, OTHERS)
    rungs = []
    for length in (base * FACTOR**rung for rung in range(RUNGS)):
        block = fit.grid.block(fit.grid.stretched(symbol, length, others))
        drawn = (
            (fit.grid.stretched(symbol, length + draw % 2 * block, others), draw) for draw in range(DRAWS)
        )
        rungs.append(tuple((sizes, program.run(sizes, draw)) for sizes, draw in drawn))
    return Ladder(symbol, tuple(rungs))
