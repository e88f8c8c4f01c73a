"""The report of a check that is passed or failed as a whole."""

from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict


def passed(name: str, points: float, message: str) -> CheckReport:
    return CheckReport(
        name=name, verdict=CheckVerdict.PASSED, score=points, max_score=points, message=message
    )


def failed(name: str, points: float, message: str) -> CheckReport:
    return CheckReport(name=name, verdict=CheckVerdict.FAILED, score=0, max_score=points, message=message)


def not_run(name: str, points: float, message: str = "Not judged: no call gave a result.") -> CheckReport:
    return CheckReport(name=name, verdict=CheckVerdict.NOT_RUN, score=0, max_score=points, message=message)
