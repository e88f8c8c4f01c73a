"""Taking code in."""

import hashlib
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.common.limits import LimitExceeded
from quizapp.submissions import dispatch, line, signals
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.signals import announce

log = structlog.get_logger(__name__)
WINDOW_SECONDS = 60
SOONER = 4
"""A line that is full has room again long before it is empty."""
Priority = Submission.Priority


class LineFull(LimitExceeded):
    """More submissions wait than the graders can soon grade."""

    code = "line_full"
    sentence = _("Very many submissions wait to be graded: please try again in {} seconds.")


def submit(
    user: User, exercise: ExerciseVersion, source: str, priority: Priority = Priority.INTERACTIVE
) -> Submission:
    """Store code, then send it; the same code graded before is answered by the stored report.

    Raises:
        LimitExceeded: too many submissions within a minute, but for those in bulk; or the line is full.
    """
    with transaction.atomic():
        if priority is Priority.INTERACTIVE:
            _enforce_limit(user)
        _enforce_room()
        submission = Submission.objects.create(
            user=user,
            exercise=exercise,
            source=source,
            source_digest=hashlib.sha256(source.encode()).hexdigest(),
            seed=seed_for(user, exercise),
            priority=priority,
        )
        if not _answer_from_store(submission):
            transaction.on_commit(dispatch.dispatch)
    log.info("submitted", submission=str(submission.pk), exercise=exercise.slug, state=submission.state)
    return submission


def seed_for(user: User, exercise: ExerciseVersion) -> int:
    """The user's own hidden inputs, 63 bits: nobody can foretell them, nor learn them from someone else."""
    name = f"{user.pk}:{exercise.digest}"
    digest = salted_hmac("quizapp.submissions.seed", name, algorithm="sha256").digest()
    return int.from_bytes(digest[:8]) >> 1


def _enforce_limit(user: User) -> None:
    """Counted in the table itself: exact, and the same for all processes."""
    User.objects.select_for_update().get(pk=user.pk)  # two tabs of one user take turns
    now = timezone.now()
    # What a clock made that was set back since, later than now, would lock the user out until then.
    window = (now - timedelta(seconds=WINDOW_SECONDS), now)
    recent = Submission.objects.filter(user=user, created__range=window).order_by("created")
    if recent.count() >= settings.SUBMISSIONS_PER_MINUTE:
        waited = (now - recent[0].created).total_seconds()
        raise LimitExceeded(max(1, round(WINDOW_SECONDS - waited)))


def _enforce_room() -> None:
    """What could not be graded within the hour is better sent later."""
    waiting = Submission.objects.filter(state__in=Submission.OPEN).count()
    if waiting >= settings.SUBMISSIONS_WAITING:
        raise LineFull(max(1, round(line.wait_seconds(waiting) / SOONER)))


def _answer_from_store(submission: Submission) -> bool:
    """Grading repeats bit for bit, so an equal submission needs no worker."""
    same = Report.objects.filter(
        submission__user=submission.user,
        submission__exercise=submission.exercise,
        submission__source_digest=submission.source_digest,
        submission__seed=submission.seed,
        submission__is_shadow=False,
    )
    known = same.order_by("submission__created").select_related("submission").first()
    if known is None:
        return False
    submission.state = Submission.State.DONE
    submission.same_as = known.submission
    submission.save()
    Report.objects.create(
        submission=submission,
        verdict=known.verdict,
        score=known.score,
        max_score=known.max_score,
        document=known.document,
        signature=known.signature,
    )
    signals.submission_ended.send(Submission, submission=submission)
    announce(submission)
    return True
