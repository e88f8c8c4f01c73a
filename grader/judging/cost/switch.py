"""Where a formula ends: larger runs that do clearly more than it says, and the size from which on they do."""

from collections.abc import Mapping
from dataclasses import dataclass

from grader.judging.cost.fit import Fit, Fitted
from grader.judging.cost.large import Beyond, Broken, Large
from grader.judging.cost.runs import CountedProgram, NotCounted, Run, sizes_text
from grader.sandbox import Outcome

SLACK = 1.25
"""Blocks of a fixed size leave the formula a little; another algorithm leaves it by more."""
CONSTANTS = {"operations": 200, "steps": 200, "memory": 1_000_000}

MOST_SECONDS = 0.1
"""Of the larger run, if the size is to be searched for: a dozen such runs stay within the child's time."""

WORDS = {
    "operations": "takes more operations",
    "steps": "takes more Python steps",
    "memory": "holds more bytes",
}


@dataclass(frozen=True)
class Quantity:
    """What a mark judges, as its formulas have it, the largest of which counts, and as a run had it."""

    mark: str
    formulas: tuple[Fitted, ...]

    def counted(self, run: Run) -> int:
        return {"operations": run.operations, "steps": run.evaluations, "memory": run.peak_bytes}[self.mark]

    def foreseen(self, sizes: Mapping[str, int]) -> int:
        return round(max((fitted.polynomial.at(sizes) for fitted in self.formulas), default=0))

    def leaves(self, sizes: Mapping[str, int], run: Run) -> bool:
        exact = all(fitted.exact for fitted in self.formulas)
        return exact and self.counted(run) > SLACK * self.foreseen(sizes) + CONSTANTS[self.mark]


def quantities(fit: Fit) -> tuple[Quantity, ...]:
    return (
        Quantity("operations", (fit.operations,)),
        Quantity("steps", (fit.steps,)),
        Quantity("memory", tuple(fit.live.values())),
    )


def leaves_formula(fit: Fit, large: Large) -> bool:
    return any(quantity.leaves(large.sizes, large.run) for quantity in quantities(fit))


def switches(program: CountedProgram, fit: Fit, beyond: Beyond) -> dict[str, str]:
    """By mark, as part of a sentence: what a larger run does beyond its formula, and from which size on.

    Raises:
        SandboxError: our failure.
    """
    found = {}
    for quantity in quantities(fit):
        left = next((large for large in beyond.runs if quantity.leaves(large.sizes, large.run)), None)
        if left:
            found[quantity.mark] = _sentence(quantity, left, _start(program, fit, quantity, left))
    return _limits(fit, beyond.broken) | found


def _sentence(quantity: Quantity, left: Large, start: int | None) -> str:
    counted, foreseen = quantity.counted(left.run), quantity.foreseen(left.sizes)
    place = "" if start is None else f"from {left.symbol} = {start} on "
    more = f"{place}it {WORDS[quantity.mark]} than its formula says"
    return f"{more}: {counted:,} instead of {foreseen:,} with {sizes_text(left.sizes)}"


def _limits(fit: Fit, broken: Broken | None) -> dict[str, str]:
    if broken is None:
        return {}
    where, foreseen = sizes_text(broken.sizes), round(fit.operations.polynomial.at(broken.sizes))
    limit, marks = ("time", ("operations", "steps"))
    if broken.outcome is Outcome.MEMORY_LIMIT:
        limit, marks = ("memory", ("operations", "memory"))
    told = f"with {where} it runs out of {limit}, where its formula foresees {foreseen:,} operations"
    return dict.fromkeys(marks, told)


def _start(program: CountedProgram, fit: Fit, quantity: Quantity, left: Large) -> int | None:
    """The smallest length at which the count leaves the formula, found by halving; nothing where that would
    be dear, or the symbol does not stand alone."""
    grid = fit.grid
    place = grid.symbols.index(left.symbol)
    alone = place == 0 or place not in grid.together
    if not alone or left.run.seconds > MOST_SECONDS:
        return None
    block = grid.block(left.sizes) if place == 0 else 1
    low, high = 0, left.sizes[left.symbol] // block
    try:
        while high - low > 1:
            middle = (low + high) // 2
            sizes = {**left.sizes, left.symbol: middle * block}
            low, high = (low, middle) if quantity.leaves(sizes, program.run(sizes)) else (middle, high)
    except NotCounted:
        return None
    return high * block
