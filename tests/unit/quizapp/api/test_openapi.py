"""The API keeps the promises of its OpenAPI document, whatever it is sent."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from quizapp.accounts.models import User
from quizapp.api import tokens
from quizapp.api.models import Scope
from quizapp.catalog.models import ExerciseVersion

EXAMPLES = 25
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
    negative_data_rejection,
    ignored_auth,
]


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """What follows a request would close it, and the test with it; Django's own client does the same."""
    both = (request_started, request_finished)
    for signal in both:
        signal.disconnect(close_old_connections)
    yield
    for signal in both:
        signal.connect(close_old_connections)


@pytest.fixture
def secret(student: User, version: ExerciseVersion, settings: object) -> str:
    settings.API_REQUESTS_PER_MINUTE = 10**9  # type: ignore[attr-defined]
    settings.SUBMISSIONS_PER_MINUTE = 10**9  # type: ignore[attr-defined]
    return tokens.issue(student, "fuzzer", Scope.values, timedelta(days=1))[1]


@pytest.mark.django_db
@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
)
def test_every_operation_keeps_its_promises(case: schemathesis.Case, secret: str) -> None:
    headers = {"Authorization": f"Bearer {secret}", "Accept-Encoding": "identity"}  # WSGI undoes no gzip
    case.call_and_validate(headers=headers, checks=CHECKS)
