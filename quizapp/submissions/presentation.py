"""What the pages show of a submission."""

import json
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from grader.domain.exercise import Argument, Exercise
from grader.domain.report import Comparison, GradingReport
from quizapp.accounts.services import User
from quizapp.submissions import line, queue, tables
from quizapp.submissions.cost import cost_view
from quizapp.submissions.explanations import explained
from quizapp.submissions.line_notes import line_notes
from quizapp.submissions.listing import listing
from quizapp.submissions.models import PracticeRun, Submission
from quizapp.submissions.selectors import place_in_line

DELAY_MS, GROWTH, LONGEST_DELAY_MS = 400, 1.5, 8000
LONGEST_DELAY_IN_LINE_MS = 30_000
PART_OF_WAIT = 10
"""Who waits long asks after a tenth of it: a thousand who wait must not keep the site from those who read."""
PATIENT_POLLS = 10
"""So many times the page asks again at once; then it is a long wait, and it asks ever more seldom."""
GUEST = "guest"
"""Whose a draft is in the browser before anybody signs in."""
LOST_SECONDS = 2 * queue.PRACTICE_SECONDS


def result(submission: Submission, polls: int = 0) -> dict[str, Any]:
    """The context of ``submissions/result.html``: the report, or where the submission stands in line."""
    if submission.is_open:
        ahead = place_in_line(submission)
        seconds = line.wait_seconds(ahead)
        waiting = {
            "delay": delay(polls, seconds),
            "polls": polls + 1,
            "ahead": ahead,
            "wait": max(1, round(seconds)),
        }
        return {"submission": submission, "listing": listing(submission.source, ()), **waiting}
    if submission.state in (Submission.State.FAILED, Submission.State.CANCELLED):
        return {"submission": submission, "listing": listing(submission.source, ())}
    parts = report_parts(submission.report.grading, submission.source)
    shown = {"submission": submission, "listing": listing(submission.source, parts["notes"]), **parts}
    return shown | {"same_code": same_code(submission), "explanations": explained(submission)}


def same_code(submission: Submission) -> str:
    """A sentence about the stored report that answers it; nothing where it was graded itself."""
    if submission.same_as is None:
        return ""
    when = date_format(submission.same_as.created, "DATETIME_FORMAT")
    return _("These are the results of your submission of {} UTC, the same code.").format(when)


def editor(user: User | AnonymousUser, exercise: Exercise) -> dict[str, Any]:
    """What the editor must know: whose drafts it keeps in the browser, and what to offer while typing."""
    is_known = isinstance(user, User)
    named = [{"name": argument.name, "shape": _shape(argument)} for argument in exercise.arguments]
    owner = str(user.pk) if isinstance(user, User) and not user.is_guest else GUEST
    return {"owner": owner, "is_known": is_known, "arguments": json.dumps(named)}


def _shape(argument: Argument) -> str:
    return f"({', '.join(argument.shape)})" if argument.kind == "array" else argument.kind


def delay(polls: int, wait_seconds: float = 0.0) -> int:
    """Milliseconds until a page that has asked ``polls`` times, and expects to wait so long, asks again."""
    grown = min(LONGEST_DELAY_MS, round(DELAY_MS * GROWTH ** min(max(polls - PATIENT_POLLS, 0), 20)))
    return max(grown, min(LONGEST_DELAY_IN_LINE_MS, round(1000 * wait_seconds / PART_OF_WAIT)))


def practice(run: PracticeRun | None, polls: int = 0) -> dict[str, Any]:
    """The context of ``submissions/practice.html``: nothing, a run that is open or lost, or its report."""
    if run is None:
        return {}
    if run.is_open:
        lost = (timezone.now() - run.started).total_seconds() > LOST_SECONDS
        return {"run": run, "is_lost": lost, "delay": delay(polls), "polls": polls + 1}
    report = run.grading
    cases = visible_cases(report)
    right = sum(case["passed"] for case in cases)
    return {"run": run, "report": report, "cases": cases, "right": right, "notes": line_notes(report)}


def visible_cases(report: GradingReport) -> list[dict[str, Any]]:
    """The visible cases of a report, with their arrays made ready; the first wrong one is open.

    None is open beside a counterexample, which shows the same on smaller inputs.
    """
    outcomes = [case for check in report.checks for case in check.cases if case.visible]
    first_wrong = next((case for case in outcomes if not case.passed), None)
    return [
        {
            **vars(case),
            "comparison": _comparison(case.comparison),
            "is_open": case is first_wrong and not report.counterexample,
        }
        for case in outcomes
    ]


def _comparison(comparison: Comparison | None) -> dict[str, Any] | None:
    if comparison is None:
        return None
    return {
        "inputs": tables.panels(comparison.inputs, pgettext("whose array", "input")),
        "expected": tables.panels(comparison.expected, pgettext("whose array", "expected")),
        "given": tables.panels(comparison.given, pgettext("whose array", "yours")),
        "code": tables.as_numpy(comparison.inputs),
    }


def report_parts(report: GradingReport, source: str) -> dict[str, Any]:
    """The report, with its arrays and its cost made ready."""
    shown = _comparison(report.counterexample)
    return {
        "report": report,
        "notes": line_notes(report),
        "cases": visible_cases(report),
        "counterexample": shown,
        "cost": cost_view(report, source),
    }
