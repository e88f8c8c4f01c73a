"""Practice runs: code that was not sent, on the visible cases. Only the last run of each user is kept."""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from grader.wire import GradingJob, ReportMessage
from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion
from quizapp.common.limits import Limit, count
from quizapp.submissions import queue
from quizapp.submissions.models import PracticeRun
from quizapp.submissions.services import seed_for

PREFIX = "practice:"
"""Tells the name of a practice run from a submission's, wherever a grader hands it back."""
RUNS = Limit("practice", amount=40, seconds=60)
"""Of one user."""


def start(user: User, exercise: ExerciseVersion, source: str) -> PracticeRun:
    """Run ``source`` on the visible cases; an earlier run that is still going is forgotten.

    Raises:
        LimitExceeded: too many runs within a minute.
    """
    count(RUNS, user.pk)
    with transaction.atomic():
        fresh = {"started": timezone.now()}
        run, _ = PracticeRun.objects.select_for_update().get_or_create(
            user=user, exercise=exercise, defaults=fresh
        )
        run.fence, run.document, run.started = run.fence + 1, "", fresh["started"]
        run.save()
        transaction.on_commit(partial(queue.send, _job(run, source)))
    return run


def record(message: ReportMessage) -> bool:
    """Keep the report of the present run; delivered twice, or late, it changes nothing.

    Raises:
        ValueError: the message names no practice run.
    """
    pk = UUID(message.submission.removeprefix(PREFIX))
    present = PracticeRun.objects.filter(pk=pk, fence=message.fence, document="")
    return bool(present.update(document=message.report.model_dump_json()))


def _job(run: PracticeRun, source: str) -> GradingJob:
    return GradingJob(
        submission=f"{PREFIX}{run.pk}",
        fence=run.fence,
        exercise=run.exercise.exercise.for_grading(),
        source=source,
        seed=seed_for(run.user, run.exercise),
        practice=True,
    )
