"""The sentences of scripts, as a script of its own that a browser may keep for good."""

from functools import lru_cache
from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.i18n import JavaScriptCatalog

FOREVER = 365 * 24 * 3600
"""The address changes with the sentences."""


class Phrases(JavaScriptCatalog):
    """The sentences of this site alone: those of Django's admin are not needed here."""

    packages = ("quizapp.common",)


@cache_control(public=True, max_age=FOREVER, immutable=True)
def phrases(request: HttpRequest, language: str) -> HttpResponse:
    """What scripts say in ``language``, whatever language the visitor reads in."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    with translation.override(language):
        return Phrases.as_view()(request)


def phrases_address(language: str) -> str:
    """Where the scripts' sentences in ``language`` are; nothing for English, in which they are written."""
    if language == settings.LANGUAGE_CODE:
        return ""
    return f"{reverse('common:phrases', args=[language])}?v={_digest(language)}"


@lru_cache
def _digest(language: str) -> str:
    (folder,) = settings.LOCALE_PATHS
    return sha256((folder / language / "LC_MESSAGES" / "djangojs.mo").read_bytes()).hexdigest()[:12]
