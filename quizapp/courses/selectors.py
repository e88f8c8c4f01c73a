"""Who teaches what."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from quizapp.accounts.services import User
from quizapp.courses.models import Course, Membership


def taught_by(user: User | AnonymousUser) -> QuerySet[Course]:
    """The courses of which the user is an instructor; staff teach all."""
    if not isinstance(user, User):
        return Course.objects.none()
    if user.is_staff:
        return Course.objects.all()
    return Course.objects.filter(memberships__user=user, memberships__role=Membership.Role.INSTRUCTOR)


def is_instructor(user: User | AnonymousUser) -> bool:
    """Whether the user teaches any course."""
    return taught_by(user).exists()
