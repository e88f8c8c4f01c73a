"""What the page shows of a cost: three quantities, the source with its bars, the curves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from grader.domain.report import CheckReport, Cost, Formula, GradingReport, LineCost
from quizapp.submissions.chart import Chart, draw
from quizapp.submissions.formula import folded, mathml

NEWLINE = re.compile("\r\n?|\n")
"""As Python counts lines: a form feed does not begin one."""

TERMS = 2
"""Of a formula beside a line, before the rest is folded away."""

CONTEXT = 2
"""Lines shown before and after one that costs something; the rest of a long source is left out."""


@dataclass(frozen=True)
class Quantity:
    """Operations, memory or steps: how they grow, and what the task asks."""

    title: str
    formula: SafeString
    about: str
    """Words before the formula where it is not the whole truth."""
    growth: SafeString
    asked: SafeString
    check: CheckReport | None


@dataclass(frozen=True)
class Bar:
    """A share as a bar: 0 to 100, and the formula that it stands for."""

    percent: float
    formula: SafeString

    @property
    def text(self) -> str:
        return f"{self.percent:.0f} %" if self.percent >= 1 else "<1 %"


@dataclass(frozen=True)
class Row:
    """One line of the source and what it costs; ``skipped`` counts lines left out before it."""

    number: int
    source: str
    skipped: int = 0
    costs: bool = False
    runs: SafeString | None = None
    runs_once: bool = False
    operations: Bar | None = None
    taken: SafeString | None = None
    in_use: Bar | None = None
    is_peak: bool = False


@dataclass(frozen=True)
class CostView:
    """The context of ``submissions/cost.html``."""

    cost: Cost
    quantities: tuple[Quantity, ...]
    rows: tuple[Row, ...]
    left_out: int
    """Lines of the source after the last row."""
    charts: tuple[Chart, ...]
    shares_at: str


def cost_view(report: GradingReport, source: str) -> CostView | None:
    """None where nothing was counted."""
    cost = report.cost
    if cost is None:
        return None
    texts = NEWLINE.split(source.rstrip())
    rows = tuple(_rows(cost, texts))
    return CostView(
        cost=cost,
        quantities=tuple(_quantities(cost, report.checks)),
        rows=rows,
        left_out=len(texts) - rows[-1].number if rows else 0,
        charts=tuple(draw(cost.curves, cost.symbols[0], cost.curves_at)),
        shares_at=", ".join(f"{symbol} = {size}" for symbol, size in cost.shares_at.items()),
    )


def _quantities(cost: Cost, checks: Sequence[CheckReport]) -> Iterator[Quantity]:
    by_name = {check.name: check for check in checks}
    shown = (
        (gettext("Operations"), "operations", cost.operations, cost.operations_target),
        (gettext("Peak memory, bytes"), "memory", cost.peak_bytes, cost.memory_target),
        (gettext("Python steps"), "steps", cost.python_steps, cost.steps_target),
    )
    for title, name, formula, target in shown:
        yield Quantity(
            title=title,
            formula=mathml(formula.polynomial),
            about=_about(formula, cost),
            growth=mathml(" + ".join(formula.leading)) if formula.exact else SafeString(""),
            asked=mathml(target),
            check=by_name.get(f"cost: {name}"),
        )


def _about(formula: Formula, cost: Cost) -> str:
    if not formula.exact:
        return gettext("about") if formula.polynomial else gettext("no formula fits")
    return gettext("at least") if cost.uncounted else ""


def _rows(cost: Cost, texts: Sequence[str]) -> Iterator[Row]:
    """The source around the lines that cost something."""
    costs = {line.number: line for line in cost.lines}
    near = {number + step for number in costs for step in range(-CONTEXT, CONTEXT + 1)}
    last = 0
    for number, text in enumerate(texts, start=1):
        if number in near:
            yield _row(number, text, number - last - 1, costs.get(number), cost)
            last = number


def _row(number: int, text: str, skipped: int, line: LineCost | None, cost: Cost) -> Row:
    if line is None:
        return Row(number, text, skipped)
    return Row(
        number=number,
        source=text,
        skipped=skipped,
        costs=True,
        runs=_formula(line.runs),
        runs_once=line.runs == "1",
        operations=_bar(line.share, line.operations),
        taken=_formula(line.bytes) if line.bytes != "0" else None,
        in_use=_bar(line.share_of_peak, line.in_use) if line.share_of_peak else None,
        is_peak=number == cost.peak_line,
    )


def _bar(share: float, formula: str | None) -> Bar | None:
    return Bar(round(100 * share, 1), _formula(formula)) if formula != "0" else None


def _formula(text: str | None) -> SafeString:
    return escape(gettext("no formula")) if text is None else folded(text, TERMS)
