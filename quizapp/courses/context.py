"""What every template may ask about the visitor's courses."""

from collections.abc import Callable

from django.http import HttpRequest

from quizapp.courses.selectors import is_instructor


def instructor(request: HttpRequest) -> dict[str, Callable[[], bool]]:
    """``is_instructor``, asked only by templates that use it."""
    return {"is_instructor": lambda: is_instructor(request.user)}
