"""Taking code in, sending it to the graders, and recording what comes back."""

import hashlib
from datetime import timedelta
from functools import partial
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from grader.wire import GradingJob
from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.common.limits import LimitExceeded
from quizapp.submissions import queue
from quizapp.submissions.models import Report, Submission

log = structlog.get_logger(__name__)
WINDOW_SECONDS = 60
MOST_DOUBLINGS = 5


def submit(user: User, exercise: ExerciseVersion, source: str) -> Submission:
    """Store code, then send it; the same code graded before is answered by the stored report.

    Raises:
        LimitExceeded: too many submissions within a minute.
    """
    with transaction.atomic():
        _enforce_limit(user)
        submission = Submission.objects.create(
            user=user,
            exercise=exercise,
            source=source,
            source_digest=hashlib.sha256(source.encode()).hexdigest(),
            seed=seed_for(user, exercise),
        )
        if not _answer_from_store(submission):
            transaction.on_commit(partial(send, submission.pk))
    log.info("submitted", submission=str(submission.pk), exercise=exercise.slug, state=submission.state)
    return submission


def seed_for(user: User, exercise: ExerciseVersion) -> int:
    """The user's own hidden inputs, 63 bits: nobody can foretell them, nor learn them from someone else."""
    name = f"{user.pk}:{exercise.digest}"
    digest = salted_hmac("quizapp.submissions.seed", name, algorithm="sha256").digest()
    return int.from_bytes(digest[:8]) >> 1


def send(pk: UUID) -> None:
    """Take a lease on an open submission and hand it to the graders, with a new fence."""
    with transaction.atomic():
        submission = Submission.objects.select_for_update().filter(pk=pk, state__in=Submission.OPEN).first()
        if submission is None:
            return
        submission.fence += 1
        submission.state = Submission.State.GRADING
        submission.lease_until = timezone.now() + _lease(submission.fence)
        submission.save()
    queue.send(_job(submission))


def _lease(fence: int) -> timedelta:
    """Twice as long each time: grading slower than the first lease must not be stale for ever."""
    doublings = min(fence - 1, MOST_DOUBLINGS)
    return timedelta(seconds=settings.SUBMISSION_LEASE_SECONDS * 2**doublings)


def _job(submission: Submission) -> GradingJob:
    return GradingJob(
        submission=str(submission.pk),
        fence=submission.fence,
        exercise=submission.exercise.exercise.for_grading(),
        source=submission.source,
        seed=submission.seed,
    )


def _enforce_limit(user: User) -> None:
    """Counted in the table itself: exact, and the same for all processes."""
    User.objects.select_for_update().get(pk=user.pk)  # two tabs of one user take turns
    start = timezone.now() - timedelta(seconds=WINDOW_SECONDS)
    recent = Submission.objects.filter(user=user, created__gt=start).order_by("created")
    if recent.count() >= settings.SUBMISSIONS_PER_MINUTE:
        waited = (timezone.now() - recent[0].created).total_seconds()
        raise LimitExceeded(max(1, round(WINDOW_SECONDS - waited)))


def _answer_from_store(submission: Submission) -> bool:
    """Grading repeats bit for bit, so an equal submission needs no worker."""
    known = Report.objects.filter(
        submission__user=submission.user,
        submission__exercise=submission.exercise,
        submission__source_digest=submission.source_digest,
        submission__seed=submission.seed,
    ).first()
    if known is None:
        return False
    submission.state = Submission.State.DONE
    submission.save()
    Report.objects.create(
        submission=submission,
        verdict=known.verdict,
        score=known.score,
        max_score=known.max_score,
        document=known.document,
    )
    return True
