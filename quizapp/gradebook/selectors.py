"""Lists for instructors and the progress of a student."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from quizapp.accounts.services import User
from quizapp.attempts import selectors as attempts
from quizapp.attempts.selectors import ItemProgress
from quizapp.catalog import selectors as catalog
from quizapp.catalog.selectors import ExerciseVersion, Pack
from quizapp.submissions import selectors as submissions
from quizapp.submissions.selectors import Submission


@dataclass(frozen=True)
class ExerciseProgress:
    """A student's best submission to an exercise; none where he sent nothing or waits."""

    exercise: ExerciseVersion
    best: Submission | None
    count: int


def exercise_progress(user: User | AnonymousUser, pack: Pack) -> list[ExerciseProgress]:
    """One entry for each current exercise, in the author's order."""
    return [_progress(user, exercise) for exercise in catalog.exercises(pack)]


def _progress(user: User | AnonymousUser, exercise: ExerciseVersion) -> ExerciseProgress:
    sent = submissions.history(user, exercise)
    best = sent.filter(report__isnull=False).order_by("-report__score", "created").first()
    return ExerciseProgress(exercise, best, sent.exclude(state=Submission.State.FAILED).count())


@dataclass(frozen=True)
class ItemState:
    """A question and how far the student got with it; none where he has not answered."""

    slug: str
    title: str
    progress: ItemProgress | None


def item_progress(user: User | AnonymousUser, pack: Pack) -> list[ItemState]:
    """One entry for each current item, in the author's order."""
    answered = attempts.progress_for(user)
    versions = catalog.items(pack)
    return [ItemState(version.slug, version.item.title, answered.get(version.slug)) for version in versions]


def filtered(
    user: User | AnonymousUser, *, exercise: str = "", verdict: str = "", username: str = ""
) -> QuerySet[Submission]:
    """The submissions of the user's courses that match every filter given."""
    found = submissions.taught(user)
    if exercise:
        found = found.filter(exercise__slug=exercise)
    if verdict:
        found = found.filter(report__verdict=verdict)
    if username:
        found = found.filter(user__username__icontains=username)
    return found.order_by("-created")
