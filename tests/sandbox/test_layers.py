"""Planted faults: with a layer gone the canaries do sing, and the broker notices what the kernel shows it."""

import os
import platform
import re
from collections.abc import Callable

import pytest

from grader.errors import SandboxError, SandboxUnavailable
from grader.sandbox import Outcome, Sandbox, Tier, measure
from tests.sandbox.attacks import ATTACKS
from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS
from tests.sandbox.driver import open_sandbox, run

ON_FILES = ["read_a_file", "create_a_file", "read_proc", "read_a_file_by_openat2"]


@pytest.fixture
def unguarded(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Tier], Sandbox]:
    """Makes a sandbox without some layers, whose broker looks away."""
    monkeypatch.setattr(measure, "require_jailed", lambda status: None)
    return open_sandbox


NOTICED = [attack for attack in ATTACKS.values() if attack.succeeds_without]


@pytest.mark.parametrize("layers", sorted({attack.succeeds_without for attack in NOTICED}))
def test_canaries_sing_when_layers_are_gone(layers: str, unguarded: Callable[[str, Tier], Sandbox]) -> None:
    attacks = [attack for attack in NOTICED if attack.succeeds_without == layers]
    with unguarded("probe+" + layers, Tier.SECCOMP) as sandbox:
        verdicts = run(sandbox, attacks)

    assert [name for name, verdict in verdicts.items() if not (verdict.got_through or verdict.harm)] == []


def test_at_least_thirty_canaries_are_known_to_sing() -> None:
    assert len(NOTICED) >= 30


@pytest.mark.parametrize(
    ("tier", "gone"),
    [
        pytest.param(Tier.LANDLOCK, SECCOMP_AND_LIMITS, id="landlock"),
        pytest.param(Tier.NAMESPACES, SECCOMP_AND_LIMITS + "+landlock", id="namespaces"),
    ],
)
def test_layer_alone_keeps_files_away(
    tier: Tier, gone: str, unguarded: Callable[[str, Tier], Sandbox]
) -> None:
    with unguarded("probe+" + gone, tier) as sandbox:
        verdicts = run(sandbox, [ATTACKS[name] for name in ON_FILES])

    assert [name for name, verdict in verdicts.items() if verdict.got_through or verdict.harm] == []


def test_namespaces_alone_keep_network_and_processes_away(unguarded: Callable[[str, Tier], Sandbox]) -> None:
    names = ["connect_by_tcp", "connect_to_an_abstract_socket", "kill_a_process", "open_a_pidfd"]
    with unguarded("probe+" + SECCOMP_AND_LIMITS + "+landlock", Tier.NAMESPACES) as sandbox:
        verdicts = run(sandbox, [ATTACKS[name] for name in names])

    assert [name for name, verdict in verdicts.items() if verdict.got_through or verdict.harm] == []


@pytest.mark.parametrize(
    ("layers", "tier", "complaint"),
    [
        ("seccomp", Tier.SECCOMP, "seccomp filter"),
        ("capabilities", Tier.NAMESPACES, "capabilities"),
    ],
)
def test_broker_refuses_a_child_whose_jail_is_open(layers: str, tier: Tier, complaint: str) -> None:
    with open_sandbox("probe+" + layers, tier) as sandbox, pytest.raises(SandboxError, match=complaint):
        sandbox.start()


PROBED = {
    "seccomp": "seccomp refused (a forbidden system call was made)",
    "landlock": "landlock refused (a folder was opened)",
    "resource limits": "resource limits refused (more memory than allowed was had)",
    # An ordinary user has nothing to give up.
    **({"ordinary user": "ordinary user refused (still root)"} if os.getuid() == 0 else {}),
}


@pytest.mark.parametrize("layer", PROBED)
def test_probe_finds_a_layer_that_does_not_hold(layer: str) -> None:
    with pytest.raises(SandboxUnavailable, match=re.escape(PROBED[layer])):
        open_sandbox(layer, Tier.NAMESPACES)


def test_machine_code_does_not_get_past_the_filter(unguarded: Callable[[str, Tier], Sandbox]) -> None:
    """Even with executable memory: a call by another table ends the process."""
    names = ["run_machine_code", "call_by_int_0x80", "call_by_the_x32_table"]
    with unguarded("ban on executable memory", Tier.SECCOMP) as sandbox:
        verdicts = run(sandbox, [ATTACKS[name] for name in names])

    assert verdicts["run_machine_code"].got_through
    if platform.machine() == "x86_64":
        assert [verdicts[name].outcome for name in names[1:]] == [Outcome.DIED, Outcome.DIED]
    assert not any(verdict.got_through for verdict in list(verdicts.values())[1:])
