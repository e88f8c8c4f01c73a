"""Lists for instructors."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from quizapp.accounts.services import User
from quizapp.submissions import selectors as submissions
from quizapp.submissions.selectors import Submission


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
