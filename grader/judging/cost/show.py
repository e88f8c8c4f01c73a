"""The cost as a report tells it: formulas and lines here, the rest from `sentences` and `curves`."""

from collections.abc import Sequence

from grader.domain.exercise import CostCheck
from grader.domain.report import Cost, Formula, LineCost
from grader.judging.cost.count import Counted
from grader.judging.cost.curves import counted_points, curves, drawn_runs, target_curves
from grader.judging.cost.fit import Fit, Fitted
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import dominant
from grader.judging.cost.measure import leading_texts
from grader.judging.cost.sentences import comparison, sentence
from grader.judging.cost.shares import Shares, shares


def show(check: CostCheck, counted: Counted, reference: Fit, flags: Sequence[str]) -> Cost:
    """What a report says about a submission, held against the reference and the targets."""
    others = drawn_runs(counted)[0][0]
    reference_curves = curves("reference", reference, others)
    told = describe(counted, flags, check.grows)
    return told.model_copy(
        update={
            "comparison": comparison(counted.fit, reference),
            "operations_target": check.operations_target,
            "memory_target": check.memory_target,
            "steps_target": check.steps_target,
            "curves": (
                *told.curves,
                *reference_curves,
                *target_curves(check, counted.fit.grid, reference_curves, others),
            ),
        }
    )


def describe(counted: Counted, flags: Sequence[str], grows: str = "") -> Cost:
    """What can be said of a program alone; ``grows`` names what the first symbol counts, in words."""
    fit, parts, runs = counted.fit, shares(counted, foretold=not flags), drawn_runs(counted)
    first, *others = fit.grid.symbols
    at = runs[0][0]
    return Cost(
        symbols=fit.grid.symbols,
        operations=formula(fit.grid, fit.operations, fit.slope),
        peak_bytes=formula(fit.grid, Fitted(fit.peak, fit.memory_exact)),
        python_steps=formula(fit.grid, fit.steps),
        sentence=sentence(fit, grows),
        peak_line=parts.peak_line,
        lines=line_costs(counted, parts),
        shares_at=parts.sizes,
        curves=(*curves("submission", fit, at), *counted_points(runs, first)),
        curves_at={symbol: at[symbol] for symbol in others},
        uncounted=fit.uncounted,
        flags=tuple(flags),
    )


def formula(grid: Grid, fitted: Fitted, slope: float | None = None) -> Formula:
    """``slope`` is the power of the first symbol where the counts follow no formula."""
    if not fitted.exact:
        about = f"{grid.symbols[0]}^{slope:.2f}" if slope is not None else ""
        return Formula(polynomial=about, leading=(about,) if about else (), exact=False)
    leading = dominant(grid, [powers for powers, _ in fitted.polynomial.terms])
    texts = tuple(leading_texts(fitted.polynomial, leading)) or ("1",)
    return Formula(polynomial=str(fitted.polynomial), leading=texts, exact=True)


def line_costs(counted: Counted, parts: Shares) -> tuple[LineCost, ...]:
    """Of every line that ran; one that ran in the larger run only has no formula."""
    texts = counted.lines
    fitted = {line.number: line for line in counted.fit.lines}
    return tuple(
        LineCost(
            number=number,
            source=texts[number - 1].rstrip(),
            runs=_text(line.runs if line else None),
            operations=_text(line.operations if line else None),
            bytes=_text(line.new_bytes if line else None),
            in_use=_in_use(counted, parts, number),
            share=parts.of_operations(number),
            share_of_peak=parts.of_peak(number),
        )
        for number in sorted({*fitted, *parts.operations})
        for line in [fitted.get(number)]
    )


def _in_use(counted: Counted, parts: Shares, line: int) -> str | None:
    _, node = parts.in_use.get(line, (0, None))
    return None if node is None else _text(counted.fit.live.get(node))


def _text(fitted: Fitted | None) -> str | None:
    return str(fitted.polynomial) if fitted and fitted.exact else None
