"""Killing any process, emptying Redis or delivering twice loses nothing and grades nothing twice."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import redis

from tests.posting import Visitor
from tests.running_site import RunningSite, running_site
from tests.servers import running_redis, wait_until

pytestmark = pytest.mark.xdist_group("site")

SLOW = """\
import numpy as np


def softmax(z, axis=-1):
    for _ in range({steps}):
        pass
    exponentials = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
"""
LEASE_SECONDS = 5


@pytest.fixture
def site(tmp_path: Path) -> Iterator[RunningSite]:
    """A site of its own, whose leases are short: what was lost is sent again soon."""
    database = f"sqlite:///{tmp_path}/db.sqlite3"
    variables = {"QUIZAPP_LEASE_SECONDS": str(LEASE_SECONDS), "QUIZAPP_SWEEP_SECONDS": "1"}
    with running_redis() as broker, running_site(tmp_path, database, broker, **variables) as started:
        yield started


def rows(site: RunningSite, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(f"file:{site.folder}/db.sqlite3?mode=ro", uri=True) as database:
        return database.execute(query).fetchall()


def broker(site: RunningSite) -> "redis.Redis":
    return redis.Redis.from_url(site.environment["QUIZAPP_BROKER_URL"])


def taken(site: RunningSite) -> bool:
    """Whether a grader holds a job that it has not finished."""
    with broker(site) as client:
        return client.llen("grading") == 0 and client.hlen("unacked") > 0


def reports(site: RunningSite) -> int:
    return len(rows(site, "SELECT 1 FROM submissions_report"))


def slow_source() -> str:
    return SLOW.format(steps=100_000)


def test_a_grader_killed_in_the_middle_of_a_verdict_still_delivers_it_once(site: RunningSite) -> None:
    visitor = Visitor(site.url)
    submission = visitor.submit("softmax", slow_source())
    wait_until(lambda: taken(site), "a grader with a job")
    site.kill("grader")
    assert reports(site) == 0
    site.start("grader")
    assert "Our failure" not in visitor.wait(submission)
    assert reports(site) == 1


def test_one_process_of_the_grader_killed_leaves_the_job_to_another(site: RunningSite) -> None:
    visitor = Visitor(site.url)
    submission = visitor.submit("softmax", slow_source())
    wait_until(lambda: taken(site), "a grader with a job")
    for child in psutil.Process(site.processes["grader"].pid).children():
        child.kill()
    assert "Our failure" not in visitor.wait(submission)
    assert reports(site) == 1


def test_what_an_emptied_redis_forgot_is_graded_all_the_same(site: RunningSite) -> None:
    site.kill("grader")
    visitor = Visitor(site.url)
    submission = visitor.submit("softmax", SLOW.format(steps=1))
    with broker(site) as client:
        client.flushall()
    site.start("grader")
    assert "Accepted" in visitor.wait(submission)


def test_a_submission_made_while_redis_takes_no_one_is_graded_when_it_does(site: RunningSite) -> None:
    visitor = Visitor(site.url)
    with broker(site) as client:
        client.config_set("maxclients", 1)
        submission = visitor.submit("softmax", SLOW.format(steps=1))
        assert "broker_unreachable" in site.log("web")
        client.config_set("maxclients", 1000)
    assert "Accepted" in visitor.wait(submission)


def test_the_reports_worker_killed_loses_no_report(site: RunningSite) -> None:
    site.kill("reports")
    visitor = Visitor(site.url)
    submission = visitor.submit("softmax", SLOW.format(steps=1))
    site.start("reports")
    assert "Accepted" in visitor.wait(submission)
    assert reports(site) == 1


def test_a_job_delivered_twice_is_recorded_once(site: RunningSite) -> None:
    site.kill("grader")
    visitor = Visitor(site.url)
    submission = visitor.submit("softmax", SLOW.format(steps=1))
    with broker(site) as client:
        wait_until(lambda: client.llen("grading") == 1, "the job in the queue")
        (job,) = client.lrange("grading", 0, -1)
        client.lpush("grading", job)
    site.start("grader")
    assert "Accepted" in visitor.wait(submission)
    wait_until(lambda: site.log("reports").count("outcome=") >= 2, "the second report")
    assert reports(site) == 1
