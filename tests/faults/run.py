"""One run: twenty submissions, one fault in their midst, and what became of them."""

import json
import random
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg

from tests.faults import senders
from tests.faults.armed.site import ArmedSite
from tests.faults.outages import OUTAGES, Scene, empty_redis
from tests.faults.points import KILLS, NEEDS_A_LOSS, Victim
from tests.faults.programs import NUMBER, Program, marked, programs
from tests.faults.servers import Servers
from tests.faults.truth import Row, Truth

LONGEST_WAIT_SECONDS = 30.0
"""Promised, from when all parts are back."""
PATIENCE_SECONDS = 200.0
STRIKE_SECONDS = 25.0
"""Within which a point is passed after the last verdict, or is not in this run."""
POLL_SECONDS = 0.1
SENDERS = 4
NO_FAULT = "none"
NO_SITE, AFTERWARDS = "no site", "afterwards"
"""No runs: a site that could not go on, and the look back at all submissions of a site at its end."""


@dataclass
class Finding:
    """What one run showed; ``faults`` are sentences about verdicts that are not as without the fault."""

    point: str
    struck: bool = False
    waited_seconds: float = 0.0
    sent_again: int = 0
    submissions: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def broken(self) -> list[str]:
        """Promises not kept, that of time included: it holds where the machine is not overloaded."""
        late = self.waited_seconds > LONGEST_WAIT_SECONDS
        sentence = f"a verdict came {self.waited_seconds:.0f} s after all was back"
        return [*self.faults, sentence] if late else self.faults


@dataclass
class Run:
    """``expected``: result by kind of program, as without faults."""

    name: str
    point: str
    site: ArmedSite
    servers: Servers
    tokens: list[str]
    expected: dict[str, tuple[object, ...]]
    chance: random.Random

    def __post_init__(self) -> None:
        self.truth = Truth(self.servers.database_url)
        self.back = self.began = time.monotonic()
        self.scene = Scene(self.site, self.servers, self.chance, {})
        self.finding = Finding(self.point)

    def play(self) -> Finding:
        work = [(program, marked(program, self.name, place)) for place, program in enumerate(programs())]
        with self._armed(), ThreadPoolExecutor(SENDERS) as pool:
            sent = [pool.submit(self._send, number, work) for number in range(SENDERS)]
            self._outage(sent)
            try:
                self._wait(sent)
            finally:
                self.servers_back()
            for one in sent:
                one.result()
        self._deliver_what_is_late()
        self._check(work)
        self.finding.seconds = time.monotonic() - self.began
        return self.finding

    def servers_back(self) -> None:
        """Whatever died is started again."""
        for name in self.site.dead():
            self.site.bury(name)
            self.site.start(name)
            self.back = time.monotonic()

    @contextmanager
    def _armed(self) -> Iterator[None]:
        folder = self.servers.folder
        for name in ("armed", "passed", "struck"):
            (folder / name).unlink(missing_ok=True)
        if self.point in KILLS:
            victim = self.chance.choice(KILLS[self.point].victims)
            turn = 1 if self.point.startswith("sweeper.") else self.chance.randint(1, NUMBER * 3 // 4)
            order = {"point": self.point, "turn": turn, "victim": Victim(victim)}
            fresh = folder / "armed.new"
            fresh.write_text(json.dumps(order))
            fresh.rename(folder / "armed")
        try:
            yield
        finally:
            (folder / "armed").unlink(missing_ok=True)

    def _send(self, number: int, work: list[tuple[Program, str]]) -> None:
        """Every fourth program; the last sender is a student, the others are jobs."""
        token = self.tokens[self.chance.randrange(len(self.tokens) // SENDERS) * SENDERS + number]
        url = self.site.url
        send = senders.by_page(url) if number == 0 else senders.by_program(url, token)
        share = len(work) // SENDERS
        for program, source in work[number * share : (number + 1) * share]:
            send(program, source)

    def _outage(self, sent: list["Future[None]"]) -> None:
        """In the midst: when some of the submissions are stored."""
        needs_loss = self.point.startswith(NEEDS_A_LOSS)
        outage = empty_redis if needs_loss else OUTAGES.get(self.point)
        if outage is None:
            return
        some = self.chance.randint(2, NUMBER - 4)
        while len(self._rows()) < some and not all(one.done() for one in sent):
            time.sleep(POLL_SECONDS / 2)
        outage(self.scene)
        self.finding.struck = not needs_loss
        self.back = time.monotonic()

    def _wait(self, sent: list["Future[None]"]) -> None:
        """Until all have a verdict and the fault has struck; parts that die are brought back meanwhile."""
        deadline = self.began + PATIENCE_SECONDS
        graded: float | None = None
        while time.monotonic() < deadline:
            self.servers_back()
            self._notice_strike()
            stored = all(one.done() for one in sent)
            if not stored:
                self.back = time.monotonic()
            rows = self._rows()
            if not (stored and rows and all(row.is_graded or row.state == "failed" for row in rows)):
                graded = None
            elif graded is None:
                graded = time.monotonic()
                self.finding.waited_seconds = max(self.finding.waited_seconds, graded - self.back)
            if graded and (self._is_struck() or time.monotonic() > graded + STRIKE_SECONDS):
                return
            time.sleep(POLL_SECONDS)
        self.finding.waited_seconds = time.monotonic() - self.back

    def _notice_strike(self) -> None:
        if not self.finding.struck and (self.servers.folder / "struck").exists():
            self.finding.struck = True
            self.back = time.monotonic()

    def _is_struck(self) -> bool:
        return self.finding.struck or self.point == NO_FAULT

    def _rows(self) -> list[Row]:
        try:
            return self.truth.rows(self.name + " ")
        except (psycopg.Error, sqlite3.Error):
            return []

    def _deliver_what_is_late(self) -> None:
        with self.scene.broker() as client:
            for queue, messages in self.scene.late.items():
                client.lpush(queue, *messages)
            deadline = time.monotonic() + LONGEST_WAIT_SECONDS
            while self.scene.late and any(client.llen(queue) for queue in ("grading", "reports")):
                if time.monotonic() > deadline:
                    self.finding.faults.append("late messages are not read")
                    return
                time.sleep(POLL_SECONDS)

    def _check(self, work: list[tuple[Program, str]]) -> None:
        finding, rows = self.finding, self.truth.rows(self.name + " ")
        finding.submissions = len(rows)
        finding.sent_again = sum(row.failures for row in rows)
        by_source: dict[str, list[Row]] = {}
        for row in rows:
            by_source.setdefault(row.source.strip(), []).append(row)
        for program, source in work:
            found = by_source.get(source.strip(), [])
            if not found:
                finding.faults.append(f"{program.kind}: not stored")
            for row in found:
                if row.result != self.expected.setdefault(program.kind, row.result):
                    finding.faults.append(f"{program.kind}: {row.result}, not {self.expected[program.kind]}")
        if self.truth.doubled():
            finding.faults.append("two reports of one submission")
