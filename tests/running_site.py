"""The whole site as its Procfile describes it, on a database and a broker that a test gives it."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import redis
from celery import Celery
from kombu.exceptions import OperationalError

from scripts.supervisor import procfile
from scripts.supervisor.ports import free_port
from tests.servers import wait_until

ROOT = Path(__file__).resolve().parents[1]
PACK = ROOT / "content" / "self-attention"
WORKERS = {"grader": "grading", "reports": "reports"}
ENDING_SECONDS = 30


@dataclass
class RunningSite:
    """Started processes by their name in the Procfile."""

    url: str
    environment: dict[str, str]
    folder: Path
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, *names: str) -> None:
        """Start these parts and wait until each does its work."""
        commands = self.commands()
        for name in names:
            with (self.folder / f"{name}.log").open("ab") as log:
                self.processes[name] = subprocess.Popen(
                    commands[name],
                    env=self.environment,
                    cwd=ROOT,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
        for name in names:
            wait_until(lambda name=name: self._works(name), name)

    def commands(self) -> dict[str, list[str]]:
        """What starts each part."""
        return procfile.read(ROOT / "Procfile", {"BIND": self.url.removeprefix("http://")})

    def kill(self, name: str) -> None:
        """End a part and all its processes at once, with no chance to tidy up."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end(self, name: str) -> None:
        """Ask a part to end, as a deployment does: it finishes or gives back what it holds."""
        process = self.processes.pop(name)
        process.terminate()
        process.wait(ENDING_SECONDS)

    def stop(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(ENDING_SECONDS)
            except subprocess.TimeoutExpired:  # it still answers whoever asked before
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.processes.clear()

    def manage(self, *arguments: str) -> str:
        """What a management command prints."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text()

    def _works(self, name: str) -> bool:
        if self.processes[name].poll() is not None:
            raise RuntimeError(f"{name} ended: {self.log(name)}")
        return self._consumes(WORKERS[name]) if name in WORKERS else self._answers()

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health/", timeout=5) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def _consumes(self, queue: str) -> bool:
        with Celery(broker=self.environment["QUIZAPP_BROKER_URL"]) as app:
            try:
                replies = app.control.inspect(timeout=0.3).active_queues() or {}
            except (OperationalError, redis.ConnectionError):  # the broker is away at this moment
                return False
        return any(entry["name"] == queue for queues in replies.values() for entry in queues)


@contextmanager
def running_site(
    folder: Path, database: str, broker: str, kind: type[RunningSite] = RunningSite, **variables: str
) -> Iterator[RunningSite]:
    """All processes of the site, with the chapter loaded; ended when the block is left."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(folder),
        "QUIZAPP_SECRET_KEY": "a key for tests that nobody needs to keep secret",
        "QUIZAPP_DATABASE_URL": database,
        "QUIZAPP_BROKER_URL": broker,
        "GRADER_BROKER_URL": broker,
        "GRADER_LOWEST_TIER": "3",
        **variables,
    }
    site = kind(f"http://127.0.0.1:{free_port()}", environment, folder)
    try:
        site.manage("migrate", "--verbosity", "0")
        site.manage("load_pack", str(PACK))
        site.start("web", "grader", "reports")
        yield site
    finally:
        site.stop()
