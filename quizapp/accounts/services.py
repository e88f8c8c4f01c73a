"""Making guests, and letting what they did stay theirs."""

import secrets

from django.contrib.auth import login
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest

from quizapp.accounts.models import User
from quizapp.common.limits import Limit, enforce

__all__ = ["User", "ensure_learner", "merge_guest", "remember_language"]

GUESTS = Limit("guest", amount=300, seconds=3600)
"""New guests from one address: a whole school may share one."""
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def ensure_learner(request: HttpRequest) -> User:
    """Whoever is signed in; a visitor becomes a guest, signed in for this session.

    Called by every first write, never by reading.

    Raises:
        LimitExceeded: too many guests from one address.
    """
    if isinstance(request.user, User):
        return request.user
    enforce(GUESTS, request)
    guest = User(username=f"guest-{secrets.token_hex(8)}", is_guest=True)
    guest.set_unusable_password()
    guest.save()
    token = request.META.get("CSRF_COOKIE")
    login(request, guest, backend=BACKEND)
    if token:
        request.META["CSRF_COOKIE"] = (
            token  # the page that a guest writes from stays open: its forms stay valid
        )
    return guest


def remember_language(user: User, language: str) -> None:
    """Show the site in ``language`` wherever this user signs in."""
    user.language = language
    user.save(update_fields=["language"])


@transaction.atomic
def merge_guest(guest: User, user: User) -> None:
    """Give a guest's rows to the account he signed in to, then forget the guest.

    A row that the account has already (a unique constraint says so) goes with the guest.
    """
    for relation in User._meta.related_objects:
        rows = relation.related_model._base_manager.filter(**{relation.field.name: guest})
        for row in rows:
            _hand_over(row, relation.field.attname, user)
    guest.delete()


def _hand_over(row: models.Model, attribute: str, user: User) -> None:
    setattr(row, attribute, user.pk)
    try:
        with transaction.atomic():
            row.save(update_fields=[attribute])
    except IntegrityError:
        return
