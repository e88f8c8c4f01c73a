"""Error pages in sentences, and the probe's plain answer."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django_prometheus.exports import ExportToDjangoView

SENTENCES = {
    400: (_("This request could not be read"), _("Please go back, reload the page and try again.")),
    403: (_("This page is not for you"), _("Please sign in with an account that may see it.")),
    404: (_("There is no such page"), _("The address may be mistyped, or the page may have moved.")),
    429: (_("Too fast"), _("Please wait a little, then try again.")),
    500: (
        _("Something went wrong on our side"),
        _("It is not your fault, and it has been written down for us."),
    ),
}

LOOPBACK = ("127.0.0.1", "::1")


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    title, advice = SENTENCES[status]
    return render(request, "error.html", {"status": status, "title": title, "advice": advice}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 404)


def too_many_requests(request: HttpRequest, retry_after: int) -> HttpResponse:
    response = error_page(request, 429)
    response["Retry-After"] = str(retry_after)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Without the request: whatever broke, such as the database, may be what the page would ask."""
    title, advice = SENTENCES[500]
    page = render_to_string("error.html", {"status": 500, "title": title, "advice": advice})
    return HttpResponse(page, status=500)


def probe(request: HttpRequest) -> HttpResponse:
    """``ok`` for load balancers and health checks: the site answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus's numbers, for staff and for a collector on this machine, not for what a proxy forwards."""
    is_local = request.META["REMOTE_ADDR"] in LOOPBACK and "X-Forwarded-For" not in request.headers
    if not (is_local or request.user.is_staff):
        raise PermissionDenied
    return ExportToDjangoView(request)
