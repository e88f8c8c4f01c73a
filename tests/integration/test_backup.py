"""What `backup` saved `restore` brings back, on SQLite and PostgreSQL; what is no backup changes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COUNT = (
    "from quizapp.accounts.models import User; print(sorted(User.objects.values_list('username', flat=True)))"
)


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The environment of a site with its own database."""
    if request.param == "sqlite":
        url = "sqlite:///" + os.path.relpath(tmp_path / "db.sqlite3", ROOT)
    else:
        url = request.getfixturevalue("postgresql_server")
    environment = {**os.environ, "QUIZAPP_DATABASE_URL": url}
    manage(environment, "migrate", "--verbosity", "0")
    return environment


def manage(environment: dict[str, str], *arguments: str | Path, fails: bool = False) -> str:
    command = [sys.executable, "manage.py", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode != 0) == fails, done.stderr
    return done.stdout + done.stderr


def make_user(site: dict[str, str], name: str) -> None:
    manage(site, "createsuperuser", "--noinput", "--username", name, "--email", f"{name}@example.org")


def test_a_backup_brings_back_what_was_then(site: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "site.backup"
    make_user(site, "before")
    assert "checked" in manage(site, "backup", file)
    make_user(site, "after")
    manage(site, "restore", file, "--yes")
    assert manage(site, "shell", "--command", COUNT).strip().endswith("['before']")
    assert "exists already" in manage(site, "backup", file, fails=True)


def test_what_is_no_backup_changes_nothing(site: dict[str, str], tmp_path: Path) -> None:
    make_user(site, "kept")
    file = tmp_path / "broken"
    file.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert "Nothing was changed" in manage(site, "restore", file, "--yes", fails=True)
    assert "is not there" in manage(site, "restore", tmp_path / "none", "--yes", fails=True)
    assert "'kept'" in manage(site, "shell", "--command", COUNT)
