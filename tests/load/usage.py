"""What each part of the site uses meanwhile: CPU and memory, read from the kernel."""

import time
from types import TracebackType
from typing import Self

import psutil
import psycopg
import redis

from tests.benchmarks.processes import memory_bytes, tree, tree_cpu_seconds
from tests.running_site import RunningSite


class Usage:
    """Within the block: ``cpu_seconds`` and, at its end, ``memory_bytes`` by part."""

    def __init__(self, site: RunningSite) -> None:
        self.pids = {name: process.pid for name, process in site.processes.items()}
        self.pids["postgresql"] = _postgresql(site.environment["QUIZAPP_DATABASE_URL"])
        self.pids["redis"] = _redis(site.environment["QUIZAPP_BROKER_URL"])
        self.cpu_seconds: dict[str, float] = {}
        self.memory_bytes: dict[str, int] = {}
        self.seconds = 0.0
        self.machine_cpu_seconds = 0.0

    def __enter__(self) -> Self:
        self._began, self._machine = time.monotonic(), _busy_seconds()
        self._before = {name: tree_cpu_seconds(pid) for name, pid in self.pids.items()}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = time.monotonic() - self._began
        self.machine_cpu_seconds = _busy_seconds() - self._machine
        for name, pid in self.pids.items():
            self.cpu_seconds[name] = tree_cpu_seconds(pid) - self._before[name]
            self.memory_bytes[name] = sum(map(_memory, tree(pid)))


def _memory(pid: int) -> int:
    try:
        return memory_bytes(pid)
    except (FileNotFoundError, ProcessLookupError, StopIteration):
        return 0  # a child that ends meanwhile


def _busy_seconds() -> float:
    """CPU that the whole machine has used, other people's processes included."""
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system + times.irq + times.softirq)


def _postgresql(url: str) -> int:
    with psycopg.connect(url) as database:
        return psutil.Process(database.info.backend_pid).ppid()


def _redis(url: str) -> int:
    with redis.Redis.from_url(url) as client:
        return int(client.info("server")["process_id"])
