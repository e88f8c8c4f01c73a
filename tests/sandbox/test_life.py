"""Sandboxes, zygotes and children come and go, and leave nothing."""

import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader.errors import SandboxUnavailable, ZygoteDied
from grader.sandbox import Limits, Outcome, Sandbox, Tier, zygote_process
from tests.sandbox.ordinary_user import PROJECT
from tests.sandbox.processes import descendants, eventually, gone, works

ONE = "def f(): return 1"
TENTH_OF_A_SECOND = """
import time
def f():
    end = time.process_time() + 0.1
    while time.process_time() < end: pass
    return 1
"""


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_close_leaves_no_process_and_no_descriptor() -> None:
    before = open_descriptors()
    for tier in Tier:
        sandbox = Sandbox(force_tier=tier)
        works(sandbox)
        unfinished = sandbox.start()
        zygote = sandbox._zygote.pid
        assert eventually(
            lambda zygote=zygote: len(descendants(zygote)) >= 3
        )  # this child and two on standby
        ours = descendants(zygote) | {zygote}
        sandbox.close()
        sandbox.close()

        assert eventually(lambda ours=ours: gone(ours))
        assert not unfinished.alive
    assert open_descriptors() == before


def test_children_stand_ready(own_sandbox: Sandbox) -> None:
    limits = Limits(cpu_seconds=1.0)
    with own_sandbox.start(limits):
        waiting = list(own_sandbox._standby[limits.cpu_seconds, limits.memory_bytes, False])
        taken = own_sandbox.start(limits)

        assert len(waiting) == 2
        assert taken._process is waiting[0]


def test_those_that_stand_ready_serve_any_limit_that_is_kept_out_here(own_sandbox: Sandbox) -> None:
    own_sandbox.start(Limits(result_bytes=1000)).finish()
    (waiting,) = own_sandbox._standby.values()
    first = waiting[0]
    with own_sandbox.start(Limits(result_bytes=1)) as taken:
        assert taken._process is first
        assert taken.load(ONE).outcome is Outcome.OK
        assert taken.call("f", []).outcome is Outcome.OUTPUT_LIMIT


def test_standby_is_kept_for_three_kinds_at_most(own_sandbox: Sandbox) -> None:
    for seconds in (1.0, 2.0, 3.0, 4.0, 1.0):
        own_sandbox.start(Limits(cpu_seconds=seconds)).finish()

    assert [kind.cpu_seconds for kind in own_sandbox._standby] == [3.0, 4.0, 1.0]


def test_standby_may_be_none() -> None:
    with Sandbox(standby=0) as sandbox:
        assert works(sandbox)
        assert [len(ready) for ready in sandbox._standby.values()] == [0]


@pytest.mark.parametrize("inner", [False, True], ids=["first process", "innermost process"])
def test_next_start_works_after_the_zygote_was_killed(own_sandbox: Sandbox, inner: bool) -> None:
    works(own_sandbox)
    first = own_sandbox._zygote.pid
    children = descendants(first)
    zygotes = {first, *(pid for pid in children if descendants(pid))}
    os.kill(max(zygotes) if inner else first, signal.SIGKILL)
    assert eventually(lambda: gone(zygotes | children))

    assert works(own_sandbox)
    assert own_sandbox._zygote.pid != first


def test_death_of_the_zygote_is_our_failure_and_not_the_students(own_sandbox: Sandbox) -> None:
    with own_sandbox.start() as child:
        child.load(ONE)
        os.kill(own_sandbox._zygote.pid, signal.SIGKILL)
        assert eventually(lambda: gone({own_sandbox._zygote.pid}))
        assert eventually(lambda: gone({child.pid}))
        with pytest.raises(ZygoteDied):
            child.call("f", [])


def test_zygote_that_cannot_start_is_our_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sandbox, "command", (sys.executable, "-c", ""))

    with pytest.raises(ZygoteDied):
        Sandbox()


def test_children_die_with_the_broker(own_sandbox: Sandbox) -> None:
    """A second broker in a process of its own is killed; nothing of it may stay."""
    source = (
        "import time; from grader.sandbox import Sandbox, Tier\n"
        f"sandbox = Sandbox(force_tier=Tier({own_sandbox.tier:d})); child = sandbox.start()\n"
        "print('ready', flush=True); child.load('while True: pass'); time.sleep(600)"
    )
    broker = subprocess.Popen([sys.executable, "-c", source], cwd=PROJECT, stdout=subprocess.PIPE)
    assert broker.stdout is not None
    assert broker.stdout.readline() == b"ready\n"
    assert eventually(lambda: len(descendants(broker.pid)) >= 4)
    family = descendants(broker.pid)
    broker.kill()
    broker.wait()
    broker.stdout.close()

    assert eventually(lambda: gone(family))


def test_tier_below_the_floor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SandboxUnavailable, match=r"Tier 2 or better is asked for\. Tier 3 runs"):
        Sandbox(lowest_tier=Tier.LANDLOCK, force_tier=Tier.SECCOMP)


def test_other_systems_are_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Darwin")

    with pytest.raises(SandboxUnavailable, match="needs Linux"):
        Sandbox()


def test_best_tier_runs_when_none_is_forced(sandbox: Sandbox) -> None:
    assert sandbox.tier is Tier.NAMESPACES
    assert sandbox.report.sentence.startswith("Tier 1, the strongest, runs")


def test_zygote_sees_nothing_of_our_environment() -> None:
    assert not {"HOME", "SECRET_KEY", "DATABASE_URL"} & set(zygote_process.ENVIRONMENT)


def test_limits_hold_for_the_whole_life_of_a_child(sandbox: Sandbox) -> None:
    with sandbox.start(Limits(cpu_seconds=0.3)) as child:
        child.load(TENTH_OF_A_SECOND)
        outcomes = [child.call("f", []).outcome for _ in range(5)]

    assert outcomes[0] is Outcome.OK
    assert outcomes[-1] is Outcome.TIME_LIMIT


@pytest.mark.parametrize(("mebibytes", "outcome"), [(56, Outcome.OK), (80, Outcome.MEMORY_LIMIT)])
def test_memory_limit_is_counted_from_the_baseline(
    own_sandbox: Sandbox, mebibytes: int, outcome: Outcome
) -> None:
    with own_sandbox.start(Limits(memory_bytes=64 * 2**20)) as child:
        result = child.load(f"x = bytearray({mebibytes} * 2**20)")

    assert result.outcome is outcome


def test_kernel_stops_a_child_that_the_broker_does_not_watch(sandbox: Sandbox) -> None:
    """RLIMIT_CPU is the second guard: here the broker's own limit is far away."""
    with sandbox.start(Limits(cpu_seconds=0.01)) as child:
        child._conversation._meter = None
        result = child.load("while True: pass")

    assert result.outcome is Outcome.TIME_LIMIT
    assert result.error is not None
    assert result.error.message == "the kernel stopped it at its CPU limit"
