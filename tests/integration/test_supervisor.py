"""The supervisor's promises about processes, kept with real ones."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from scripts.supervisor import children, environments, startup
from scripts.supervisor.children import Child
from scripts.supervisor.errors import CannotRunError
from scripts.supervisor.folders import ROOT, Data
from tests.servers import wait_until

SLEEP = ["sleep", "600"]


@pytest.fixture
def data(tmp_path: Path) -> Data:
    (tmp_path / "log").mkdir()
    return Data(tmp_path)


@pytest.fixture
def sleeper(tmp_path: Path) -> Iterator[Child]:
    child = children.start("sleeper", SLEEP, environments.common(), tmp_path / "sleeper.log")
    yield child
    children.stop([child])


def test_what_a_child_says_is_in_its_log(tmp_path: Path) -> None:
    child = children.start("speaker", ["echo", "good morning"], environments.common(), tmp_path / "log")
    child.process.wait()
    assert child.log.read_text() == "good morning\n"


def test_a_child_reads_its_configuration_from_standard_input(tmp_path: Path) -> None:
    child = children.start("reader", ["cat"], environments.common(), tmp_path / "log", "port 1")
    child.process.wait()
    assert child.log.read_text() == "port 1"


def test_living_children_are_no_news(sleeper: Child) -> None:
    children.require_alive([sleeper])


def test_a_child_that_ends_is_named_with_its_log(tmp_path: Path) -> None:
    child = children.start("short", ["false"], environments.common(), tmp_path / "short.log")
    child.process.wait()
    with pytest.raises(CannotRunError, match=r"short ended .* with exit code 1.*short\.log"):
        children.require_alive([child])


def test_a_child_killed_from_outside_is_named_with_the_signal(sleeper: Child) -> None:
    sleeper.process.kill()
    sleeper.process.wait()
    with pytest.raises(CannotRunError, match="sleeper ended unexpectedly by SIGKILL"):
        children.require_alive([sleeper])


def test_a_stopped_child_is_gone(sleeper: Child) -> None:
    children.stop([sleeper])
    assert sleeper.process.returncode == -signal.SIGTERM


def test_a_child_that_ignores_the_request_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "GRACE_SECONDS", 0.1)
    deaf = ["sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.1; done"]
    child = children.start("deaf", deaf, environments.common(), tmp_path / "log")
    wait_until(lambda: child.log.read_text() == "deaf\n", "the deaf child")
    children.stop([child])
    assert child.process.returncode == -signal.SIGKILL


def test_children_do_not_outlive_a_killed_supervisor(tmp_path: Path) -> None:
    program = (
        "import pathlib, time; from scripts.supervisor import children, environments\n"
        f"log = pathlib.Path({str(tmp_path / 'log')!r})\n"
        f"print(children.start('sleeper', {SLEEP}, environments.common(), log).process.pid, flush=True)\n"
        "time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    wait_until(lambda: not psutil.pid_exists(pid), "the end of the child")


def test_redis_starts_with_a_password_and_ends_with_the_stack(data: Data) -> None:
    with ExitStack() as stack:
        redis, url = startup.start_redis(data, stack)
        children.require_alive([redis])
        word = url.split(":")[2].split("@")[0]
        assert word not in " ".join(psutil.Process(redis.process.pid).cmdline())
    assert redis.process.returncode == 0


def test_a_failing_command_is_named_with_its_reason(data: Data) -> None:
    site = environments.site(data, "redis://127.0.0.1:1/0")
    with pytest.raises(CannotRunError, match=r"`manage.py migrate nowhere` failed: .*No installed app"):
        startup.manage(site, data, "migrate", "nowhere")
