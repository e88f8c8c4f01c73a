"""Sentences about single lines of a submission: its own error, and the lines that cost more than is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext

from grader.domain.growth import parse_growth
from grader.domain.report import Cost, ErrorReport, GradingReport, LineCost
from grader.domain.verdict import CheckVerdict
from grader.errors import GrowthError

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MOST = 3
"""Lines that are said to cost too much: the dearest."""


@dataclass(frozen=True)
class LineNote:
    """A sentence for the line ``line``, counted from 1: an error, or a remark."""

    line: int
    sentence: str
    tone: Literal["bad", "note"]


def line_notes(report: GradingReport) -> tuple[LineNote, ...]:
    """All that the traceback and the counted cost tell of single lines, in the order of the lines."""
    notes = [*_of_error(report), *_of_cost(report)]
    return tuple(sorted(notes, key=lambda note: note.line))


def _of_error(report: GradingReport) -> Iterator[LineNote]:
    """The error, and the mistake that explains it: it was made where the program broke."""
    error = report.error
    if error is None or error.line is None:
        return
    yield LineNote(error.line, _told(error), "bad")
    for mistake in report.misconceptions:
        yield LineNote(error.line, mistake.sentence, "note")


def _told(error: ErrorReport) -> str:
    return f"{error.type_name}: {error.message}" if error.traceback else error.message


def _of_cost(report: GradingReport) -> Iterator[LineNote]:
    cost = report.cost
    if cost is None:
        return
    lost = {check.name for check in report.checks if check.verdict is CheckVerdict.FAILED}
    if "cost: operations" in lost:
        yield from _too_many(cost, "operations", cost.operations_target)
    if "cost: steps" in lost:
        yield from _too_many(cost, "runs", cost.steps_target)
    if "cost: memory" in lost and cost.peak_line is not None:
        told = gettext("Most memory is in use here; asked is %(target)s.") % {
            "target": _raised(cost.memory_target)
        }
        yield LineNote(cost.peak_line, told, "note")


def _too_many(cost: Cost, quantity: Literal["operations", "runs"], target: str) -> Iterator[LineNote]:
    said = {
        "operations": gettext("This line takes %(growth)s operations in all; asked is %(target)s."),
        "runs": gettext("This line runs %(growth)s times; asked is %(target)s."),
    }
    dear = [line for line in cost.lines if _exceeds(_growth(line, quantity), target, cost.symbols)]
    for line in sorted(dear, key=lambda line: line.share, reverse=True)[:MOST]:
        told = said[quantity] % {"growth": _growth(line, quantity), "target": _raised(target)}
        yield LineNote(line.number, told, "note")


def _growth(line: LineCost, quantity: Literal["operations", "runs"]) -> str:
    return (line.operations if quantity == "operations" else line.runs) or ""


def _raised(target: str) -> str:
    """``n^2 d`` as ``n² d``, as polynomials are written."""
    return re.sub(r"\^(\d+)", lambda power: power[1].translate(SUPERSCRIPTS), target)


def _exceeds(polynomial: str, target: str, symbols: tuple[str, ...]) -> bool:
    """Whether it grows faster; what is no polynomial says nothing about its line."""
    try:
        grown = parse_growth(polynomial.replace(" - ", " + "), symbols)
        return not grown.dominated_by(parse_growth(target, symbols))
    except GrowthError:
        return False
