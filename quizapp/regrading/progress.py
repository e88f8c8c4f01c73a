"""A regrade goes on by itself: scores are noted as they come, late submissions join, and it becomes ready."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from quizapp.catalog.selectors import ExerciseVersion
from quizapp.regrading.models import Regrade, ScoreChange
from quizapp.submissions import shadows
from quizapp.submissions.selectors import Submission

CHUNK = 500
EQUAL = 1e-9
"""Shares of points that differ by less are the same: sums of thirds are not exact."""
Direction = ScoreChange.Direction


def when_ended(submission: Submission, **_: Any) -> None:
    """Listens to `submission_ended`."""
    if submission.is_shadow:
        change = ScoreChange.objects.filter(shadow=submission).select_related("regrade").first()
        if change is not None:
            note(change, submission)
            settle(change.regrade)
        return
    for regrade in Regrade.objects.filter(old=submission.exercise_id, state__in=Regrade.OPEN):
        catch_up(regrade)


@transaction.atomic
def catch_up(regrade: Regrade) -> None:
    """Cast a shadow of every graded submission that has none yet."""
    locked = Regrade.objects.select_for_update().get(pk=regrade.pk)
    if not locked.is_open:
        return
    missing = (
        scored_by(locked.old)
        .exclude(score_changes__regrade=locked)
        .select_related("user", "report")
        .order_by("pk")
    )
    while originals := list(missing[:CHUNK]):
        made = shadows.cast(originals, locked.new)
        ScoreChange.objects.bulk_create(_change(locked, *pair) for pair in zip(originals, made, strict=True))
    settle(locked)


def settle(regrade: Regrade) -> None:
    """Ready once every new score is known and nothing more can come; preparing until then."""
    with transaction.atomic():
        locked = Regrade.objects.select_for_update().get(pk=regrade.pk)
        if locked.is_open:
            locked.state = Regrade.State.PREPARING if _is_waiting(locked) else Regrade.State.READY
            locked.save(update_fields=["state"])
    regrade.state = locked.state


def note(change: ScoreChange, shadow: Submission) -> None:
    """Write down what the shadow got."""
    if shadow.state == Submission.State.DONE:
        report = shadow.report
        change.new_report, change.new_verdict = report, report.verdict
        change.new_score, change.new_max = report.score, report.max_score
        change.direction = _direction(change.old_score / change.old_max, report.score / report.max_score)
    else:
        change.direction = Direction.OURS
    change.save()


def scored_by(version: ExerciseVersion) -> QuerySet[Submission]:
    """The graded submissions that are pinned to it."""
    return Submission.objects.filter(exercise=version, state=Submission.State.DONE)


def still_open(version: ExerciseVersion) -> int:
    """How many submissions to it have no verdict yet."""
    return Submission.objects.filter(exercise=version, state__in=Submission.OPEN).count()


def _is_waiting(regrade: Regrade) -> bool:
    unknown = regrade.changes.filter(direction=Direction.UNKNOWN)
    return unknown.exists() or still_open(regrade.old) > 0


def _direction(old: float, new: float) -> Direction:
    if abs(new - old) < EQUAL:
        return Direction.SAME
    return Direction.HIGHER if new > old else Direction.LOWER


def _change(regrade: Regrade, original: Submission, shadow: Submission) -> ScoreChange:
    report = original.report
    return ScoreChange(
        regrade=regrade,
        submission=original,
        shadow=shadow,
        old_seed=original.seed,
        new_seed=shadow.seed,
        old_verdict=report.verdict,
        old_score=report.score,
        old_max=report.max_score,
    )
