"""What the doctor finds."""

import pytest

from grader.sandbox import Sandbox, Tier, measure
from grader.sandbox.doctor import State, examine
from tests.sandbox.attacks.attack import SECCOMP_AND_LIMITS
from tests.sandbox.driver import open_sandbox


def test_all_holds_in_every_tier(own_sandbox: Sandbox) -> None:
    findings = examine(own_sandbox)

    assert findings[0].sentence == own_sandbox.report.sentence
    assert [finding for finding in findings if finding.state is State.OPEN] == []
    assert sum(finding.state is State.ABSENT for finding in findings) == own_sandbox.tier - 1


def test_open_jail_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "require_jailed", lambda status: None)
    with open_sandbox("probe+" + SECCOMP_AND_LIMITS, Tier.SECCOMP) as sandbox:
        states = {finding.name: finding.state for finding in examine(sandbox)}

    assert [name for name, state in states.items() if state is State.OPEN] == [
        "reading a file",
        "opening a socket",
        "starting a process",
        "sending a signal",
        "running machine code",
        "taking more memory",
    ]
