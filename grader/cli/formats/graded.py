"""A file and its report."""

from dataclasses import dataclass

from grader.domain.report import GradingReport


@dataclass(frozen=True)
class Graded:
    """``file`` as it was named on the command line."""

    file: str
    source: str
    report: GradingReport
    student: str = ""
    """As an export of a learning platform names the person."""


def number(value: float) -> str:
    """Points without needless zeros: 5, 0.5, 3.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
