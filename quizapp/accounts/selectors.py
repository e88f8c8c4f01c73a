"""Who a visitor is."""

from django.contrib.auth.models import AnonymousUser

from quizapp.accounts.models import User


def has_account(user: User | AnonymousUser) -> bool:
    """Whether the visitor can sign in again: a guest cannot."""
    return isinstance(user, User) and not user.is_guest
