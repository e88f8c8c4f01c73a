"""An installed tool around the zygote: everything works inside it, and it holds without our own jail."""

import os
import shutil
import signal

import pytest

from grader.errors import SandboxUnavailable
from grader.sandbox import OuterWall, Sandbox, Tier, measure
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS
from tests.sandbox.driver import open_sandbox, run
from tests.sandbox.processes import descendants, eventually, gone, works

OUTSIDE = ["read_a_file", "create_a_file", "connect_by_tcp", "connect_to_an_abstract_socket", "open_a_pidfd"]


@pytest.mark.parametrize("tier", Tier)
def test_every_tier_works_within_bubblewrap(tier: Tier) -> None:
    with Sandbox(force_tier=tier, outer_wall=OuterWall.BUBBLEWRAP) as sandbox:
        assert works(sandbox)


def test_bubblewrap_alone_keeps_files_network_and_processes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "require_jailed", lambda status: None)
    layers = f"probe+{SECCOMP_AND_LIMITS}"
    with open_sandbox(layers, Tier.SECCOMP, OuterWall.BUBBLEWRAP) as sandbox:
        verdicts = run(sandbox, [ATTACKS[name] for name in OUTSIDE])

    assert [name for name, verdict in verdicts.items() if verdict.got_through or verdict.harm] == []


def test_next_start_works_after_bubblewrap_was_killed() -> None:
    with Sandbox(outer_wall=OuterWall.BUBBLEWRAP) as sandbox:
        assert works(sandbox)
        first = sandbox._zygote.pid
        family = descendants(first) | {first}
        os.kill(first, signal.SIGKILL)

        assert eventually(lambda: gone(family))
        assert works(sandbox)


def test_missing_bubblewrap_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(SandboxUnavailable, match="apt-get install bubblewrap"):
        Sandbox(outer_wall=OuterWall.BUBBLEWRAP)


def test_gvisor_is_refused_with_the_reason() -> None:
    with pytest.raises(SandboxUnavailable, match="could not be measured from outside"):
        Sandbox(outer_wall=OuterWall.GVISOR)
