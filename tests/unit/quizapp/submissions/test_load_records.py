"""What the load test calls lost: each fault is planted, and found."""

from collections.abc import Callable

import pytest

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions import services
from quizapp.submissions.models import Report, Submission
from tests import building
from tests.load import records

Receipt = tuple[int, str]


@pytest.fixture
def receipt(version: ExerciseVersion) -> Receipt:
    """Of a submission by student 7 that was graded as it must be."""
    student = User.objects.create(username="student-7")
    submission = services.submit(student, version, building.DOUBLE)
    report = building.report(version.digest)
    document = report.model_dump_json()
    Report.objects.create(submission=submission, verdict="accepted", score=2, max_score=2, document=document)
    Submission.objects.update(state=Submission.State.DONE)
    return 7, submission.source_digest


def test_where_everything_is_in_order_nothing_is_lost(receipt: Receipt) -> None:
    assert records.lost([receipt]) == []


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (lambda: Submission.objects.all().delete(), "1 submissions that a student was told of"),
        (lambda: Report.objects.all().delete(), "1 submissions have no verdict"),
        (lambda: Submission.objects.update(state="failed"), "1 submissions are not done"),
        (lambda: Report.objects.update(verdict="internal_error"), "1 verdicts are failures of ours"),
    ],
)
def test_a_planted_fault_is_told(receipt: Receipt, plant: Callable[[], object], said: str) -> None:
    plant()
    assert any(said in fault for fault in records.lost([receipt]))


def test_two_submissions_need_two_rows(receipt: Receipt) -> None:
    (fault,) = records.lost([receipt, receipt])
    assert "are not stored" in fault
