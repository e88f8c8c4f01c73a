import pytest

from grader.errors import SandboxUnavailable
from grader.worker import engine


def test_a_worker_whose_machine_grants_no_sandbox_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise SandboxUnavailable("Tier 2 or better is asked for.")

    monkeypatch.setattr(engine, "tier_report", refuse)
    with pytest.raises(SystemExit, match="cannot start: Tier 2 or better"):
        engine.refuse_weak_sandbox()


def test_a_process_has_one_sandbox() -> None:
    assert engine.sandbox() is engine.sandbox()
