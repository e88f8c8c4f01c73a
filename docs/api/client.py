"""Sends files to the course's API and waits for their verdicts. One file, nothing to install.

    export ATTENTION_URL=https://course.example.org ATTENTION_TOKEN=qat_...
    python client.py softmax my_softmax.py

Ends with 0 when every file is accepted, 1 when one is not, 2 when something could not be asked.
"""

import hashlib
import json
import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

TRIES = 6
WAIT_SECONDS = 30  # the longest that the API waits for a verdict before it answers
PATIENCE_SECONDS = 600
CLOSED = {"done", "failed", "cancelled"}


class ApiError(Exception):
    """The API refused, or could not be reached; `code` is for programs."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


class Client:
    """Waits and asks again where the API says that it is busy; a repeated request stores nothing twice."""

    def __init__(self, url: str, token: str) -> None:
        self._url = url.rstrip("/") + "/api/v1"
        self._token = token

    def submit(self, exercise: str, source: str) -> dict[str, Any]:
        """Store code; the same code for the same exercise within this process is stored once."""
        body = {"exercise": exercise, "source": source}
        key = hashlib.sha256(f"{os.getpid()}\0{exercise}\0{source}".encode()).hexdigest()
        return self.ask("POST", "/submissions", body, {"Idempotency-Key": key})

    def wait(self, submission: str) -> dict[str, Any]:
        """The submission with its report. Raises ApiError when no verdict comes."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            found = self.ask("GET", f"/submissions/{submission}?wait={WAIT_SECONDS}")
            if found["state"] in CLOSED:
                return found
        raise ApiError(
            "no_verdict", f"No verdict within {PATIENCE_SECONDS} seconds; it is kept and still comes."
        )

    def ask(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """Raises ApiError."""
        request = urllib.request.Request(
            self._url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self._token}",
                "Content-Type": "application/json",
                **(headers or {}),
            },
            method=method,
        )
        for attempt in range(TRIES):
            try:
                with urllib.request.urlopen(request, timeout=2 * WAIT_SECONDS) as answer:
                    return dict(json.load(answer))
            except urllib.error.HTTPError as error:
                refused = _refusal(error)
                if error.code not in (429, 502, 503, 504) or attempt == TRIES - 1:
                    raise refused from error
                time.sleep(float(error.headers.get("Retry-After") or 2**attempt))
            except (urllib.error.URLError, TimeoutError) as error:
                if attempt == TRIES - 1:
                    raise ApiError("unreachable", f"{self._url} does not answer: {error}") from error
                time.sleep(2**attempt)
        raise AssertionError


def _refusal(error: urllib.error.HTTPError) -> ApiError:
    with error:
        try:
            body = json.loads(error.read())
            return ApiError(body["code"], body["message"])
        except (ValueError, KeyError, TypeError):
            return ApiError("unreadable", f"The server answered {error.code} {error.reason}.")


def main(exercise: str, files: list[str]) -> int:
    client = Client(os.environ["ATTENTION_URL"], os.environ["ATTENTION_TOKEN"])
    all_accepted = True
    try:
        sent = [(file, client.submit(exercise, Path(file).read_text("utf-8"))["id"]) for file in files]
        for file, submission in sent:
            found = client.wait(submission)
            print(f"{file}: {found['verdict'] or found['state']}, {found['score']} of {found['max_score']}")
            if found["note"]:
                print(f"    {found['note']}")
            all_accepted = all_accepted and found["verdict"] == "accepted"
    except (ApiError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0 if all_accepted else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
