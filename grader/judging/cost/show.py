"""The cost as a person reads it: lines, curves, and a sentence."""

from collections.abc import Sequence

from grader.domain.exercise import CostCheck
from grader.domain.report import Cost, Curve, LineCost
from grader.judging.cost.count import Counted
from grader.judging.cost.counter import Node
from grader.judging.cost.fit import Fit, Fitted, reference_sizes
from grader.judging.cost.judge import dominant, times
from grader.judging.cost.polynomial import Polynomial

CURVE_LENGTHS = (16, 32, 64, 128, 256, 512, 1024, 2048)
NO_FORMULA = "no formula"


def show(check: CostCheck, counted: Counted, reference: Fit, flags: Sequence[str]) -> Cost:
    fit = counted.fit
    return Cost(
        symbols=check.symbols,
        operations=_operations(fit),
        peak_bytes=str(fit.peak) if fit.memory_exact else NO_FORMULA,
        python_steps=_formula(fit.steps),
        exact=fit.exact,
        sentence=sentence(fit, counted.nodes),
        operations_target=check.operations_target,
        memory_target=check.memory_target,
        lines=line_costs(fit, counted.source),
        curves=(*curves("submission", fit), *curves("reference", reference)),
        uncounted=fit.uncounted,
        flags=tuple(flags),
    )


def sentence(fit: Fit, nodes: Sequence[Node]) -> str:
    """What doubling the first symbol does, and where memory is highest."""
    first = fit.grid.symbols[0]
    if fit.slope is not None:
        return f"The counts follow no exact formula; the operations grow about as {first}^{fit.slope:.2f}."
    work, memory = times(degree(fit, fit.operations.polynomial)), times(degree(fit, fit.peak))
    text = f"Doubling {first} makes this {work} the work and {memory} the memory."
    if fit.peak_node is not None:
        text += f" Memory is highest on line {nodes[fit.peak_node].line}."
    return text


def degree(fit: Fit, polynomial: Polynomial) -> int:
    """The highest power of the first symbol among the monomials that dominate."""
    return max(
        (powers[0] for powers in dominant(fit.grid, [powers for powers, _ in polynomial.terms])), default=0
    )


def line_costs(fit: Fit, source: str) -> tuple[LineCost, ...]:
    texts = source.splitlines()
    sizes = reference_sizes(fit.grid)
    whole = fit.operations.polynomial.at(sizes) if fit.operations.exact else 0
    return tuple(
        LineCost(
            number=line.number,
            source=texts[line.number - 1].rstrip(),
            runs=_formula(line.runs),
            operations=_formula(line.operations),
            new_bytes=_formula(line.new_bytes),
            share=round(float(line.operations.polynomial.at(sizes) / whole), 4)
            if whole and fit.operations.exact
            else 0.0,
        )
        for line in fit.lines
    )


def curves(whose: str, fit: Fit) -> tuple[Curve, ...]:
    """Operations and peak memory over the first symbol, the others at the reference size."""
    sizes = [{**reference_sizes(fit.grid), fit.grid.symbols[0]: length} for length in CURVE_LENGTHS]
    drawn = [
        ("operations", fit.operations.polynomial, fit.operations.exact),
        ("memory", fit.peak, fit.memory_exact),
    ]
    return tuple(
        Curve(
            name=f"{whose}: {what}",
            sizes=CURVE_LENGTHS,
            counts=tuple(float(polynomial.at(point)) for point in sizes),
        )
        for what, polynomial, exact in drawn
        if exact
    )


def _formula(fitted: Fitted) -> str:
    return str(fitted.polynomial) if fitted.exact else NO_FORMULA


def _operations(fit: Fit) -> str:
    if not fit.operations.exact:
        return f"about {fit.grid.symbols[0]}^{fit.slope or 0:.2f}"
    return f"{'at least ' if fit.uncounted else ''}{fit.operations.polynomial}"
