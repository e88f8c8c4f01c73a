"""What the doctor says and with which code it ends."""

import functools

import pytest

from grader.cli import doctor, main
from grader.sandbox import Sandbox, Tier


def weak(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that grants no more than tier 3."""
    monkeypatch.setattr(doctor, "Sandbox", functools.partial(Sandbox, force_tier=Tier.SECCOMP))


def test_below_the_floor_it_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    weak(monkeypatch)

    assert main(["doctor", "--lowest-tier", "2"]) == doctor.INTERNAL_ERROR
    assert "Tier 2 or better is asked for" in capsys.readouterr().err


def test_layers_are_explained_whether_on_or_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    weak(monkeypatch)

    assert main(["doctor", "--lowest-tier", "3"]) == 0
    told = capsys.readouterr().out
    assert "the kernel refuses it every call" in told
    assert "not on: tier 3 was asked for" in told


def test_outer_wall_that_cannot_stand_is_our_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--outer-wall", "gvisor"]) == doctor.INTERNAL_ERROR
    assert "runsc" in capsys.readouterr().err
