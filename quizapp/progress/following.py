"""What becomes of progress once something was graded."""

from typing import Any

from django.utils import timezone

from grader.domain.verdict import Verdict
from quizapp.attempts.selectors import Attempt
from quizapp.progress.services import Kind, Place, note_mistakes, renew_card
from quizapp.submissions.selectors import Submission


def follow_answer(sender: Any, attempt: Attempt, **_: Any) -> None:
    """An answer to a question has its final score."""
    version = attempt.item_version
    renew_card(attempt.user, version)
    place = Place(attempt.user, version.pack, Kind.ITEM, version.slug)
    mistakes = attempt.feedback.misconceptions if attempt.feedback else ()
    note_mistakes(place, mistakes, attempt.answered, is_right=attempt.score >= attempt.max_score)


def follow_report(sender: Any, submission: Submission, **_: Any) -> None:
    """A submission has its report."""
    report, exercise = submission.report.grading, submission.exercise
    place = Place(submission.user, exercise.pack, Kind.EXERCISE, exercise.slug)
    is_right = report.verdict is Verdict.ACCEPTED
    note_mistakes(place, report.named, timezone.now(), is_right=is_right)
