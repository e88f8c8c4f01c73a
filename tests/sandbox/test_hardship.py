"""The zygote dies at any moment, the machine runs short: an outcome or our failure; then it works again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from grader.errors import SandboxError
from grader.sandbox import CallResult, Child, Limits, Outcome, OuterWall, Sandbox
from grader.sandbox.conversation import Conversation
from grader.sandbox.measure import Meter
from grader.sandbox.process import ChildProcess
from grader.sandbox.zygote_process import ZygoteProcess
from tests.sandbox.ordinary_user import PROJECT
from tests.sandbox.processes import descendants, eventually, gone, works

HANG_SECONDS = 100
STEPS = [
    (Sandbox, "_take"),
    (Sandbox, "_restock"),
    (ZygoteProcess, "fork"),
    (ZygoteProcess, "wait"),
    (ZygoteProcess, "reap"),
    (ChildProcess, "join"),
    (ChildProcess, "outside_pid"),
    (ChildProcess, "kill"),
    (Conversation, "await_ready"),
    (Conversation, "limit"),
    (Conversation, "ask"),
    (Conversation, "_await_answer"),
    (Conversation, "_write"),
    (Conversation, "close"),
    (Meter, "cpu_seconds"),
    (Child, "load"),
    (Child, "call"),
    (Child, "finish"),
]


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    def fail(*_: object) -> None:
        raise AssertionError("it hangs")

    signal.signal(signal.SIGALRM, fail)
    signal.alarm(HANG_SECONDS)
    yield
    signal.alarm(0)


def submission(sandbox: Sandbox) -> CallResult:
    with sandbox.start(Limits(cpu_seconds=1.0)) as child:
        child.load("def f(): return 1")
        return child.call("f", [])


def kill_zygote(sandbox: Sandbox) -> None:
    family = descendants(sandbox._zygote.pid) | {sandbox._zygote.pid}
    os.kill(sandbox._zygote.pid, signal.SIGKILL)
    assert eventually(lambda: gone(family))


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("owner", "step"), STEPS, ids=[f"{owner.__name__}.{name}" for owner, name in STEPS])
def test_zygote_may_die_between_any_two_steps(
    owner: type, step: str, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_descriptors()
    with Sandbox() as sandbox:
        original: Callable[..., Any] = getattr(owner, step)
        alive = [True]

        def interrupted(*arguments: Any, **named: Any) -> Any:
            if alive and not after:
                alive.clear()
                kill_zygote(sandbox)
            result = original(*arguments, **named)
            if alive:
                alive.clear()
                kill_zygote(sandbox)
            return result

        monkeypatch.setattr(owner, step, interrupted)
        with suppress(SandboxError):
            assert submission(sandbox).outcome in (Outcome.OK, Outcome.DIED)
        assert not alive
        assert works(sandbox)
    assert open_descriptors() == before


def in_a_process(source: str, *arguments: object) -> str:
    """What it prints: a broker whose process may be harmed."""
    command = [sys.executable, "-c", PRELUDE + source, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=PROJECT, check=False, capture_output=True, text=True, timeout=HANG_SECONDS
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


PRELUDE = """
import os, resource, sys
from grader.errors import SandboxError
from grader.sandbox import Limits, Outcome, Sandbox
from tests.sandbox.processes import works
import numpy as np
KINDS = iter(range(10**6))
X = np.ones(2**16)
def submission(sandbox):
    try:
        with sandbox.start(Limits(memory_bytes=2**28 + next(KINDS))) as child:  # none stands ready
            child.load("import numpy as np\\ndef f(x): return np.ones(2**22)")
            return child.call("f", [X]).outcome
    except SandboxError as error:
        return error.code
"""


def test_no_file_may_grow() -> None:
    """As on a full disk; the broker and its zygote write none."""
    source = """
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
with Sandbox() as sandbox: print(submission(sandbox))
"""
    assert in_a_process(source) == "ok"


def test_no_descriptor_is_left() -> None:
    """With each number of free descriptors from none on."""
    source = """
with Sandbox() as sandbox:
    submission(sandbox)
    used = len(os.listdir("/proc/self/fd")) - 1
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    seen = []
    for free in range(24):
        resource.setrlimit(resource.RLIMIT_NOFILE, (used + free, hard))
        seen.append(submission(sandbox))
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        assert works(sandbox)
assert len(os.listdir("/proc/self/fd")) < used
print(*sorted(set(seen)), seen[0], seen[-1])
"""
    *seen, first, last = in_a_process(source).split()

    assert set(seen) <= {"ok", "sandbox_error", "zygote_died"}
    assert first != "ok"
    assert last == "ok"


def test_no_memory_is_left() -> None:
    """With more and more address space for the broker, from none on."""
    source = """
size = lambda: int(open("/proc/self/statm").read().split()[0]) * 4096
with Sandbox() as sandbox:
    seen = []
    for free in [0, *(2**n for n in range(12, 29))]:
        resource.setrlimit(resource.RLIMIT_AS, (size() + free, -1))
        seen.append(submission(sandbox))
        resource.setrlimit(resource.RLIMIT_AS, (-1, -1))
        assert works(sandbox)
print(*sorted(set(seen)), seen[0], seen[-1])
"""
    *seen, first, last = in_a_process(source).split()

    assert set(seen) <= {"ok", "sandbox_error", "zygote_died"}
    assert first != "ok"
    assert last == "ok"


def test_zygote_that_cannot_fork_is_our_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
import sys
from jail import zygote
def fork(self): raise OSError(12, "no memory")
zygote.Zygote._fork_process = fork
zygote.main(sys.argv[1])
"""
    monkeypatch.setattr(Sandbox, "command", (sys.executable, "-c", source))

    with Sandbox() as sandbox, pytest.raises(SandboxError):
        sandbox.start()


@pytest.mark.parametrize("wall", [OuterWall.NONE, OuterWall.BUBBLEWRAP])
@pytest.mark.parametrize("seconds", [0.0, 0.003, 0.01, 0.03, 0.1])
def test_nothing_remains_of_a_worker_that_was_killed(seconds: float, wall: OuterWall, tmp_path: Path) -> None:
    """Every process of its sandbox carries the path of this counter in its command line."""
    counter = tmp_path / "counter.py"
    counter.write_text("load = begin = read = print")
    source = """
from pathlib import Path
with Sandbox(counter=Path(sys.argv[1]), outer_wall=sys.argv[2]) as sandbox:
    print(submission(sandbox), flush=True)
    while True: submission(sandbox)
"""
    command = [sys.executable, "-c", PRELUDE + source, str(counter), wall]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as worker:
        assert worker.stdout is not None
        said = worker.stdout.readline()
        before = _with_words(str(counter)) - {worker.pid}
        time.sleep(seconds)
        worker.kill()

    assert said == b"ok\n"
    assert before
    assert eventually(lambda: not _with_words(str(counter)))


def _with_words(words: str) -> set[int]:
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if words in (process / "cmdline").read_text(errors="replace"):
                found.add(int(process.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found
