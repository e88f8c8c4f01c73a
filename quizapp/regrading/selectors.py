"""Reading regrades: what could be regraded, and whose score changes by how much."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet

from quizapp.accounts.services import User
from quizapp.catalog.selectors import ExerciseVersion, current_exercise, versions
from quizapp.courses.selectors import taught_by
from quizapp.regrading.models import Regrade, ScoreChange
from quizapp.submissions.selectors import Submission

__all__ = ["Candidate", "Direction", "Regrade", "candidates", "changes", "counts", "taught"]

Direction = ScoreChange.Direction


@dataclass(frozen=True)
class Candidate:
    """An earlier version that submissions are still scored by."""

    old: ExerciseVersion
    new: ExerciseVersion
    number: int


def taught(user: User | AnonymousUser) -> QuerySet[Regrade]:
    """Regrades in the courses that the user teaches, newest first."""
    found = Regrade.objects.filter(old__pack__course__in=taught_by(user))
    return found.select_related("old__pack", "new", "started_by")


def candidates(user: User | AnonymousUser) -> list[Candidate]:
    """What can be regraded by the current version, in the courses that the user teaches."""
    graded = Submission.objects.filter(
        state=Submission.State.DONE, exercise__pack__course__in=taught_by(user)
    )
    numbers = dict(graded.order_by().values_list("exercise").annotate(Count("pk")))
    earlier = versions().filter(pk__in=numbers)
    pairs = [
        (old, new) for old in earlier for new in current_exercise(old.slug) if new.pack_id == old.pack_id
    ]
    return [Candidate(old, new, numbers[old.pk]) for old, new in pairs if old.pk != new.pk]


def counts(regrade: Regrade) -> dict[str, int]:
    """How many changes there are of each direction, and ``all``."""
    found = dict(regrade.changes.order_by().values_list("direction").annotate(Count("pk")))
    return {"all": sum(found.values()), **dict.fromkeys(Direction.values, 0), **found}


def changes(regrade: Regrade, *, direction: str = "", username: str = "") -> QuerySet[ScoreChange]:
    """Those that match every filter given, by user name and time."""
    found = regrade.changes.select_related("submission__user")
    if direction:
        found = found.filter(direction=direction)
    if username:
        found = found.filter(submission__user__username__icontains=username)
    return found.order_by("submission__user__username", "submission__created", "pk")
