"""The tasks only call services, but a database that is away must not cost a report."""

import pytest
from celery.exceptions import Retry
from django.db import InterfaceError, OperationalError

from quizapp.submissions import recording, tasks


@pytest.mark.parametrize("error", [OperationalError("database or disk is full"), InterfaceError("closed")])
def test_a_report_is_tried_again_while_the_database_is_away(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(text: str) -> None:
        raise error

    monkeypatch.setattr(recording, "record_report", fail)
    tasks.record_report.push_request(args=["{}"], retries=1000, called_directly=False, is_eager=True)
    try:
        with pytest.raises(Retry):
            tasks.record_report.run("{}")
    finally:
        tasks.record_report.pop_request()
