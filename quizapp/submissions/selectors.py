"""Reading submissions."""

import time
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.courses.selectors import taught_by
from quizapp.submissions.models import PracticeRun, Submission

__all__ = [
    "Submission",
    "history",
    "open_count",
    "place_in_line",
    "practice_run",
    "taught",
    "visible_to",
    "wait_until_graded",
    "wait_until_run",
]

POLL_SECONDS = 0.02


def visible_to(user: User | AnonymousUser) -> QuerySet[Submission]:
    """The user's own submissions, and those in the courses that he teaches."""
    submissions = Submission.objects.select_related("report", "exercise", "user")
    if not isinstance(user, User):
        return submissions.none()
    return submissions.filter(Q(user=user) | Q(exercise__pack__course__in=taught_by(user)))


def taught(user: User | AnonymousUser) -> QuerySet[Submission]:
    """Every submission in the courses that the user teaches, newest first."""
    submissions = Submission.objects.select_related("report", "exercise", "user")
    return submissions.filter(exercise__pack__course__in=taught_by(user))


def history(user: User | AnonymousUser, exercise: ExerciseVersion) -> QuerySet[Submission]:
    """The user's submissions to all versions of an exercise, newest first."""
    if not isinstance(user, User):
        return Submission.objects.none()
    same = Submission.objects.filter(user=user, exercise__pack=exercise.pack, exercise__slug=exercise.slug)
    return same.select_related("report", "exercise")


def practice_run(user: User | AnonymousUser, exercise: ExerciseVersion) -> PracticeRun | None:
    """The user's last run of unsent code on the visible cases."""
    if not isinstance(user, User):
        return None
    return PracticeRun.objects.filter(user=user, exercise=exercise).first()


def wait_until_graded(pk: UUID, seconds: float) -> Submission:
    """The submission, once graded or after ``seconds``: a verdict is often quicker than a second request."""
    _wait_while(Submission.objects.filter(pk=pk, state__in=Submission.OPEN), seconds)
    return Submission.objects.select_related("report", "exercise", "user").get(pk=pk)


def wait_until_run(pk: UUID, seconds: float) -> PracticeRun:
    """The practice run, once its report is there or after ``seconds``."""
    _wait_while(PracticeRun.objects.filter(pk=pk, document=""), seconds)
    return PracticeRun.objects.get(pk=pk)


def _wait_while(rows: QuerySet[Any], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while rows.exists() and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)


def place_in_line(submission: Submission) -> int:
    """How many submissions are to be graded before this one."""
    return Submission.objects.filter(state__in=Submission.OPEN, created__lt=submission.created).count()


def open_count() -> int:
    """How many submissions have no verdict yet."""
    return Submission.objects.filter(state__in=Submission.OPEN).count()
