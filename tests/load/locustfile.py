"""Students before a deadline: each reads, sends code, and keeps the page open that waits for the verdict.

The scenario (LOAD_SCENARIO) names the plan, the students' sessions, the pages and the code. What happened is
written beside it: every request, and every submission that a student was told is stored.
"""

import hashlib
import heapq
import html
import itertools
import json
import os
import random
import re
import time
from pathlib import Path
from typing import Any

import gevent
from locust import FastHttpUser, events, task
from locust.exception import StopUser

from tests.load.plan import Action, Plan

FOLDER = Path(os.environ["LOAD_SCENARIO"])
SCENARIO: dict[str, Any] = json.loads((FOLDER / "scenario.json").read_text())
PLAN = Plan(**SCENARIO["plan"])
WAITING = re.compile(r'hx-get="(/submissions/[^"]+)" hx-trigger="load delay:(\d+)ms"')
EQUAL_SHARE = 1 / 8
"""Of the submissions after the first, those that send the code before once more."""
CSRF = "c" * 32
BEGIN = time.monotonic()

requests: list[tuple[str, float, str]] = []
receipts: list[tuple[int, str]] = []
numbers = itertools.count()


@events.request.add_listener
def note_request(name: str, response_time: float, exception: object, **_: object) -> None:
    requests.append((name, response_time, str(exception) if exception else ""))


@events.quitting.add_listener
def write_notes(**_: object) -> None:
    notes = {"requests": requests, "receipts": receipts}
    (FOLDER / "notes.json").write_text(json.dumps(notes))


class Student(FastHttpUser):
    """One browser: one thing after the other, each as soon as it is due."""

    def on_start(self) -> None:
        self.number = next(numbers)
        self.draw = random.Random(f"choices of {self.number}")
        self.sent: list[tuple[str, str]] = []
        self.order = itertools.count()
        self.due: list[tuple[float, int, Any]] = []
        for at, action in PLAN.schedule(self.number):
            self.plan(at, self.view if action is Action.VIEW else self.submit)

    def plan(self, at: float, what: Any) -> None:
        heapq.heappush(self.due, (at, next(self.order), what))

    @task
    def live(self) -> None:
        while self.due:
            at, _, what = heapq.heappop(self.due)
            gevent.sleep(max(0.0, at - now()))
            what()
        raise StopUser

    def view(self) -> None:
        path, name = self.draw.choice(SCENARIO["pages"])
        self.client.get(path, name=f"page: {name}", headers=self.headers())

    def submit(self) -> None:
        slug, source = self.code()
        form = {"source": source, "csrfmiddlewaretoken": CSRF}
        headers = {**self.headers(), "HX-Request": "true"}
        page = f"/exercises/{slug}/"
        with self.client.post(page, data=form, headers=headers, name="submit", catch_response=True) as answer:
            if answer.status_code == 200:
                receipts.append((self.number, hashlib.sha256(source.encode()).hexdigest()))
                self.sent.append((slug, source))
                self.wait_for_verdict(answer.text)

    def code(self) -> tuple[str, str]:
        if self.sent and self.draw.random() < EQUAL_SHARE:
            return self.sent[-1]
        slug, source = self.draw.choice(SCENARIO["code"])
        return slug, f"{source.rstrip()}\n# {self.number}.{len(self.sent)}"

    def wait_for_verdict(self, page: str) -> None:
        """Ask again as the page does, until there is a verdict or the deadline has passed."""
        self.due = [entry for entry in self.due if not isinstance(entry[2], Poll)]
        heapq.heapify(self.due)
        if found := WAITING.search(page):
            at = now() + int(found[2]) / 1000
            if at < PLAN.seconds:
                self.plan(at, Poll(self, html.unescape(found[1])))

    def headers(self) -> dict[str, str]:
        session = SCENARIO["sessions"][self.number]
        return {
            "Accept-Encoding": "gzip",
            "Cookie": f"sessionid={session}; csrftoken={CSRF}",
            "X-CSRFToken": CSRF,
            "Referer": self.host,
        }


class Poll:
    """The waiting page asks whether the verdict is there."""

    def __init__(self, student: Student, path: str) -> None:
        self.student, self.path = student, path

    def __call__(self) -> None:
        headers = {**self.student.headers(), "HX-Request": "true"}
        answer = self.student.client.get(self.path, name="poll", headers=headers)
        self.student.wait_for_verdict(answer.text or "")


def now() -> float:
    """Seconds since the start."""
    return time.monotonic() - BEGIN
