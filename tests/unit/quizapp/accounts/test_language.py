"""In which language a page comes, and who remembers it."""

import pytest
from django.test import Client

from quizapp.accounts.models import User

pytestmark = pytest.mark.django_db
GERMAN, ENGLISH = '<html lang="de">', '<html lang="en">'


def test_a_browser_that_asks_for_german_gets_it(client: Client) -> None:
    assert GERMAN in client.get("/", headers={"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}).content.decode()


def test_a_browser_that_asks_for_a_language_that_is_not_here_gets_english(client: Client) -> None:
    assert ENGLISH in client.get("/", headers={"Accept-Language": "fr"}).content.decode()


def test_the_choice_of_a_stranger_is_kept_in_a_cookie(client: Client) -> None:
    answer = client.post("/accounts/language/", {"language": "de", "next": "/exercises/"})
    assert answer.url == "/exercises/"
    assert GERMAN in client.get("/exercises/").content.decode()
    assert not User.objects.exists()


def test_the_choice_of_an_account_is_kept_with_it(client: Client, student: User) -> None:
    client.force_login(student)
    client.post("/accounts/language/", {"language": "de"})
    elsewhere = Client()
    elsewhere.force_login(User.objects.get())
    assert GERMAN in elsewhere.get("/").content.decode()


def test_the_choice_of_an_account_goes_before_the_cookie_of_a_shared_browser(
    client: Client, student: User
) -> None:
    client.post("/accounts/language/", {"language": "de"})
    student.language = "en"
    student.save()
    client.force_login(student)
    assert ENGLISH in client.get("/").content.decode()


def test_an_unknown_language_changes_nothing(client: Client, student: User) -> None:
    client.force_login(student)
    client.post("/accounts/language/", {"language": "../../etc"})
    assert User.objects.get().language == ""
    assert ENGLISH in client.get("/").content.decode()


def test_a_link_changes_no_language(client: Client) -> None:
    assert client.get("/accounts/language/?language=de").status_code == 405


def test_the_switch_leads_to_no_other_site(client: Client) -> None:
    answer = client.post("/accounts/language/", {"language": "de", "next": "https://evil.example/"})
    assert answer.url == "/"


def test_the_switch_names_each_other_language_in_itself(client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'value="de" lang="de">Deutsch</button>' in page
    assert 'value="en"' not in page
    page = client.get("/", headers={"Accept-Language": "de"}).content.decode()
    assert 'value="en" lang="en">English</button>' in page


def test_a_cache_keeps_the_languages_apart(client: Client) -> None:
    answer = client.get("/", headers={"Accept-Language": "de"})
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in answer["Vary"].split(",")}
    assert answer["Content-Language"] == "de"


def test_what_programs_read_knows_no_language(client: Client) -> None:
    plain = client.get("/api/v1/exercises")
    german = client.get("/api/v1/exercises", headers={"Accept-Language": "de"})
    assert german.content == plain.content
    assert "Accept-Language" not in german.get("Vary", "")
