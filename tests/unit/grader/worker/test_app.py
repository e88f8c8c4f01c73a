import pytest
from kombu import Connection
from pydantic import ValidationError

from grader.worker.app import LOOK_SECONDS, app, configuration
from grader.worker.settings import WorkerSettings


def test_a_job_is_acknowledged_only_when_done() -> None:
    settings = configuration(WorkerSettings())
    assert settings["task_acks_late"]
    assert settings["task_reject_on_worker_lost"]
    assert settings["worker_prefetch_multiplier"] == 1


def test_only_json_is_read() -> None:
    assert configuration(WorkerSettings())["accept_content"] == ["json"]


def test_a_task_ends_before_the_broker_gives_it_to_another() -> None:
    settings = configuration(WorkerSettings(time_limit=30))
    visible_again = settings["broker_transport_options"]["visibility_timeout"]
    assert settings["task_soft_time_limit"] < settings["task_time_limit"] < visible_again


def test_a_report_waits_for_a_broker_that_is_away_however_long() -> None:
    assert configuration(WorkerSettings())["broker_connection_max_retries"] is None
    policy = configuration(WorkerSettings())["task_publish_retry_policy"]
    assert policy["max_retries"] is None
    assert policy["interval_max"] <= 1


def test_a_broker_that_was_away_for_long_is_found_within_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def note(connection: Connection, *_: object, interval_max: float) -> None:
        pauses.append(interval_max)

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "_ensure_connection", note)
        app.connection_for_read().ensure_connection(None, None)
    assert pauses == [LOOK_SECONDS]


def test_settings_come_from_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADER_LOWEST_TIER", "1")
    monkeypatch.setenv("GRADER_CONCURRENCY", "3")
    monkeypatch.setenv("GRADER_OUTER_WALL", "bubblewrap")
    settings = WorkerSettings()
    assert (settings.lowest_tier, settings.concurrency, settings.outer_wall) == (1, 3, "bubblewrap")


@pytest.mark.parametrize(
    ("name", "value"), [("LOWEST_TIER", "4"), ("LOWEST_TIER", "0"), ("CONCURRENCY", "0")]
)
def test_there_is_no_way_to_turn_the_sandbox_off(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"GRADER_{name}", value)
    with pytest.raises(ValidationError):
        WorkerSettings()
