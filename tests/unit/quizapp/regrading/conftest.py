"""Two versions of one exercise, submissions to the first, and graders that answer as told."""

from collections.abc import Mapping

import pytest

from grader.domain.exercise import CorrectnessCheck
from grader.domain.verdict import Verdict
from grader.wire import ReportMessage
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.courses.services import open_course
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Submission
from quizapp.submissions.recording import record_report
from quizapp.submissions.services import Priority, submit
from tests import building


@pytest.fixture
def newer(version: ExerciseVersion) -> ExerciseVersion:
    """The exercise with twice the points."""
    check = CorrectnessCheck(check="correctness", points=4)
    publish(building.pack(building.exercise(checks=(check,))), open_course())
    return ExerciseVersion.objects.exclude(pk=version.pk).get()


def grade_all(scores: Mapping[str, float], max_score: float) -> None:
    """Whatever waits gets the score of its source; none is a failure of ours."""
    dispatch()
    for submission in Submission.everything.filter(state=Submission.State.GRADING):
        score = scores.get(submission.source)
        verdict = Verdict.INTERNAL_ERROR if score is None else Verdict.PARTIAL
        report = building.report(submission.exercise.digest, verdict, score=score or 0.0, max_score=max_score)
        message = ReportMessage(submission=str(submission.pk), fence=submission.fence, report=report)
        record_report(message.to_json())


def sent(user: User, version: ExerciseVersion, source: str, score: float | None) -> Submission:
    """A graded submission."""
    submission = submit(user, version, source, Priority.BATCH)
    if score is not None:
        grade_all({source: score}, 2.0)
    submission.refresh_from_db()
    return submission


def scores(*submissions: Submission) -> list[tuple[float, float]]:
    """What counts now."""
    found = [Submission.objects.get(pk=each.pk) for each in submissions]
    return [(each.report.score, each.report.max_score) for each in found]
