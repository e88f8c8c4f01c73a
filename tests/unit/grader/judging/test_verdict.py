"""The verdict follows from the checks, and from how calls ended when none gave numbers."""

import pytest

from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict, Verdict
from grader.judging.verdict import verdict_of
from grader.sandbox import CallResult, Outcome

OK = CallResult(Outcome.OK)


def report(name: str, verdict: CheckVerdict, score: float) -> CheckReport:
    return CheckReport(name=name, verdict=verdict, score=score, max_score=4, message="")


RIGHT = report("correctness", CheckVerdict.PASSED, 4)
HALF = report("correctness", CheckVerdict.PARTIAL, 2)
WRONG = report("correctness", CheckVerdict.FAILED, 0)
PURE = report("purity", CheckVerdict.PASSED, 4)
IMPURE = report("purity", CheckVerdict.FAILED, 0)


@pytest.mark.parametrize(
    ("checks", "verdict"),
    [
        ([RIGHT, PURE], Verdict.ACCEPTED),
        ([RIGHT, IMPURE], Verdict.PARTIAL),
        ([HALF, PURE], Verdict.PARTIAL),
        ([WRONG, PURE], Verdict.WRONG_ANSWER),
        ([IMPURE], Verdict.WRONG_ANSWER),
    ],
)
def test_points_decide_once_numbers_came_back(checks: list[CheckReport], verdict: Verdict) -> None:
    assert verdict_of(checks, [OK]) is verdict


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome.EXCEPTION, Verdict.RUNTIME_ERROR),
        (Outcome.BAD_RESULT, Verdict.WRONG_ANSWER),
        (Outcome.TIME_LIMIT, Verdict.TIME_LIMIT_EXCEEDED),
        (Outcome.MEMORY_LIMIT, Verdict.MEMORY_LIMIT_EXCEEDED),
        (Outcome.OUTPUT_LIMIT, Verdict.OUTPUT_LIMIT_EXCEEDED),
        (Outcome.DIED, Verdict.RUNTIME_ERROR),
    ],
)
def test_without_numbers_the_first_end_is_the_verdict(outcome: Outcome, verdict: Verdict) -> None:
    assert verdict_of([WRONG], [CallResult(outcome), CallResult(Outcome.EXCEPTION)]) is verdict


def test_a_write_into_the_result_channel_is_never_less() -> None:
    assert verdict_of([RIGHT], [OK, CallResult(Outcome.PROTOCOL_VIOLATION)]) is Verdict.PROTOCOL_VIOLATION
