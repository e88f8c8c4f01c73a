import pytest
from django.test import Client, RequestFactory
from pytest_django import DjangoDbBlocker

from quizapp.accounts.models import User
from quizapp.common import views


def test_a_missing_page_says_so_in_a_sentence(client: Client, db: None) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_a_host_that_is_not_ours_is_refused_with_a_sentence(client: Client, db: None) -> None:
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "could not be read" in response.content.decode()


def test_a_failure_of_ours_says_so_without_asking_the_database(
    rf: RequestFactory, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.block():
        response = views.server_error(rf.get("/"))
    assert response.status_code == 500
    assert "not your fault" in response.content.decode()


def test_the_probe_answers_in_plain_text(client: Client) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_the_policy_allows_nothing_inline_and_nothing_evaluated(client: Client, db: None) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_browsers_are_told_to_be_strict(client: Client, db: None, header: str, value: str) -> None:
    assert client.get("/").headers[header] == value


def test_metrics_are_for_a_collector_on_this_machine(client: Client, db: None) -> None:
    assert "django_http_requests" in client.get("/metrics").content.decode()


def test_metrics_are_not_for_what_a_proxy_forwards(client: Client, db: None) -> None:
    response = client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.5"})
    assert response.status_code == 403


def test_metrics_are_for_staff_anywhere(client: Client, db: None) -> None:
    client.force_login(User.objects.create_superuser("staff"))
    assert client.get("/metrics", REMOTE_ADDR="203.0.113.5").status_code == 200
