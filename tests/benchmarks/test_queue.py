"""Submissions a second through Redis and Celery, with two processes that grade."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis
from celery import Celery

from grader.domain.exercise import Exercise
from grader.wire import GradingJob
from tests.benchmarks.conftest import Row
from tests.benchmarks.processes import memory_bytes, tree

pytestmark = pytest.mark.benchmark
PROCESSES, WARM, JOBS = 2, 8, 120
PATIENCE_SECONDS = 180


@contextmanager
def running_worker(broker: str) -> Iterator[int]:
    """The pid of a worker on ``broker``; it ends with the block."""
    surroundings = {**os.environ, "GRADER_BROKER_URL": broker, "GRADER_LOWEST_TIER": "3"}
    command = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        "grader.worker",
        "worker",
        "-Q",
        "grading",
        "-l",
        "ERROR",
    ]
    worker = subprocess.Popen(
        [*command, "--concurrency", str(PROCESSES)],
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield worker.pid
    finally:
        worker.terminate()
        worker.wait(PATIENCE_SECONDS)


def send(broker: str, exercise: Exercise, count: int) -> None:
    with Celery(broker=broker) as app:
        for seed in range(count):
            job = GradingJob(submission=str(seed), exercise=exercise, source=exercise.reference, seed=seed)
            app.send_task("grader.grade", args=[job.to_json()], queue="grading")


def test_submissions_a_second(redis_server: str, exercise: Exercise, row: Row) -> None:
    exercise = exercise.for_grading()
    with redis.Redis.from_url(redis_server) as queue, running_worker(redis_server) as worker:
        send(redis_server, exercise, WARM)
        wait_for_reports(queue, WARM)
        started = time.perf_counter()
        send(redis_server, exercise, JOBS)
        wait_for_reports(queue, WARM + JOBS)
        row(
            f"submissions a second, {PROCESSES} processes", f"{JOBS / (time.perf_counter() - started):.1f} /s"
        )
        row("memory of a grading process", f"{max(map(memory_bytes, graders(worker))) / 2**20:.0f} MiB")


def wait_for_reports(queue: "redis.Redis[bytes]", count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while queue.llen("reports") < count:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{count} reports did not come within {PATIENCE_SECONDS} s")
        time.sleep(0.01)


def graders(worker: int) -> list[int]:
    """The processes of the pool: children of the worker."""
    return [pid for pid in tree(worker) if f"PPid:\t{worker}\n" in Path(f"/proc/{pid}/status").read_text()]
