"""For people: the verdict, each check, the mistake, the smallest difference, the cost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from textwrap import indent
from typing import TextIO

from grader.cli.formats.costs import cost_lines
from grader.cli.formats.graded import Graded, number
from grader.cli.formats.tables import counterexample_lines
from grader.cli.style import BOLD, DIM, GREEN, RED, YELLOW, Style, harmless
from grader.domain.report import CheckReport, GradingReport
from grader.domain.verdict import CheckVerdict, Verdict

SIGNS = {
    CheckVerdict.PASSED: ("✓", GREEN),
    CheckVerdict.PARTIAL: ("◐", YELLOW),
    CheckVerdict.FAILED: ("✗", RED),
    CheckVerdict.NOT_RUN: ("·", DIM),
}
COLOURS = {Verdict.ACCEPTED: GREEN, Verdict.PARTIAL: YELLOW}


@contextmanager
def text(stream: TextIO) -> Iterator[Callable[[Graded], None]]:
    style = Style.of(stream)

    def write(graded: Graded) -> None:
        text = "\n".join(map(harmless, lines(graded, style)))
        print(text, end="\n\n", file=stream, flush=True)

    yield write


def lines(graded: Graded, style: Style) -> Iterator[str]:
    report = graded.report
    verdict = style.paint(report.verdict.replace("_", " "), COLOURS.get(report.verdict, RED))
    points = f"{number(report.score)} of {number(report.max_score)} points"
    yield f"{style.paint(graded.file, BOLD)}  {verdict}, {points}"
    yield from (f"  {line}".rstrip() for line in _body(report, style))


def _body(report: GradingReport, style: Style) -> Iterator[str]:
    if not report.checks:
        yield report.message
    for check in report.checks:
        yield from _check(check, style)
    yield from _diagnosis(report, style)
    if report.counterexample:
        yield ""
        yield from counterexample_lines(report.counterexample, style)
    if report.cost:
        yield ""
        yield from cost_lines(report.cost, style)
    if report.error and report.error.traceback:
        yield from _block("Your code stopped with", report.error.traceback, style)
    if report.stdout:
        yield from _block("It printed", report.stdout, style)


def _diagnosis(report: GradingReport, style: Style) -> Iterator[str]:
    """One mistake, or those of a tie; or else two at once."""
    title = "The mistake:" if len(report.misconceptions) < 2 else "Perhaps:"
    for mistake in report.misconceptions:
        yield ""
        yield f"{style.paint(title, BOLD)} {mistake.sentence} {style.paint(mistake.id, DIM)}"
    title = "Two mistakes at once:" if len(report.pairs) < 2 else "Perhaps these two at once:"
    for pair in report.pairs:
        yield ""
        yield style.paint(title, BOLD)
        for number_, mistake in enumerate(pair, start=1):
            yield f"  {number_}. {mistake.sentence} {style.paint(mistake.id, DIM)}"


def _check(check: CheckReport, style: Style) -> Iterator[str]:
    sign, colour = SIGNS[check.verdict]
    points = f"{number(check.score)}/{number(check.max_score)}"
    yield f"{style.paint(sign, colour)} {check.name:<16} {points:>7}  {check.message}"


def _block(title: str, text: str, style: Style) -> Iterator[str]:
    yield ""
    yield style.paint(f"{title}:", BOLD)
    yield from indent(text.rstrip("\n"), "  ").splitlines()
