"""Views for instructors."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from quizapp.accounts.selectors import has_account

View = Callable[..., HttpResponse]


def for_instructors(view: View) -> View:
    """Ask visitors without an account to sign in; refuse those who teach no course."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_account(request.user):
            return redirect_to_login(request.get_full_path())
        if not request.user.has_perm("courses.teach"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
