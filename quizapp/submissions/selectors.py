"""Reading submissions."""

import time
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Q, QuerySet, Sum
from django.utils import timezone

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion, Pack
from quizapp.courses.selectors import taught_by
from quizapp.submissions import line
from quizapp.submissions.models import Draft, PracticeRun, Report, Submission

__all__ = [
    "Best",
    "Submission",
    "best_submissions",
    "by_state",
    "by_verdict",
    "history",
    "is_at_graders",
    "last_written",
    "listed",
    "oldest_open_seconds",
    "open_count",
    "our_failures",
    "place_in_line",
    "practice_run",
    "taught",
    "tries",
    "visible_to",
    "wait_seconds",
    "wait_until_graded",
    "wait_until_run",
]

POLL_SECONDS, LONGEST_POLL_SECONDS = 0.02, 0.25
"""From look to look while waiting: at first a verdict is near, later every look is work for nothing."""


def visible_to(user: User | AnonymousUser) -> QuerySet[Submission]:
    """The user's own submissions, and those in the courses that he teaches."""
    submissions = Submission.objects.select_related("report", "exercise", "user", "same_as")
    if not isinstance(user, User):
        return submissions.none()
    return submissions.filter(Q(user=user) | Q(exercise__pack__course__in=taught_by(user)))


def taught(user: User | AnonymousUser) -> QuerySet[Submission]:
    """Every submission in the courses that the user teaches, newest first."""
    submissions = Submission.objects.select_related("report", "exercise", "user", "same_as")
    return submissions.filter(exercise__pack__course__in=taught_by(user))


def history(user: User | AnonymousUser, exercise: ExerciseVersion) -> QuerySet[Submission]:
    """The user's submissions to all versions of an exercise, newest first."""
    if not isinstance(user, User):
        return Submission.objects.none()
    same = Submission.objects.filter(user=user, exercise__pack=exercise.pack, exercise__slug=exercise.slug)
    return same.select_related("report", "exercise")


def listed(user: User | AnonymousUser, exercise: ExerciseVersion) -> QuerySet[Submission]:
    """The same for a list, without the long texts that no list shows."""
    return history(user, exercise).defer("source", "exercise__document", "report__document")


def tries(submission: Submission) -> QuerySet[Submission]:
    """All submissions of its user to all versions of its exercise, newest first."""
    return history(submission.user, submission.exercise)


@dataclass(frozen=True)
class Best:
    """A user's best submission to an exercise; without a verdict where he still waits for the first."""

    pk: UUID | None = None
    verdict: str = "queued"
    score: float = 0.0
    max_score: float = 0.0

    @property
    def share(self) -> float:
        """Of the points, 0 to 1."""
        return self.score / self.max_score if self.max_score else 0.0


def best_submissions(user: User | AnonymousUser) -> dict[str, Best]:
    """By the exercise's slug, over all its versions; our failures and what was taken back do not count."""
    if not isinstance(user, User):
        return {}
    counted = (*Submission.OPEN, Submission.State.DONE)
    rows = (
        Submission.objects.filter(user=user, state__in=counted)
        .order_by(F("report__score").asc(nulls_first=True), "-created")
        .values_list("exercise__slug", "pk", "report__verdict", "report__score", "report__max_score")
    )
    return {slug: Best(pk, *graded) if graded[0] else Best() for slug, pk, *graded in rows}


def last_written(user: User, pack: Pack) -> tuple[str, datetime] | None:
    """The slug of the exercise at which the user saved or sent code last, and when."""
    sent = Submission.objects.filter(user=user, exercise__pack=pack).values_list("exercise__slug", "created")
    saved = Draft.objects.filter(user=user, pack=pack).order_by("-saved").values_list("slug", "saved")
    return max(filter(None, (sent.first(), saved.first())), key=itemgetter(1), default=None)


def practice_run(user: User | AnonymousUser, exercise: ExerciseVersion) -> PracticeRun | None:
    """The user's last run of unsent code on the visible cases."""
    if not isinstance(user, User):
        return None
    return PracticeRun.objects.filter(user=user, exercise=exercise).first()


def wait_until_graded(pk: UUID, seconds: float) -> Submission:
    """The submission, once graded or after ``seconds``: a verdict is often quicker than a second request."""
    _wait_while(Submission.objects.filter(pk=pk, state__in=Submission.OPEN), seconds)
    return Submission.objects.select_related("report", "exercise", "user", "same_as").get(pk=pk)


def is_at_graders(pk: UUID) -> bool:
    """Whether its verdict may come at once: it does not stand in line."""
    return Submission.objects.filter(pk=pk, state=Submission.State.GRADING).exists()


def wait_until_run(pk: UUID, seconds: float) -> PracticeRun:
    """The practice run, once its report is there or after ``seconds``."""
    _wait_while(PracticeRun.objects.filter(pk=pk, document=""), seconds)
    return PracticeRun.objects.get(pk=pk)


def _wait_while(rows: QuerySet[Any], seconds: float) -> None:
    deadline, pause = time.monotonic() + seconds, POLL_SECONDS
    while rows.exists() and (left := deadline - time.monotonic()) > 0:
        time.sleep(min(pause, left))
        pause = min(pause * 1.1, LONGEST_POLL_SECONDS)


def place_in_line(submission: Submission) -> int:
    """How many submissions are to be graded before this one."""
    return line.place(submission)


def wait_seconds(ahead: int) -> float:
    """About how long until a verdict, with so many submissions before it."""
    return line.wait_seconds(ahead)


def by_state() -> dict[str, int]:
    """How many submissions are in each state, those without any included."""
    counts = Submission.objects.order_by().values_list("state").annotate(Count("pk"))
    return dict.fromkeys(Submission.State.values, 0) | dict(counts)


def by_verdict() -> dict[str, int]:
    """How many reports say each verdict."""
    sent = Report.objects.filter(submission__is_shadow=False)
    return dict(sent.order_by().values_list("verdict").annotate(Count("pk")))


def our_failures() -> int:
    """How often grading failed on our side, tries included."""
    return Submission.everything.aggregate(total=Sum("failures"))["total"] or 0


def oldest_open_seconds() -> float:
    """Age of the oldest submission without a verdict; 0 when all have one."""
    oldest = Submission.objects.filter(state__in=Submission.OPEN).order_by("created").first()
    return (timezone.now() - oldest.created).total_seconds() if oldest else 0.0


def open_count() -> int:
    """How many submissions have no verdict yet."""
    return Submission.objects.filter(state__in=Submission.OPEN).count()
