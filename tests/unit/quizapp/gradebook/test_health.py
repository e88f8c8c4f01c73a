import pytest
from kombu.exceptions import OperationalError

from quizapp.gradebook import health

pytestmark = pytest.mark.django_db


def test_with_no_worker_the_page_says_that_submissions_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "REPLY_SECONDS", 0.01)
    parts = {part.name: part for part in health.examine()}
    assert parts["Database"].works
    assert parts["Broker"].sentence == "Redis answers; 0 jobs wait for a worker."
    assert not parts["Graders"].works
    assert parts["Submissions"].sentence == "0 without a verdict yet."


def test_a_grader_is_shown_with_its_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = [
        {"grader@here": {"tier": "Tier 1, the strongest, runs."}},
        {"reports@here": {"error": "no tier"}},
    ]
    monkeypatch.setattr(health.app.control, "broadcast", lambda *_, **__: replies)
    monkeypatch.setattr(
        health.app.control, "ping", lambda **_: [{name: {} for name in each} for each in replies]
    )
    sentences = {part.name: part.sentence for part in health.examine()}
    assert sentences["Worker grader@here"] == "Tier 1, the strongest, runs."
    assert sentences["Worker reports@here"] == "answers."
    assert "Graders" not in sentences


def test_a_broker_that_does_not_answer_is_told_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(health, "depth", refuse)
    monkeypatch.setattr(health.app.control, "broadcast", refuse)
    parts = {part.name: part for part in health.examine()}
    assert not parts["Broker"].works
    assert not parts["Workers"].works
