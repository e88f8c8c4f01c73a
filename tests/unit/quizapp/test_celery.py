"""Each reports worker asks for sweeps, and does not stop when nobody takes them."""

from types import SimpleNamespace
from typing import Any

import pytest
from kombu import Connection
from kombu.asynchronous.timer import Timer
from kombu.exceptions import OperationalError

from quizapp.celery import LOOK_SECONDS, SWEEP_TASK, Sweeper, app


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    monkeypatch.setattr(app, "send_task", lambda name, **_: names.append(name))
    return names


def test_a_reports_worker_has_a_sweeper() -> None:
    assert Sweeper in app.steps["consumer"]


def test_a_worker_waits_for_its_broker_however_long() -> None:
    assert app.conf.broker_connection_max_retries is None


def test_a_broker_that_was_away_for_long_is_found_within_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def note(connection: Connection, *_: object, interval_max: float) -> None:
        pauses.append(interval_max)

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "_ensure_connection", note)
        app.connection_for_read().ensure_connection(None, None)
        app.connection_for_read().ensure_connection(None, None, interval_max=30)
    assert pauses == [LOOK_SECONDS, LOOK_SECONDS]


def test_a_connected_worker_asks_again_and_again(asked: list[str], settings: Any) -> None:
    settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update={"sweep_seconds": 0.001})
    worker = SimpleNamespace(timer=Timer())
    Sweeper(worker).start(worker)
    while len(asked) < 2:
        _, entry = next(iter(worker.timer))
        if entry is not None:
            entry()
    assert set(asked) == {SWEEP_TASK}


def test_a_worker_that_lost_its_broker_asks_no_more(settings: Any) -> None:
    worker = SimpleNamespace(timer=Timer())
    sweeper = Sweeper(worker)
    sweeper.start(worker)
    sweeper.stop(worker)
    assert all(entry.canceled for _, _, entry in worker.timer.queue)


def test_a_broker_that_is_away_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, **_: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(app, "send_task", refuse)
    Sweeper.ask(1.0)
