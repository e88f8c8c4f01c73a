"""Submissions that are wrong in the same way, which no known mistake explains: those of one signature."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Max, QuerySet

from quizapp.accounts.services import User
from quizapp.courses.selectors import taught_by
from quizapp.submissions.models import Report, Submission


@dataclass(frozen=True)
class ClusterKey:
    """What all members share: the exercise, through all its versions, and the signature of their results."""

    pack: str
    exercise: str
    signature: str


@dataclass(frozen=True)
class Cluster:
    """How many submissions of how many students are alike, and when the last one came."""

    key: ClusterKey
    members: int
    students: int
    latest: datetime


def key_of(submission: Submission) -> ClusterKey | None:
    """The cluster of a graded submission; none for one that is right, or whose mistake is known."""
    signature = submission.report.signature
    exercise = submission.exercise
    return ClusterKey(exercise.pack.slug, exercise.slug, signature) if signature else None


def rows(user: User | AnonymousUser) -> QuerySet[Report, dict[str, object]]:
    """Rows for ``as_cluster``: of the courses that the user teaches, what most students do first."""
    taught = Report.objects.filter(
        signature__gt="",
        submission__is_shadow=False,
        submission__exercise__pack__course__in=taught_by(user),
    )
    exercise = "submission__exercise__{}slug"
    found = taught.values("signature", pack=F(exercise.format("pack__")), exercise=F(exercise.format("")))
    counted = found.annotate(
        members=Count("pk"),
        students=Count("submission__user", distinct=True),
        latest=Max("submission__created"),
    )
    return counted.order_by("-students", "-members", "-latest", "signature")


def as_cluster(row: dict[str, object]) -> Cluster:
    """A row of ``rows`` as a value."""
    key = ClusterKey(*(str(row[name]) for name in ("pack", "exercise", "signature")))
    return Cluster(key, row["members"], row["students"], row["latest"])


def members(user: User | AnonymousUser, key: ClusterKey) -> QuerySet[Submission]:
    """A cluster's submissions, the first one sent first; none of a course that the user does not teach."""
    return (
        Submission.objects.filter(
            report__signature=key.signature,
            exercise__slug=key.exercise,
            exercise__pack__slug=key.pack,
            exercise__pack__course__in=taught_by(user),
        )
        .select_related("report", "exercise__pack", "user")
        .order_by("created")
    )
