"""Refusals as a program reads them: a code that does not change and a sentence for whoever looks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from quizapp.common.limits import LimitExceeded


class Problem(Schema):
    """The body of every refusal."""

    code: str
    message: str


EVERYWHERE: dict[int, type[Problem]] = dict.fromkeys((400, 401, 403, 422, 429), Problem)
"""What any operation may answer: no JSON, no token, too little scope, wrong values, too often."""


class Refused(Exception):
    """Root of what the API refuses on purpose."""

    code = "refused"
    status = 400


class Forbidden(Refused):
    code = "forbidden"
    status = 403


class Invalid(Refused):
    code = "invalid"
    status = 422


class Conflict(Refused):
    code = "conflict"
    status = 409


def install(api: NinjaAPI) -> None:
    """Make ``api`` answer each error with a `Problem`."""

    def answer(request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
        return api.create_response(request, {"code": code, "message": message}, status=status)

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, error: Refused) -> HttpResponse:
        return answer(request, error.status, error.code, str(error))

    @api.exception_handler(LimitExceeded)
    def limited(request: HttpRequest, error: LimitExceeded) -> HttpResponse:
        response = answer(request, 429, error.code, str(error))
        response["Retry-After"] = str(error.retry_after)
        return response

    @api.exception_handler(AuthenticationError)
    def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        response = answer(request, 401, "unauthorized", "Send a valid token: Authorization: Bearer qat_…")
        response["WWW-Authenticate"] = "Bearer"
        return response

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return answer(request, 404, "not_found", "There is no such thing, or this token may not see it.")

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return answer(request, 422, "invalid", _sentence(error.errors))

    @api.exception_handler(HttpError)
    def other(request: HttpRequest, error: HttpError) -> HttpResponse:
        return answer(request, error.status_code, "bad_request", str(error))


def _sentence(errors: list[dict[str, Any]]) -> str:
    """``body.source: Field required; query.wait: …``"""
    return "; ".join(f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in errors)
