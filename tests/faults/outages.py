"""Faults of the servers between the processes. Each returns when its part is back."""

import json
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

import redis

from tests.faults.armed.site import ArmedSite
from tests.faults.servers import Servers

HOUR = 3600
FILLING_BYTES = 2**20


@dataclass
class Scene:
    """``late``: messages held back, by queue, to be delivered when everything else is over."""

    site: ArmedSite
    servers: Servers
    chance: random.Random
    late: dict[str, list[bytes]]

    def pause(self) -> None:
        time.sleep(self.chance.uniform(0.5, 3.0))

    def broker(self) -> "redis.Redis":
        return redis.Redis.from_url(self.servers.redis.url)


def empty_redis(scene: Scene) -> None:
    with scene.broker() as client:
        client.flushall()


def stop_redis(scene: Scene) -> None:
    scene.servers.redis.stop()
    scene.pause()
    scene.servers.redis.start()


def kill_redis(scene: Scene) -> None:
    scene.servers.redis.kill()
    scene.pause()
    scene.servers.redis.start()


def restart_postgresql(scene: Scene) -> None:
    _restart_postgresql(scene, "fast")


def crash_postgresql(scene: Scene) -> None:
    _restart_postgresql(scene, "immediate")


def _restart_postgresql(scene: Scene, mode: str) -> None:
    scene.servers.postgresql.stop(mode)
    scene.pause()
    scene.servers.postgresql.start()


def deliver_jobs_twice(scene: Scene) -> None:
    _change_messages(scene, "grader", "grading", lambda messages: messages * 2)


def deliver_reports_twice(scene: Scene) -> None:
    _change_messages(scene, "reports", "reports", lambda messages: messages * 2)


def deliver_jobs_out_of_order(scene: Scene) -> None:
    _change_messages(scene, "grader", "grading", lambda messages: _shuffled(scene, messages))


def deliver_reports_out_of_order(scene: Scene) -> None:
    _change_messages(scene, "reports", "reports", lambda messages: _shuffled(scene, messages))


def deliver_jobs_late(scene: Scene) -> None:
    _change_messages(scene, "grader", "grading", lambda messages: _held_back(scene, "grading", messages))


def deliver_reports_late(scene: Scene) -> None:
    _change_messages(scene, "reports", "reports", lambda messages: _held_back(scene, "reports", messages))


def _change_messages(
    scene: Scene, part: str, queue: str, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    """The worker's own hands are held still, so that some messages wait in the queue."""
    worker = scene.site.processes[part].pid
    os.kill(worker, signal.SIGSTOP)
    try:
        with scene.broker() as client:
            deadline = time.monotonic() + 5
            while client.llen(queue) < 4 and time.monotonic() < deadline:
                time.sleep(0.05)
            messages = client.lrange(queue, 0, -1)
            client.delete(queue)
            for message in change(messages):
                client.rpush(queue, message)
    finally:
        os.kill(worker, signal.SIGCONT)


def _shuffled(scene: Scene, messages: list[bytes]) -> list[bytes]:
    return scene.chance.sample(messages, len(messages))


def _held_back(scene: Scene, queue: str, messages: list[bytes]) -> list[bytes]:
    """Jobs and reports only: a sweep that comes late is only a sweep."""
    held = [message for message in messages if not json.loads(message)["headers"]["task"].endswith("sweep")]
    scene.late.setdefault(queue, []).extend(held)
    return [message for message in messages if message not in held]


def fill_disk(scene: Scene) -> None:
    with scene.servers.ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(FILLING_BYTES))
        except OSError:
            scene.pause()
    scene.servers.ballast.unlink()
    if scene.servers.postgresql is not None:
        scene.servers.postgresql.ensure_running()


def turn_clock_back(scene: Scene) -> None:
    """By an hour more each time; it stays there."""
    scene.servers.set_clock_back(HOUR)


def turn_clock_back_and_empty_redis(scene: Scene) -> None:
    turn_clock_back(scene)
    empty_redis(scene)


OUTAGES: dict[str, Callable[[Scene], None]] = {
    "redis.empty": empty_redis,
    "redis.stop": stop_redis,
    "redis.kill": kill_redis,
    "postgresql.restart": restart_postgresql,
    "postgresql.crash": crash_postgresql,
    "jobs.twice": deliver_jobs_twice,
    "jobs.out_of_order": deliver_jobs_out_of_order,
    "jobs.late": deliver_jobs_late,
    "reports.twice": deliver_reports_twice,
    "reports.out_of_order": deliver_reports_out_of_order,
    "reports.late": deliver_reports_late,
    "disk.full": fill_disk,
    "clock.back": turn_clock_back,
    "clock.back_and_lost": turn_clock_back_and_empty_redis,
}
