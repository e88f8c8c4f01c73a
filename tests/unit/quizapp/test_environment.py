import os
import subprocess
import sys

import pytest
from pydantic import ValidationError

from quizapp.environment import ROOT, Environment, database_from_url, split_list

KEY = "k" * 50


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("QUIZAPP_")]:
        monkeypatch.delenv(name)


def test_development_needs_nothing_set() -> None:
    assert Environment().environment == "development"


def test_production_starts_with_its_secrets() -> None:
    assert Environment(environment="production", secret_key=KEY).is_https


@pytest.mark.parametrize(
    ("changes", "variable"),
    [
        ({}, "QUIZAPP_SECRET_KEY"),
        ({"secret_key": "short"}, "QUIZAPP_SECRET_KEY"),
        ({"secret_key": KEY, "debug": True}, "QUIZAPP_DEBUG"),
    ],
)
def test_production_refuses_to_start_and_names_what_to_set(changes: dict[str, object], variable: str) -> None:
    with pytest.raises(ValidationError, match=variable):
        Environment(environment="production", **changes)


def test_https_can_be_set_apart_from_the_environment() -> None:
    assert not Environment(environment="production", secret_key=KEY, https=False).is_https
    assert Environment(https=True).is_https


def test_a_relative_sqlite_path_starts_at_the_projects_root() -> None:
    assert database_from_url("sqlite:///var/db.sqlite3")["NAME"] == str(ROOT / "var/db.sqlite3")


def test_an_absolute_sqlite_path_stays() -> None:
    assert database_from_url("sqlite:////srv/site.sqlite3")["NAME"] == "/srv/site.sqlite3"


def test_writers_of_sqlite_take_turns() -> None:
    options = database_from_url("sqlite:///x")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "WAL" in options["init_command"]


def test_a_postgresql_address_is_taken_apart() -> None:
    database = database_from_url("postgresql://me:p%40ss@db.example:5433/site?sslmode=require")
    parts = {name: database[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert parts == {
        "NAME": "site",
        "USER": "me",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_another_database_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'mysql' is neither"):
        database_from_url("mysql://localhost/site")


def test_lists_are_separated_by_commas() -> None:
    assert split_list(" a.example, b.example ,") == ["a.example", "b.example"]


def test_in_production_django_finds_nothing_to_improve() -> None:
    variables = {
        "PATH": os.environ["PATH"],
        "QUIZAPP_ENVIRONMENT": "production",
        "QUIZAPP_SECRET_KEY": "".join(chr(33 + 7 * n % 90) for n in range(60)),
        "QUIZAPP_ALLOWED_HOSTS": "example.org",
    }
    # Redirecting to HTTPS, and asking browsers to preload it, are the proxy's to decide.
    left_to_the_proxy = {"security.W005", "security.W008", "security.W021"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "ERROR"]
    done = subprocess.run(command, env=variables, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = {word.strip("?:()") for word in done.stderr.split() if "security." in word}
    assert found == left_to_the_proxy
