"""Shadows: submissions graded to see what would come of them, behind what people wait for."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from quizapp.catalog.selectors import ExerciseVersion
from quizapp.submissions.dispatch import dispatch
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.services import seed_for


def cast(originals: Sequence[Submission], exercise: ExerciseVersion) -> list[Submission]:
    """A shadow of each, to be graded by another version as if its user had sent it there."""
    shadows = Submission.everything.bulk_create(
        Submission(
            user=original.user,
            exercise=exercise,
            source=original.source,
            source_digest=original.source_digest,
            seed=seed_for(original.user, exercise),
            priority=Submission.Priority.BATCH,
            is_shadow=True,
        )
        for original in originals
    )
    transaction.on_commit(dispatch)
    return shadows


def send_again(shadows: QuerySet[Submission]) -> int:
    """Put those that were given up back in line; returns how many."""
    given_up = shadows.filter(state=Submission.State.FAILED)
    number = given_up.update(state=Submission.State.QUEUED, failures=0, lease_until=None)
    transaction.on_commit(dispatch)
    return number


def of(keys: QuerySet[Any]) -> QuerySet[Submission]:
    """The shadows with these keys."""
    return Submission.everything.filter(is_shadow=True, pk__in=keys)


@transaction.atomic
def exchange(pairs: QuerySet[Any], original: ExerciseVersion, shadow: ExerciseVersion, *, back: bool) -> None:
    """Give the originals what their shadows hold, report, version and seed, and the shadows what those held.

    Args:
        pairs: rows with `submission`, `shadow`, `new_report`, `new_seed` and `old_seed`.
        original: the version that the originals are pinned to from now on; ``shadow``: that of the shadows.
        back: whether this undoes an earlier exchange.
    """
    to_original, to_shadow = ("old_seed", "new_seed") if back else ("new_seed", "old_seed")
    _exchange_reports(pairs, back=back)
    for column, version, seed in (("submission", original, to_original), ("shadow", shadow, to_shadow)):
        own = pairs.filter(**{column: OuterRef("pk")}).values(seed)[:1]
        changed = Submission.everything.filter(pk__in=pairs.values(column))
        changed.update(exercise=version, seed=Subquery(own))


def _exchange_reports(pairs: QuerySet[Any], *, back: bool) -> None:
    """A submission has one report at most: those with the new score stand aside while the others move."""
    taken, given = ("shadow", "submission") if back else ("submission", "shadow")
    new = Report.objects.filter(pk__in=pairs.values("new_report"))
    new.update(submission=None)
    moved = pairs.filter(**{taken: OuterRef("submission_id")}).values(given)[:1]
    Report.objects.filter(submission__in=pairs.values(taken)).update(submission=Subquery(moved))
    placed = pairs.filter(new_report=OuterRef("pk")).values(taken)[:1]
    new.update(submission=Subquery(placed))
