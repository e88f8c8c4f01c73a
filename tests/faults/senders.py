"""Who submits while parts of the site die: they try again until they read that their code is stored."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from uuid import uuid4

from tests.faults.programs import Program
from tests.posting import Visitor

PATIENCE_SECONDS = 90.0
PAUSE_SECONDS = 0.3


class NotStored(Exception):
    """The site would not take a submission for PATIENCE_SECONDS."""


def by_program(url: str, token: str) -> Callable[[Program, str], None]:
    """An autograding job: the API, with one idempotency key a submission."""

    def send(program: Program, source: str) -> None:
        body = json.dumps({"exercise": program.exercise, "source": source}).encode()
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Idempotency-Key": uuid4().hex,
        }
        request = urllib.request.Request(f"{url}/api/v1/submissions", body, headers)
        _try_until_stored(lambda: urllib.request.urlopen(request, timeout=30).close())

    return send


def by_page(url: str) -> Callable[[Program, str], None]:
    """A student with a browser, who presses the button again when the page breaks."""
    visitor = Visitor(url)

    def send(program: Program, source: str) -> None:
        _try_until_stored(lambda: visitor.submit(program.exercise, source))

    return send


def _try_until_stored(attempt: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            attempt()
        except (OSError, HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError) and error.code in (400, 401, 403, 404, 422):
                raise NotStored(f"{error.code}: {error.read()!r}") from error
            if time.monotonic() > deadline:
                raise NotStored(str(error)) from error
            time.sleep(PAUSE_SECONDS)
        else:
            return
