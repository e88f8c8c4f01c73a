"""What the pages show of a submission."""

from typing import Any

from grader.domain.report import GradingReport
from quizapp.submissions import chart, tables
from quizapp.submissions.models import Submission
from quizapp.submissions.selectors import place_in_line

FIRST_DELAY_MS, GROWTH, LONGEST_DELAY_MS = 400, 1.5, 8000


def result(submission: Submission, polls: int = 0) -> dict[str, Any]:
    """The context of ``submissions/result.html``: the report, or where the submission stands in line."""
    if submission.is_open:
        delay = min(LONGEST_DELAY_MS, round(FIRST_DELAY_MS * GROWTH ** min(polls, 20)))
        ahead = place_in_line(submission)
        return {"submission": submission, "delay": delay, "polls": polls + 1, "ahead": ahead}
    if submission.state == Submission.State.FAILED:
        return {"submission": submission}
    return {"submission": submission, **report_parts(submission.report.grading)}


def report_parts(report: GradingReport) -> dict[str, Any]:
    """The report, with its arrays and curves made ready."""
    counterexample = report.counterexample
    if counterexample is None:
        shown = None
    else:
        shown = {
            "message": counterexample.message,
            "inputs": tables.panels(counterexample.inputs, "input"),
            "expected": tables.panels(counterexample.expected, "expected"),
            "given": tables.panels(counterexample.given, "yours"),
        }
    charts = chart.draw([curve for curve in report.cost.curves if curve.sizes]) if report.cost else []
    return {"report": report, "counterexample": shown, "charts": charts}
