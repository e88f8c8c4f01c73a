"""A submission's way to its verdict as server-sent events.

The form: https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import time
from collections.abc import Iterator
from uuid import UUID

from quizapp.api.schemas import SubmissionStatus
from quizapp.submissions import selectors

POLL_SECONDS = 0.25
LONGEST_SECONDS = 30.0
"""A stream holds a thread of the server; a client that still waits connects again."""


def of(pk: UUID) -> Iterator[str]:
    """An event for each change, at once for the state as it is; ends with the verdict or the time."""
    deadline = time.monotonic() + LONGEST_SECONDS
    told = None
    while True:
        status = SubmissionStatus.of(selectors.wait_until_graded(pk, 0))
        if (status.state, status.ahead) != told:
            yield f"event: status\ndata: {status.model_dump_json()}\n\n"
            told = (status.state, status.ahead)
        if status.state not in selectors.Submission.OPEN or time.monotonic() >= deadline:
            return
        time.sleep(POLL_SECONDS)
