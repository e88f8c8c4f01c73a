"""Rate limits by address or by user: a fixed window counted in the cache."""

import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Limit:
    """At most ``amount`` of something from one address or user in ``seconds``."""

    name: str
    amount: int
    seconds: int


class LimitExceeded(Exception):
    """Too many requests; the middleware answers 429 with ``Retry-After``."""

    code = "rate_limited"
    sentence: str | Promise = _("Too many requests: please try again in {} seconds.")

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        super().__init__(str(self.sentence).format(retry_after))


def enforce(limit: Limit, request: HttpRequest) -> None:
    """Count this request for the address that it comes from.

    Raises:
        LimitExceeded: the window is full.
    """
    count(limit, get_adapter().get_client_ip(request))


def count(limit: Limit, who: object) -> None:
    """Count once for ``who``: an address, or the key of a user.

    Raises:
        LimitExceeded: the window is full.
    """
    window, passed = divmod(int(time.time()), limit.seconds)
    key = f"limit:{limit.name}:{window}:{who}"
    cache.add(key, 0, timeout=limit.seconds)
    if cache.incr(key) > limit.amount:
        raise LimitExceeded(limit.seconds - passed)
