"""A cost for a terminal: the sentence, three formulas, and each line of the source with its bars."""

import shutil
from collections.abc import Iterator, Sequence
from textwrap import dedent

from grader.cli.style import BOLD, DIM, YELLOW, Style
from grader.domain.report import Cost, Formula, LineCost

WIDTH = 120
"""Where no terminal says how wide it is."""

NARROWEST_SOURCE, ROOM_FOR_SOURCE = 24, 60
MARGINS = 26
"""Of a row, besides source and cells."""
LONGEST_FORMULA = 48
"""In one line with how it grows."""
LONGEST_CELL = 22
BAR = 8
EIGHTHS = " ▏▎▍▌▋▊▉"


def cost_lines(cost: Cost, style: Style) -> Iterator[str]:
    """What the results page shows, less its curves."""
    yield f"{style.paint('Cost:', BOLD)} {cost.sentence}"
    if cost.comparison:
        yield cost.comparison
    yield ""
    yield from (f"  {line}" for line in quantities(cost, style))
    for flag in cost.flags:
        yield style.paint(f"  The formulas do not tell all: {flag}.", YELLOW)
    if cost.uncounted:
        yield f"  Charged by guess, so every formula is a lower bound: {', '.join(cost.uncounted)}."
    if cost.lines:
        yield ""
        yield from (f"  {line}" for line in listing(cost, style))


def quantities(cost: Cost, style: Style) -> Iterator[str]:
    shown = (
        ("operations", cost.operations, cost.operations_target),
        ("peak bytes", cost.peak_bytes, cost.memory_target),
        ("Python steps", cost.python_steps, cost.steps_target),
    )
    texts = [_formula(formula, cost) for _, formula, _ in shown]
    width = max(map(len, texts))
    gap = "\n" + " " * 14 if width > LONGEST_FORMULA else "  "
    for (name, formula, target), text in zip(shown, texts, strict=True):
        growth = f"grows as {' + '.join(formula.leading)}" if formula.leading else ""
        asked = f", asked {target}" if growth and target else ""
        line = f"{name:<12}  {text:<{width}}".rstrip() if len(gap) > 2 else f"{name:<12}  {text:<{width}}"
        yield from f"{line}{gap}{style.paint(growth + asked, DIM)}".rstrip().split("\n")


def _formula(formula: Formula, cost: Cost) -> str:
    if not formula.exact:
        return f"about {formula.polynomial}" if formula.polynomial else "no formula fits"
    return f"{'at least ' if cost.uncounted else ''}{formula.polynomial}"


def listing(cost: Cost, style: Style) -> Iterator[str]:
    """Every line that runs, as wide as the terminal: new bytes where there is room, long sources cut."""
    rows = [("runs", "operations", "bytes in use", "new bytes"), *map(_cells, cost.lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    sources = dedent("\n".join(line.source for line in cost.lines)).split("\n")
    longest = max(map(len, sources))
    columns = shutil.get_terminal_size((WIDTH, 24)).columns - MARGINS
    if columns - sum(widths) < min(longest, ROOM_FOR_SOURCE):
        widths.pop()
    longest = max(NARROWEST_SOURCE, min(longest, columns - sum(widths)))
    yield style.paint(f"line  {'source':<{longest}}  {_row(rows[0], widths)}", DIM).rstrip()
    for line, source, cells in zip(cost.lines, sources, rows[1:], strict=True):
        cut = source if len(source) <= longest else f"{source[: longest - 1]}…"
        mark = style.paint("  ◂ peak", YELLOW) if line.number == cost.peak_line else ""
        yield f"{line.number:>4}  {cut:<{longest}}  {_row(cells, widths)}{mark}".rstrip()
    sizes = ", ".join(f"{symbol} = {size}" for symbol, size in cost.shares_at.items())
    yield style.paint(f"Bars are shares with {sizes}: of all operations, and of the peak of memory.", DIM)


def _cells(line: LineCost) -> tuple[str, str, str, str]:
    return (
        _short(line.runs),
        _bar(line.share, line.operations) if line.operations != "0" else "",
        _bar(line.share_of_peak, line.in_use) if line.share_of_peak else "",
        "" if line.bytes == "0" else _short(line.bytes),
    )


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """As many cells as there are widths."""
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=False))


def _bar(share: float, formula: str | None) -> str:
    """``49 % ████     2·n²·d``."""
    whole, eighth = divmod(round(share * BAR * 8), 8)
    drawn = "█" * whole + (EIGHTHS[eighth] if eighth else "")
    percent = "<1 %" if share < 0.01 else f"{share:.0%}".replace("%", " %")
    return f"{percent:>5} {drawn:<{BAR}} {_short(formula)}"


def _short(formula: str | None) -> str:
    """Its first terms, which are the largest: a table has no room for all of a long one."""
    if formula is None:
        return "no formula"
    if len(formula) <= LONGEST_CELL:
        return formula
    kept = formula[: LONGEST_CELL - 1].rpartition(" ")[0].rstrip(" +-")
    return f"{kept or formula.partition(' ')[0]} + …"
