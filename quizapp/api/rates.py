"""How many requests a token may make in a minute, and the headers that say how many are left.

The headers: https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ in its older form.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from quizapp.api.models import Token
from quizapp.common.limits import LimitExceeded

WINDOW_SECONDS = 60


@dataclass(frozen=True)
class Rate:
    limit: int
    left: int
    seconds: int
    """Until the count begins anew."""


def count(request: HttpRequest, token: Token, limit: int) -> None:
    """Counts this request.

    Raises:
        LimitExceeded: the minute is full.
    """
    window, passed = divmod(int(time.time()), WINDOW_SECONDS)
    key = f"api:{token.pk}:{window}"
    cache.add(key, 0, timeout=WINDOW_SECONDS)
    used = cache.incr(key)
    rate = Rate(limit, max(0, limit - used), WINDOW_SECONDS - passed)
    request.rate = rate  # type: ignore[attr-defined]
    if used > limit:
        raise LimitExceeded(rate.seconds)


class RateHeaders:
    """Middleware: tells every client how many requests are left."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        rate: Rate | None = getattr(request, "rate", None)
        if rate is not None:
            response["RateLimit-Limit"] = str(rate.limit)
            response["RateLimit-Remaining"] = str(rate.left)
            response["RateLimit-Reset"] = str(rate.seconds)
        return response
