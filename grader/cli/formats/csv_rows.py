"""One row a file, for a spreadsheet."""

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from grader.cli.formats.graded import Graded
from grader.domain.report import GradingReport

COLUMNS = [
    "file",
    "student",
    "exercise",
    "verdict",
    "score",
    "max_score",
    "message",
    "misconceptions",
    "cpu_seconds",
    "peak_bytes",
    "seed",
    "version",
]
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def csv_rows(stream: TextIO) -> Iterator[Callable[[Graded], None]]:
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)

    def write(graded: Graded) -> None:
        report = graded.report
        rows.writerow(
            [
                _cell(graded.file),
                _cell(graded.student),
                report.exercise,
                report.verdict,
                f"{report.score:.4f}",
                f"{report.max_score:.4f}",
                _cell(report.message),
                " ".join(_names(report)),
                f"{report.usage.cpu_seconds:.4f}",
                report.usage.peak_bytes,
                report.seed,
                report.version,
            ]
        )
        stream.flush()

    yield write


def _names(report: GradingReport) -> list[str]:
    """Ids of the misconceptions, those of a pair with a plus between them."""
    pairs = ["+".join(mistake.id for mistake in pair) for pair in report.pairs]
    return [mistake.id for mistake in report.misconceptions] + pairs


def _cell(text: str) -> str:
    """A spreadsheet runs a cell that begins like a formula, and students choose names and messages."""
    return f"'{text}" if text.startswith(FORMULA) and text != "-" else text
