"""What a cost means, in words."""

from collections.abc import Mapping

from grader.judging.cost.fit import Fit, Fitted, reference_sizes
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import TIMES, dominant
from grader.judging.cost.polynomial import Polynomial
from grader.judging.cost.runs import sizes_text

EQUAL = 0.05
"""Costs that differ by less are told as the same."""


def sentence(fit: Fit, grows: str = "") -> str:
    """What doubling each symbol does; ``grows`` says in words what the first one counts."""
    first, *others = fit.grid.symbols
    operations, peak = fit.operations, Fitted(fit.peak, fit.memory_exact)
    effect = _effect(_grown(fit, operations), _grown(fit, peak))
    told = [f"Doubling {f'{grows} ({first})' if grows else first} makes this {effect}."]
    if operations.exact and peak.exact:
        pairs = ((_grown_here(fit, operations, symbol), _grown_here(fit, peak, symbol)) for symbol in others)
        told += [f"Doubling {symbol}: {_effect(*pair)}." for symbol, pair in zip(others, pairs, strict=True)]
    loose = [
        noun
        for noun, one in (("operations", operations), ("memory", peak), ("Python steps", fit.steps))
        if not one.exact
    ]
    if loose:
        told.append(f"No formula fits the {' and the '.join(loose)} exactly.")
    return " ".join(told)


def _effect(work: str | None, memory: str | None) -> str:
    """Both say how many times as much, are empty where nothing changes, and None where that is unknown."""
    known = [(times, noun) for times, noun in ((work, "work"), (memory, "memory")) if times is not None]
    if len(known) == 2 and work == memory:
        return f"{work} the work and the memory" if work else "no more work and no more memory"
    return " and ".join(f"{times} the {noun}" if times else f"no more {noun}" for times, noun in known)


def _grown(fit: Fit, fitted: Fitted) -> str | None:
    """How many times as much the doubled first symbol makes."""
    if fitted.exact:
        return grown(fit.grid, fitted.polynomial)
    return f"about {2**fit.slope:.1f} times" if fitted is fit.operations and fit.slope is not None else None


def grown(grid: Grid, polynomial: Polynomial) -> str:
    """How many times as much the doubled first symbol makes of the monomials that dominate."""
    monomials = dominant(grid, [powers for powers, _ in polynomial.terms])
    power, logarithm = max(((powers[0], powers[-1]) for powers in monomials), default=(0, 0))
    if power <= 0:
        return "a little more than once" if logarithm > 0 else ""
    times = TIMES.get(power, f"{2**power} times")
    return f"a little more than {times}" if logarithm > 0 else times


def _grown_here(fit: Fit, fitted: Fitted, symbol: str) -> str:
    """The same of another symbol, at the reference sizes, where its monomials may matter little."""
    sizes = reference_sizes(fit.grid)
    before, after = (fitted.polynomial.at(at) for at in (sizes, {**sizes, symbol: 2 * sizes[symbol]}))
    ratio = float(after / before) if before else 1.0
    if _same(ratio, 1):
        return ""
    near = (words for power, words in TIMES.items() if _same(ratio, 2**power))
    return next(near, f"{ratio:.2g} times")


def comparison(fit: Fit, reference: Fit) -> str:
    """Operations and memory against the reference's, at the reference sizes."""
    sizes = reference_sizes(fit.grid)
    mine, theirs = Fitted(fit.peak, fit.memory_exact), Fitted(reference.peak, reference.memory_exact)
    pairs = (("operations", fit.operations, reference.operations), ("memory", mine, theirs))
    found = ((noun, _ratio(one, other, sizes)) for noun, one, other in pairs)
    ratios = [(noun, ratio) for noun, ratio in found if ratio is not None]
    if not ratios:
        return ""
    told = (
        f"the same {noun}" if _same(ratio, 1) else f"{ratio:.3g} times the {noun}" for noun, ratio in ratios
    )
    return f"Beside the reference, with {sizes_text(sizes)}, it takes {' and '.join(told)}."


def _ratio(mine: Fitted, other: Fitted, sizes: Mapping[str, int]) -> float | None:
    """None where there is no formula, or the reference takes nothing."""
    known = mine.exact and other.exact and other.polynomial.at(sizes)
    return float(mine.polynomial.at(sizes) / other.polynomial.at(sizes)) if known else None


def _same(ratio: float, other: float) -> bool:
    return abs(ratio / other - 1) < EQUAL
