"""Grading workers on several hosts, against one PostgreSQL and one Redis."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from grader.packs import load_pack
from tests.hosts import Host, running_host
from tests.posting import Visitor
from tests.running_site import PACK, ROOT, RunningSite, running_site
from tests.servers import RedisServer, running_postgresql, wait_until

pytestmark = pytest.mark.xdist_group("site")

SOURCE = load_pack(PACK).exercise("softmax").reference
ENDING_SECONDS = 60
GRADING_SECONDS = 240
"""A busy machine is slow, not wrong."""


class Workers:
    """Grading workers, at most one on each host."""

    def __init__(self, broker: str, folder: Path) -> None:
        self.broker, self.folder = broker, folder
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def add(self, host: Host, database: int = 0) -> None:
        """Start one and wait until it takes jobs."""
        where = urlsplit(self.broker)._replace(netloc=f"{host.outside}:{urlsplit(self.broker).port}")
        surroundings = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "GRADER_BROKER_URL": where._replace(path=f"/{database}").geturl(),
            "GRADER_LOWEST_TIER": "3",
            "GRADER_CONCURRENCY": "1",
        }
        worker = ["celery", "-A", "grader.worker", "worker", "-n", f"grader@{host.name}", "-l", "INFO"]
        with self.log(host).open("wb") as log:
            self.processes[host.name] = subprocess.Popen(
                host.command(*worker, "-Q", "grading,practice"),
                env=surroundings,
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_until(
            lambda: " ready." in self.log(host).read_text(), f"the worker on {host.name}", GRADING_SECONDS
        )

    def remove(self, host: Host) -> None:
        """A warm shutdown, as when a host is taken away: SIGTERM, and time to finish."""
        process = self.processes.pop(host.name)
        process.terminate()
        process.wait(ENDING_SECONDS)

    def log(self, host: Host) -> Path:
        return self.folder / f"{host.name}.log"

    def graded(self, host: Host) -> int:
        return self.log(host).read_text().count('"event": "graded"')

    def stop(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait(ENDING_SECONDS)


@pytest.fixture(scope="module")
def hosts() -> Iterator[list[Host]]:
    with ExitStack() as stack:
        yield [stack.enter_context(running_host(number)) for number in range(2)]


@pytest.fixture(scope="module")
def broker() -> Iterator[str]:
    server = RedisServer(bind="0.0.0.0")
    server.start()
    yield server.url
    server.stop()


@pytest.fixture(scope="module")
def site(broker: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """Without a grading worker of its own."""
    folder = tmp_path_factory.mktemp("site")
    many = {"QUIZAPP_SUBMISSIONS_PER_MINUTE": "1000"}
    with (
        running_postgresql() as database,
        running_site(folder, database, broker, **many) as started,
    ):
        started.end("grader")
        yield started


@pytest.fixture
def workers(broker: str, tmp_path: Path) -> Iterator[Workers]:
    started = Workers(broker, tmp_path)
    try:
        yield started
    finally:
        started.stop()


def rows(site: RunningSite, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(site.environment["QUIZAPP_DATABASE_URL"]) as database:
        return database.execute(query).fetchall()


def reports(site: RunningSite) -> int:
    return len(rows(site, "SELECT 1 FROM submissions_report"))


def send(visitor: Visitor, what: str, number: int) -> None:
    for each in range(number):
        visitor.submit("softmax", f"{SOURCE}# {what} {each}\n")


def test_workers_come_and_go_while_grading_and_nothing_is_lost(
    site: RunningSite, workers: Workers, hosts: list[Host]
) -> None:
    at_first, later, before = 12, 24, reports(site)
    visitor = Visitor(site.url)
    send(visitor, "come", at_first)
    first, second = hosts
    workers.add(first)
    wait_until(lambda: workers.graded(first) >= 2, "the first host's verdicts", GRADING_SECONDS)
    workers.add(second)
    send(visitor, "go", later)  # the first host may have graded all others while the second started
    wait_until(lambda: workers.graded(second) >= 2, "the second host's verdicts", GRADING_SECONDS)
    workers.remove(first)
    wait_until(lambda: reports(site) == before + at_first + later, "all verdicts", GRADING_SECONDS)
    assert rows(site, "SELECT 1 FROM submissions_submission WHERE state <> 'done' OR failures > 0") == []
    assert rows(site, "SELECT 1 FROM submissions_report WHERE verdict <> 'accepted'") == []
