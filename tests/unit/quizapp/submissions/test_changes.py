from typing import Any

from grader.domain.report import CaseOutcome, CheckReport, NamedMistake
from grader.domain.verdict import CheckVerdict
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions import services
from quizapp.submissions.changes import Changes, changes
from quizapp.submissions.models import Report, Submission
from tests import building

MISTAKE = NamedMistake(id="tripled", sentence="You tripled.")


def graded(user: User, version: ExerciseVersion, source: str, **parts: Any) -> Submission:
    submission = services.submit(user, version, source)
    report = building.report(version.digest, **parts)
    Report.objects.create(
        submission=submission, verdict=report.verdict, score=1, max_score=2, document=report.model_dump_json()
    )
    return Submission.objects.get(pk=submission.pk)


def check(*cases: tuple[str, bool], score: float = 0.0) -> CheckReport:
    return CheckReport(
        name="correctness",
        verdict=CheckVerdict.PARTIAL,
        score=score,
        max_score=2,
        message="",
        cases=tuple(CaseOutcome(name=name, visible=True, passed=passed) for name, passed in cases),
    )


def between(student: User, version: ExerciseVersion, old: dict[str, Any], new: dict[str, Any]) -> Changes:
    before = graded(student, version, building.TRIPLE, **old)
    return changes(before, graded(student, version, building.DOUBLE, **new))


def test_the_code_is_compared(student: User, version: ExerciseVersion) -> None:
    lines = between(student, version, {}, {}).lines
    assert lines is not None
    assert [line.text for line in lines if line.sign == "+"] == ["    return 2 * x"]


def test_points_are_compared_check_by_check(student: User, version: ExerciseVersion) -> None:
    old, new = {"checks": (check(score=0.5),)}, {"checks": (check(score=2),)}
    (change,) = between(student, version, old, new).checks
    assert (change.name, change.points) == ("correctness", 1.5)


def test_a_check_that_was_not_there_before_counts_from_nothing(
    student: User, version: ExerciseVersion
) -> None:
    (change,) = between(student, version, {}, {"checks": (check(score=2),)}).checks
    assert (change.before, change.points) == (None, 2)


def test_cases_that_turned_are_named(student: User, version: ExerciseVersion) -> None:
    old, new = check(("a", False), ("b", True), ("c", True)), check(("a", True), ("b", False), ("d", True))
    found = between(student, version, {"checks": (old,)}, {"checks": (new,)})
    assert (found.right_now, found.wrong_now) == (("a",), ("b",))


def test_mistakes_are_cleared_and_met(student: User, version: ExerciseVersion) -> None:
    other = NamedMistake(id="other", sentence="Another.")
    found = between(student, version, {"misconceptions": (MISTAKE,)}, {"misconceptions": (other,)})
    assert (found.cleared, found.met) == ((MISTAKE,), (other,))


def test_without_a_report_only_the_code_is_compared(student: User, version: ExerciseVersion) -> None:
    before = graded(student, version, building.TRIPLE)
    waiting = Submission.objects.get(pk=services.submit(student, version, "x = 1").pk)
    found = changes(before, waiting)
    assert found.lines
    assert found.checks == ()
