"""What ``cost`` prints: one program's cost, or two side by side; for people and as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from grader.cli.formats.costs import cost_lines
from grader.cli.program import Program
from grader.cli.style import BOLD, DIM, Style
from grader.domain.exercise import Argument
from grader.domain.report import Cost
from grader.judging.cost import CostMeasurement
from grader.judging.cost.compare import duels, verdict
from grader.judging.cost.fit import Fit, Fitted, reference_sizes
from grader.judging.cost.show import describe

LENGTHS = (64, 256, 1024, 4096)
LINE = ("number", "source", "operations", "bytes", "runs")
PREFIXES = ("", "k", "M", "G", "T", "P", "E")


def cost_of(measurement: CostMeasurement) -> Cost:
    return describe(measurement.counted, tuple(dict.fromkeys(measurement.flags.values())))


def document(cost: Cost) -> dict[str, Any]:
    """The cost as a program reads it: part of what a report holds, under the same names."""
    held = cost.model_dump()
    keys = ("operations", "peak_bytes", "python_steps", "uncounted", "flags")
    lines = [{key: line[key] for key in LINE} for line in held["lines"]]
    return {**{key: held[key] for key in keys[:3]}, "lines": lines, **{key: held[key] for key in keys[3:]}}


def compared_document(programs: Sequence[Program], measurements: Sequence[CostMeasurement]) -> dict[str, Any]:
    """Both costs, the sentence, and by quantity the lengths from which on the other one takes less."""
    first, second = (measurement.counted.fit for measurement in measurements)
    found = duels(first, second)
    return {
        "programs": [
            {"file": program.file, "function": program.entry_point, **document(cost_of(measurement))}
            for program, measurement in zip(programs, measurements, strict=True)
        ],
        "verdict": verdict(first, second, labels(programs)),
        "crossings": {name: one and one.crossings for name, one in found.items()},
    }


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)


def one(program: Program, measurement: CostMeasurement, style: Style) -> Iterator[str]:
    """The cost line by line, and in numbers at lengths of practice."""
    yield style.paint(f"{program.name}: {call(program)}", BOLD)
    yield from (f"  {line}" for line in cost_lines(cost_of(measurement), style))
    yield ""
    yield from (f"  {line}" for line in _at_lengths([measurement.counted.fit], style))


def two(programs: Sequence[Program], measurements: Sequence[CostMeasurement], style: Style) -> Iterator[str]:
    """Formulas one below the other, numbers side by side, and who wins where."""
    names, fits = labels(programs), [measurement.counted.fit for measurement in measurements]
    costs = [cost_of(measurement) for measurement in measurements]
    yield style.paint(verdict(fits[0], fits[1], names), BOLD)
    quantities = (
        ("operations", "operations"),
        ("peak bytes", "peak_bytes"),
        ("Python steps", "python_steps"),
    )
    width = max(map(len, names))
    for title, key in quantities:
        formulas = [getattr(cost, key) for cost in costs]
        growths = [" + ".join(formula.leading) or "?" for formula in formulas]
        room = max(map(len, growths))
        yield ""
        yield style.paint(f"{title}: growth, formula", DIM)
        for name, growth, formula in zip(names, growths, formulas, strict=True):
            yield f"  {name:<{width}}  {growth:<{room}}  {formula.polynomial or 'no formula fits'}"
    yield ""
    yield from _at_lengths(fits, style, names)
    for name, cost in zip(names, costs, strict=True):
        yield from (f"{name}: {flag}." for flag in cost.flags)


def labels(programs: Sequence[Program]) -> tuple[str, str]:
    """Names that tell the two apart: files, or functions of one file."""
    first, second = programs
    if first.name != second.name:
        return first.name, second.name
    if first.entry_point != second.entry_point:
        return first.entry_point, second.entry_point
    return first.file, second.file


def call(program: Program) -> str:
    return f"{program.entry_point}({', '.join(map(_argument, program.arguments))})"


def _argument(argument: Argument) -> str:
    if argument.kind == "array":
        return f"{argument.name}[{','.join(argument.shape)}]"
    return f"{argument.name}={argument.size or argument.default}"


def _at_lengths(fits: Sequence[Fit], style: Style, names: Sequence[str] = ()) -> Iterator[str]:
    """A row a length; of each quantity a column a program, under their names where there are two."""
    first, *others = fits[0].grid.symbols
    sizes = reference_sizes(fits[0].grid)
    blanks = [""] * (len(fits) - 1)
    header = [first, "operations", *blanks, "peak memory", *blanks, "Python steps", *blanks]
    rows = [[str(length), *_numbers(fits, {**sizes, first: length})] for length in LENGTHS]
    heads = [header, ["", *names, *names, *names]] if names else [header]
    widths = [max(map(len, column)) for column in zip(*heads, *rows, strict=True)]
    where = f"with {', '.join(f'{other} = {sizes[other]}' for other in others)}" if others else ""
    for line in heads:
        yield style.paint(_aligned(line, widths), DIM)
    yield from (_aligned(row, widths) for row in rows)
    if where:
        yield style.paint(where, DIM)


def _numbers(fits: Sequence[Fit], sizes: dict[str, int]) -> Iterator[str]:
    for unit, of in (
        ("", lambda fit: fit.operations),
        ("B", lambda fit: Fitted(fit.peak, fit.memory_exact)),
        ("", lambda fit: fit.steps),
    ):
        for fit in fits:
            fitted: Fitted = of(fit)
            yield human(float(fitted.polynomial.at(sizes)), unit) if fitted.exact else "?"


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "   ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def human(value: float, unit: str = "") -> str:
    """Three digits and a prefix: ``1.07 G``, ``98.3 kB``."""
    power = 0
    while abs(value) >= 999.5 and power < len(PREFIXES) - 1:
        value, power = value / 1000, power + 1
    return f"{value:.3g} {PREFIXES[power]}{unit}".strip()
