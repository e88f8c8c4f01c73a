"""In which language a page is shown."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

ALIKE = ("/api/", "/metrics", "/phrases/")
"""What programs and caches read is one for all: neither a cookie nor a browser's wishes change it."""


class LanguageMiddleware(LocaleMiddleware):
    """The language of the signed-in user, else of the cookie, else what the browser asks for."""

    def process_request(self, request: HttpRequest) -> None:
        translation.activate(_language(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(ALIKE):
            return response
        patch_vary_headers(response, ("Cookie",))
        return super().process_response(request, response)


def _language(request: HttpRequest) -> str:
    if request.path_info.startswith(ALIKE):
        return settings.LANGUAGE_CODE
    chosen = getattr(request.user, "language", "")
    return chosen if chosen in dict(settings.LANGUAGES) else translation.get_language_from_request(request)
