"""What the grading workers say of themselves."""

import time
from dataclasses import dataclass

from quizapp.celery import app

REPLY_SECONDS = 0.7
KEPT_SECONDS = 10.0
"""Asking every worker takes as long as the slowest may answer: not at every scrape."""


@dataclass(frozen=True)
class Grader:
    name: str
    tier: int
    children: int
    """Processes of its sandboxes, those that stand ready included."""


_known: tuple[float, list[Grader]] = (-KEPT_SECONDS, [])


def graders() -> list[Grader]:
    """Those that answered within the last KEPT_SECONDS.

    Raises:
        OperationalError: the broker does not answer.
    """
    global _known  # noqa: PLW0603 - one answer for the process, renewed as it ages
    asked, answers = _known
    if time.monotonic() - asked >= KEPT_SECONDS:
        replies = app.control.broadcast("sandbox", reply=True, timeout=REPLY_SECONDS) or []
        answers = [
            Grader(name, int(answer["tier"]), int(answer["children"]))
            for reply in replies
            for name, answer in reply.items()
            if "tier" in answer
        ]
        _known = time.monotonic(), answers
    return answers
