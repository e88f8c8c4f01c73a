"""`make run` as a person meets it: the real Redis, workers and site, from start to Ctrl-C."""

import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from scripts.supervisor.folders import ROOT
from scripts.supervisor.ports import free_port

pytestmark = pytest.mark.xdist_group("supervisor")


@dataclass
class Run:
    """A started supervisor and what it printed until it was ready."""

    process: subprocess.Popen[str]
    printed: str

    @property
    def address(self) -> str:
        found = re.search(r"Ready: (\S+)", self.printed)
        assert found, self.printed
        return found[1]

    def processes(self) -> dict[str, psutil.Process]:
        """Each child by a word of its command."""
        words = {
            "redis": "redis-server",
            "web": "gunicorn",
            "grader": "grader.worker",
            "reports": "-Q reports",
        }
        children = psutil.Process(self.process.pid).children()
        return {
            name: next(child for child in children if word in " ".join(child.cmdline()))
            for name, word in words.items()
        }

    def end(self) -> int:
        for _ in range(3):  # an impatient person
            self.process.send_signal(signal.SIGINT)
        return self.process.wait()


@contextmanager
def running(data: Path) -> Iterator[Run]:
    """The supervisor on a free port, ready."""
    command = [sys.executable, "-m", "scripts.supervisor", "--port", str(free_port()), "--data", str(data)]
    pipe = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipe) as process:
        printed = ""
        while "Ctrl-C ends everything" not in printed and (line := process.stdout.readline()):
            printed += line
        try:
            yield Run(process, printed)
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def run(data: Path) -> Iterator[Run]:
    with running(data) as started:
        yield started


def test_it_prints_an_address_that_answers(run: Run) -> None:
    with urllib.request.urlopen(run.address) as response:
        assert response.status == 200


def test_it_prints_a_students_and_an_instructors_sign_in(run: Run) -> None:
    assert re.search(r"(?m)^Demo student: .*password \S{10,}$", run.printed)
    assert re.search(r"(?m)^Demo instructor: .*password \S{10,}$", run.printed)


def test_its_secrets_are_for_their_owner_only(run: Run, data: Path) -> None:
    assert data.stat().st_mode & 0o077 == 0
    assert (data / "secret-key").stat().st_mode & 0o077 == 0
    assert (data / "demo-accounts.txt").stat().st_mode & 0o077 == 0


def test_the_grader_is_given_nothing_of_the_site(run: Run, data: Path) -> None:
    told = run.processes()["grader"].environ()
    assert not [name for name in told if name.startswith(("QUIZAPP_", "DJANGO_"))]
    assert (data / "secret-key").read_text() not in told.values()


def test_a_second_one_from_the_same_folder_says_so(run: Run, data: Path) -> None:
    with running(data) as second:
        assert second.process.wait() == 1
        assert "The site already runs from this folder" in second.printed


def test_ctrl_c_ends_everything_and_the_next_start_keeps_the_data(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        started = list(first.processes().values())
        assert first.end() == 0
        assert not [process for process in started if process.is_running()]
    with running(tmp_path) as second:
        assert re.findall("Demo .*", second.printed) == re.findall("Demo .*", first.printed)


def test_a_part_that_dies_ends_all_with_its_name_and_log(tmp_path: Path) -> None:
    with running(tmp_path) as broken:
        started = broken.processes()
        started["grader"].kill()
        said = broken.process.communicate()[0]
        assert broken.process.returncode == 1
        assert "grader ended unexpectedly by SIGKILL" in said
        assert "log/grader.log" in said
        assert not [process for process in started.values() if process.is_running()]
