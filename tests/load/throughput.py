"""Submissions a second with one grading process and with two, nobody else asking."""

import time

from grader.packs import load_pack
from quizapp.accounts.services import User
from quizapp.catalog.selectors import current_exercise
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.services import submit
from tests.running_site import PACK, RunningSite

WARM = 4
"""Verdicts that are not counted: sandboxes start, and read what they need."""
PATIENCE_SECONDS = 600


def by_workers(site: RunningSite, number: int) -> dict[int, float]:
    """Submissions a second, by the number of processes."""
    return {processes: _measure(site, number, processes) for processes in (1, 2)}


def _measure(site: RunningSite, number: int, processes: int) -> float:
    site.end("grader")
    before = Report.objects.count()
    _send(number + WARM, f"probe-{processes}")
    site.environment["GRADER_CONCURRENCY"] = str(processes)
    site.start("grader")
    _wait(before + number + WARM)
    recorded = list(Report.objects.order_by("recorded").values_list("recorded", flat=True)[before:])
    return (number - 1) / (recorded[-1] - recorded[WARM]).total_seconds()


def _send(number: int, name: str) -> None:
    student = User.objects.create(username=name)
    exercise = current_exercise("scaled-dot-product").get()
    source = load_pack(PACK).exercise("scaled-dot-product").reference
    for each in range(number):
        submit(student, exercise, f"{source}# {each}\n", Submission.Priority.BATCH)


def _wait(number: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while Report.objects.count() < number:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{number} verdicts did not come within {PATIENCE_SECONDS} s")
        time.sleep(0.1)
