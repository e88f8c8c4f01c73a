import pytest
from django.db import connection
from django.test import Client, RequestFactory

from quizapp.accounts import services
from quizapp.common.limits import Limit, LimitExceeded, enforce


def test_a_limit_counts_each_address_on_its_own(rf: RequestFactory, db: None) -> None:
    limit = Limit("test", amount=2, seconds=3600)
    for _ in range(2):
        enforce(limit, rf.get("/", REMOTE_ADDR="203.0.113.5"))
    enforce(limit, rf.get("/", REMOTE_ADDR="203.0.113.6"))
    with pytest.raises(LimitExceeded) as caught:
        enforce(limit, rf.get("/", REMOTE_ADDR="203.0.113.5"))
    assert 0 < caught.value.retry_after <= 3600


def test_an_invented_forwarding_header_does_not_evade_a_limit(rf: RequestFactory, db: None) -> None:
    limit = Limit("test", amount=1, seconds=3600)
    enforce(limit, rf.get("/", headers={"X-Forwarded-For": "198.51.100.1"}))
    with pytest.raises(LimitExceeded):
        enforce(limit, rf.get("/", headers={"X-Forwarded-For": "198.51.100.2"}))


def test_an_exceeded_limit_is_answered_with_the_time_to_wait(
    client: Client, version: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "GUESTS", Limit("guest", amount=0, seconds=3600))
    response = client.post("/exercises/double/", {"source": "x = 1"})
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 3600


def test_the_cache_is_a_table_that_all_processes_share(db: None) -> None:
    assert "common_cache" in connection.introspection.table_names()
