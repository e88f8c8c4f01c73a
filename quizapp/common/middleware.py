"""What happens around every view."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from quizapp.common.limits import LimitExceeded
from quizapp.common.views import too_many_requests


class CompressionMiddleware(GZipMiddleware):
    """Compress pages, with random padding against guessing their secrets; a stream is sent as it comes."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        return response if response.streaming else super().process_response(request, response)


class LimitMiddleware:
    """Answer an exceeded limit with 429, wherever it was raised."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, LimitExceeded):
            return too_many_requests(request, error.retry_after)
        return None
