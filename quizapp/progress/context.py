"""What every template may ask about where the visitor stopped."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from quizapp.accounts.services import User
from quizapp.catalog.selectors import packs
from quizapp.progress.resuming import last_stop
from quizapp.progress.selectors import due


def resuming(request: HttpRequest) -> dict[str, Callable[[], dict[str, Any]]]:
    """``resuming``, asked only by templates that use it: where the visitor stopped, what he has to review."""

    def asked() -> dict[str, Any]:
        if not isinstance(request.user, User):
            return {}
        offered = list(packs())
        return {"stop": last_stop(request.user, offered), "due": len(due(request.user, offered))}

    return {"resuming": asked}
