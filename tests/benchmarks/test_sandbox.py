"""What a child costs in time and memory, beside what a fresh interpreter would."""

import shutil
import subprocess
import sys
import time

import numpy as np
import pytest

from grader.sandbox import Child, Limits, Outcome, Sandbox
from tests.benchmarks.conftest import Row
from tests.benchmarks.processes import median_of, memory_bytes, tree, wall_seconds

pytestmark = pytest.mark.benchmark
SOURCE = "import numpy as np\ndef f(x):\n    return x + 1\n"
REPEATS = 25
PAUSE_SECONDS = 0.02
"""Between children, as between submissions: time for a standby child to become ready."""


def run_in_child(sandbox: Sandbox) -> None:
    with sandbox.start(Limits()) as child:
        child.load(SOURCE)
        assert child.call("f", [np.ones(4)]).outcome is Outcome.OK


def fresh_interpreter() -> tuple[str, list[str]]:
    """The usual way, jailed by bubblewrap where it is installed."""
    program = [sys.executable, "-c", SOURCE + "f(np.ones(4))"]
    if not shutil.which("bwrap"):
        return "a fresh interpreter with numpy, no jail", program
    return "a fresh interpreter with numpy in bubblewrap", [
        "bwrap",
        "--ro-bind",
        "/",
        "/",
        "--unshare-all",
        *program,
    ]


def rested(seconds: float) -> float:
    time.sleep(PAUSE_SECONDS)
    return seconds


def test_time_of_a_child(sandbox: Sandbox, row: Row) -> None:
    run_in_child(sandbox)
    child = median_of(REPEATS, lambda: rested(wall_seconds(lambda: run_in_child(sandbox))))
    name, command = fresh_interpreter()
    fresh = median_of(7, lambda: wall_seconds(lambda: subprocess.run(command, check=True)))
    row(f"time the sandbox adds, a child (tier {sandbox.tier:d})", f"{child * 1e3:.1f} ms", "7 ms")
    row(name, f"{fresh * 1e3:.0f} ms")
    row("a child, of that", f"{child / fresh:.3f}", "0.07")


def test_memory_of_a_child(sandbox: Sandbox, row: Row) -> None:
    def size(child: Child) -> int:
        child.load(SOURCE)
        child.call("f", [np.ones(4)])
        return memory_bytes(child.pid)

    with sandbox.start(Limits()) as child:
        row("memory of a child", f"{size(child) / 2**20:.1f} MiB")
    zygote = sum(memory_bytes(pid) for pid in tree(sandbox._zygote.pid)[:2])
    row("memory of the zygote", f"{zygote / 2**20:.1f} MiB")
