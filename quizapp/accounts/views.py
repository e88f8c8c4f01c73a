"""What allauth has no page for."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from quizapp.accounts.models import User
from quizapp.accounts.services import remember_language


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Show the site in another language from now on: here by a cookie, and wherever one signs in."""
    language = request.POST.get("language", "")
    if isinstance(request.user, User) and language in dict(settings.LANGUAGES):
        remember_language(request.user, language)
    return set_language(request)
