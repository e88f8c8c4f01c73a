"""A token is shown once, kept as a digest, and works until it ends, is revoked, or its owner locked out."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from quizapp.accounts.models import User
from quizapp.api import tokens
from quizapp.api.models import Token
from tests.unit.quizapp.api.conftest import Program, program_of

DAY = timedelta(days=1)
PAGE = "/accounts/tokens/"


def test_only_a_digest_is_stored(student: User) -> None:
    token, secret = tokens.issue(student, "laptop", ["read"], DAY)
    row = Token.objects.filter(pk=token.pk).values().get()
    assert secret not in str(row)
    assert tokens.find(secret) == token
    assert tokens.find(secret[:-1]) is None


@pytest.mark.parametrize(
    ("name", "scopes", "lifetime"),
    [
        ("", ["read"], DAY),
        ("x", [], DAY),
        ("x", ["root"], DAY),
        ("x", ["read"], timedelta(0)),
        ("x", ["read"], 400 * DAY),
    ],
)
def test_a_token_needs_name_scope_and_an_end(
    student: User, name: str, scopes: list[str], lifetime: timedelta
) -> None:
    with pytest.raises(ValueError, match=r"token|scopes"):
        tokens.issue(student, name, scopes, lifetime)


def test_an_expired_token_is_refused(student: User) -> None:
    token, secret = tokens.issue(student, "x", ["read"], DAY)
    Token.objects.filter(pk=token.pk).update(expires=timezone.now())
    assert Program(secret).get("/exercises").status_code == 401


def test_a_token_of_one_who_may_not_sign_in_is_refused(student: User) -> None:
    program = program_of(student)
    assert program.get("/exercises").status_code == 200
    User.objects.update(is_active=False)
    assert program.get("/exercises").status_code == 401


def test_the_page_shows_a_new_secret_once(client: Client, student: User) -> None:
    client.force_login(student)
    page = client.post(PAGE, {"name": "laptop", "scopes": ["read"], "days": 3}).content.decode()
    secret = page.split('class="secret">')[1].split("<")[0]
    assert tokens.find(secret) is not None
    assert secret not in client.get(PAGE).content.decode()


def test_the_page_says_what_is_missing(client: Client, student: User) -> None:
    client.force_login(student)
    answer = client.post(PAGE, {"name": "laptop", "days": 3})
    assert (answer.status_code, "Choose at least one." in answer.content.decode()) == (422, True)


def test_guests_and_visitors_are_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(PAGE).url.startswith("/accounts/login/")
    client.force_login(User.objects.create_user("guest-1", is_guest=True))
    assert client.get(PAGE).url.startswith("/accounts/login/")


def test_only_the_owner_revokes_a_token(client: Client, student: User, instructor: User) -> None:
    token, secret = tokens.issue(student, "laptop", ["read"], DAY)
    for user, still_works in ((instructor, True), (student, False)):
        client.force_login(user)
        client.post(f"{PAGE}{token.pk}/revoke/")
        assert (tokens.find(secret) is not None) == still_works


def test_the_command_prints_a_token(student: User) -> None:
    out = StringIO()
    call_command("make_api_token", "student", scope=["read"], stdout=out)
    assert Program(out.getvalue().strip()).get("/exercises").status_code == 200


def test_the_command_tells_what_is_wrong(student: User) -> None:
    with pytest.raises(CommandError, match="no account 'nobody'"):
        call_command("make_api_token", "nobody")
    with pytest.raises(CommandError, match="from one day to a year"):
        call_command("make_api_token", "student", days=1000)
