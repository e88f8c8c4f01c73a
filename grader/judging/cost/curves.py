"""The cost as curves over the first symbol: the submission's, the reference's, the target's."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from grader.domain.exercise import CostCheck
from grader.domain.report import Curve
from grader.judging.cost.count import Counted
from grader.judging.cost.fit import At, Fit
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import target_monomials
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.shares import telling

LENGTHS = (16, 32, 64, 128, 256, 512, 1024, 2048)


def curves(
    whose: Literal["submission", "reference"], fit: Fit, others: Mapping[str, int]
) -> tuple[Curve, ...]:
    """Operations and peak memory where there is a formula; ``others`` are the sizes that stay."""
    drawn: list[tuple[Literal["operations", "memory"], Polynomial, bool]] = [
        ("operations", fit.operations.polynomial, fit.operations.exact),
        ("memory", fit.peak, fit.memory_exact),
    ]
    return tuple(
        Curve(quantity=quantity, whose=whose, sizes=LENGTHS, counts=_along(fit.grid, polynomial, others))
        for quantity, polynomial, exact in drawn
        if exact
    )


def target_curves(
    check: CostCheck, grid: Grid, reference: Sequence[Curve], others: Mapping[str, int]
) -> tuple[Curve, ...]:
    """Targets have no constants: each is drawn with the least one that keeps it above the reference."""
    targets = {"operations": check.operations_target, "memory": check.memory_target}
    drawn = []
    for curve in reference:
        terms = dict.fromkeys(target_monomials(grid, targets[curve.quantity]), Fraction(1))
        allowed = _along(grid, Polynomial.of(grid.written, terms), others)
        scale = max(count / most for count, most in zip(curve.counts, allowed, strict=True))
        counts = tuple(most * scale for most in allowed)
        drawn.append(curve.model_copy(update={"whose": "target", "counts": counts}))
    return tuple(drawn)


def counted_points(runs: Sequence[At], first: str) -> tuple[Curve, ...]:
    """What was counted: it lies on the curve, unless the program does something else there."""
    sizes = tuple(sizes[first] for sizes, _ in runs)
    operations, peaks = (
        tuple(float(getattr(run, count)) for _, run in runs) for count in ("operations", "peak_bytes")
    )
    return (
        Curve(quantity="operations", whose="counted", sizes=sizes, counts=operations),
        Curve(quantity="memory", whose="counted", sizes=sizes, counts=peaks),
    )


def drawn_runs(counted: Counted) -> list[At]:
    """Counted runs in which only the first symbol differs: without a formula a ladder, else one."""
    first = counted.fit.grid.symbols[0]
    rungs = [rung for ladder in counted.ladders if ladder.symbol == first for rung in ladder.rungs]
    if rungs:
        return [max(rung, key=lambda at: at[1].operations) for rung in rungs]
    large = telling(counted)
    return [(large.sizes, large.run)]


def _along(grid: Grid, polynomial: Polynomial, others: Mapping[str, int]) -> tuple[float, ...]:
    first = grid.symbols[0]
    return tuple(float(polynomial.at({**others, first: length})) for length in LENGTHS)
