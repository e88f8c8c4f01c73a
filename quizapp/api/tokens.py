"""Issuing tokens, finding whose they are, and taking them back."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from quizapp.accounts.services import User
from quizapp.api.models import Scope, Token

PREFIX = "qat_"
"""By which scanners of public code recognise a token that leaked."""
LONGEST = timedelta(days=366)
USED_EVERY = timedelta(minutes=1)
"""Writing down each use would make every read a write."""


def issue(user: User, name: str, scopes: Sequence[str], lifetime: timedelta) -> tuple[Token, str]:
    """A new token and its secret, which is known only now.

    Raises:
        ValueError: no name, an unknown scope or none, or a lifetime that is not from now to a year.
    """
    if not name.strip():
        raise ValueError("Give the token a name, so that you will know what it is for.")
    if not scopes or set(scopes) - set(Scope.values):
        raise ValueError(f"Choose at least one of the scopes {', '.join(Scope.values)}.")
    if not timedelta(0) < lifetime <= LONGEST:
        raise ValueError("A token lives from one day to a year.")
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        user=user,
        name=name.strip()[:100],
        start=secret[:8],
        digest=_digest(secret),
        scopes=sorted(set(scopes)),
        expires=timezone.now() + lifetime,
    )
    return token, secret


def find(secret: str) -> Token | None:
    """The token with this secret, if it has not expired and its owner may sign in."""
    now = timezone.now()
    token = (
        Token.objects.select_related("user")
        .filter(digest=_digest(secret), expires__gt=now, user__is_active=True)
        .first()
    )
    if token and (token.used is None or now - token.used > USED_EVERY):
        Token.objects.filter(pk=token.pk).update(used=now)
    return token


def of(user: User) -> QuerySet[Token]:
    """The user's tokens, newest first."""
    return Token.objects.filter(user=user)


def revoke(user: User, pk: int) -> bool:
    """Whether the user had such a token; it works no more."""
    return bool(of(user).filter(pk=pk).delete()[0])


def _digest(secret: str) -> str:
    """A plain hash is enough: the secret has 256 random bits, so nothing can be guessed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
