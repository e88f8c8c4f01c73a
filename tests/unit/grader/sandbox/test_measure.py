"""What the kernel must say of a child before it is handed out."""

import os
import time

import pytest

from grader.errors import SandboxError
from grader.sandbox.measure import Meter, require_jailed

JAILED = {
    "Seccomp": "2",
    "NoNewPrivs": "1",
    "CapInh": "0" * 16,
    "CapPrm": "0" * 16,
    "CapEff": "0" * 16,
    "CapAmb": "0" * 16,
    "Uid": "65534\t65534\t65534\t65534",
    "Gid": "65534\t65534\t65534\t65534",
}


def test_closed_jail_passes() -> None:
    require_jailed(JAILED)


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("Seccomp", "0", "seccomp"),
        ("Seccomp", "1", "seccomp"),
        ("NoNewPrivs", "0", "seccomp"),
        ("CapEff", "0000000000200000", "capabilities"),
        ("CapPrm", "0000000000200000", "capabilities"),
        ("Uid", "65534\t65534\t0\t65534", "root"),
        ("Gid", "0\t0\t0\t0", "root"),
    ],
)
def test_open_jail_is_refused(field: str, value: str, complaint: str) -> None:
    with pytest.raises(SandboxError, match=complaint):
        require_jailed(JAILED | {field: value})


def test_process_that_is_not_jailed_gets_no_meter() -> None:
    with pytest.raises(SandboxError, match="seccomp"):
        Meter.set(os.getpid())


def test_process_that_has_gone_gets_no_meter() -> None:
    with pytest.raises(SandboxError, match="cannot be measured"):
        Meter.set(2**22 + 1)  # above the greatest pid that Linux gives


def test_meter_counts_from_the_moment_it_was_set() -> None:
    meter = Meter(os.getpid(), baseline_bytes=2**60, cpu_at_start=time.process_time() - 5.0)

    assert meter.cpu_seconds() >= 5.0
    assert meter.peak_bytes() == 0
