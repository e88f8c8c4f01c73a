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

START_SECONDS = 30.0


def wait_until(ready: Callable[[], bool], what: str) -> None:
    """Polls `ready` until it holds.

    Raises TimeoutError, naming `what`, after START_SECONDS.
    """
    deadline = time.monotonic() + START_SECONDS
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not answer within {START_SECONDS:.0f} s")
        time.sleep(0.02)


@contextmanager
def running_redis() -> Iterator[str]:
    port = free_port()
    command = [find_server(), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    try:
        wait_until(lambda: redis_answers(url), "Redis")
        yield url
    finally:
        server.terminate()
        server.wait()


def redis_answers(url: str) -> bool:
    with redis.Redis.from_url(url) as client:
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False


@contextmanager
def running_postgresql() -> Iterator[str]:
    port = free_port()
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    owner = server_user()
    if owner is not None:
        shutil.chown(folder, owner)
    cluster = folder / "cluster"
    initialise = ["--username=postgres", "--auth=trust", "--no-sync"]
    run_as(owner, [programs() / "initdb", "--pgdata", cluster, *initialise])
    # Nothing here outlives the session, so nothing waits for the disk.
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    control = [programs() / "pg_ctl", "--pgdata", cluster, "--wait"]
    run_as(owner, [*control, "--log", folder / "log", "--options", options, "start"])
    url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
    try:
        psycopg.connect(url).close()
        yield url
    finally:
        run_as(owner, [*control, "--mode=immediate", "stop"])
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
