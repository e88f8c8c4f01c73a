"""Throwaway servers for tests, each on a free port of this machine and with nothing kept."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import redis

from scripts.supervisor.broker import find_server
from scripts.supervisor.ports import free_port

START_SECONDS = 120.0


def wait_until(ready: Callable[[], bool], what: str, seconds: float = START_SECONDS) -> None:
    """Polls `ready` until it holds.

    Raises TimeoutError, naming `what`, after so many seconds.
    """
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not answer within {seconds:.0f} s")
        time.sleep(0.02)


class RedisServer:
    """One that keeps nothing and may be ended and started again at the same address."""

    def __init__(self, bind: str = "127.0.0.1") -> None:
        self._bind = bind
        self._port = free_port()
        self.url = f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        keep_nothing = ["--save", "", "--appendonly", "no", "--protected-mode", "no"]
        command = [find_server(), "--port", str(self._port), "--bind", self._bind, *keep_nothing]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wait_until(lambda: redis_answers(self.url), "Redis")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@contextmanager
def running_redis() -> Iterator[str]:
    server = RedisServer()
    try:
        server.start()
        yield server.url
    finally:
        server.stop()


def redis_answers(url: str) -> bool:
    with redis.Redis.from_url(url) as client:
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False


class PostgreSQLServer:
    """A cluster in a folder of its own. What it holds outlives a stop; ``durable`` waits for the disk."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        self._owner = server_user()
        self._folder = folder
        if self._owner is not None:
            shutil.chown(folder, self._owner)
        # The write-ahead log stays small: some of these folders are.
        self._options = (
            f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
            f" -c max_wal_size=64MB -c fsync={'on' if durable else 'off'}"
        )
        self._control = [programs() / "pg_ctl", "--pgdata", folder / "cluster", "--wait"]
        initialise = ["--username=postgres", "--auth=trust", "--no-sync"]
        run_as(self._owner, [programs() / "initdb", "--pgdata", folder / "cluster", *initialise])

    def start(self) -> None:
        run_as(
            self._owner,
            [*self._control, "--log", self._folder / "log", "--options", self._options, "start"],
        )
        psycopg.connect(self.url).close()

    def ensure_running(self) -> None:
        """Start it where it has given up by itself."""
        status = [*self._control, "status"]
        if subprocess.run(status, cwd="/", user=self._owner, check=False, capture_output=True).returncode:
            self.start()

    def stop(self, mode: str = "immediate") -> None:
        """``immediate`` ends it as a crash does; ``fast`` lets it tidy up."""
        run_as(self._owner, [*self._control, f"--mode={mode}", "stop"])


@contextmanager
def running_postgresql(*, durable: bool = False) -> Iterator[str]:
    """The URL of a database; ``durable``: it waits for the disk, as in earnest."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    server = PostgreSQLServer(folder, durable=durable)
    server.start()
    try:
        yield server.url
    finally:
        server.stop()
        shutil.rmtree(folder)


def server_user() -> str | None:
    """The account a PostgreSQL server runs under: it refuses root. None keeps the present one."""
    return "postgres" if os.geteuid() == 0 else None


def run_as(user: str | None, command: list[str | Path]) -> None:
    identity = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if user else {}
    subprocess.run(command, cwd="/", check=True, stdout=subprocess.DEVNULL, **identity)


def programs() -> Path:
    """Where Debian keeps the server's own programs, which are not on PATH.

    Raises FileNotFoundError, with the way to mend it.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise FileNotFoundError("PostgreSQL's initdb was not found; run scripts/system-packages as root")
    return found[-1].parent
