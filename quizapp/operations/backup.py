"""The database to a file and back, while the site runs.

SQLite through its own online backup (https://www.sqlite.org/backup.html), PostgreSQL through `pg_dump` and
`pg_restore` (https://www.postgresql.org/docs/current/backup-dump.html).
"""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

VARIABLES = {
    "PGHOST": "HOST",
    "PGPORT": "PORT",
    "PGUSER": "USER",
    "PGPASSWORD": "PASSWORD",
    "PGDATABASE": "NAME",
}
"""Of PostgreSQL's programs: the password is not shown among a process's arguments."""


class BackupFailed(Exception):
    """The message says why, and what to do."""


def save(target: Path) -> None:
    """Write everything to ``target``, which appears only when it is whole and was checked.

    Raises:
        BackupFailed
    """
    if target.exists():
        raise BackupFailed(f"{target} exists already: name another file")
    part = target.with_name(target.name + ".part")
    try:
        _save_sqlite(part) if _is_sqlite() else _run("pg_dump", "--format=custom", f"--file={part}")
        part.rename(target)
    except OSError as error:
        raise BackupFailed(f"{target} cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


def restore(source: Path) -> None:
    """Put back what ``source`` holds, in place of everything that is there now: all of it or nothing.

    Raises:
        BackupFailed
    """
    if not source.is_file():
        raise BackupFailed(f"{source} is not there")
    if _is_sqlite():
        _restore_sqlite(source)
    else:
        _run("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(source))


def _is_sqlite() -> bool:
    return bool(connection.vendor == "sqlite")


def _save_sqlite(part: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(part)) as copy:
        connection.connection.backup(copy)
        _check(copy, part)


def _restore_sqlite(source: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as saved:
            _check(saved, source)
            connection.ensure_connection()
            saved.backup(connection.connection)
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{source} is no backup of this site: {error}") from error


def _check(database: sqlite3.Connection, file: Path) -> None:
    (answer,) = database.execute("PRAGMA integrity_check").fetchone()
    if answer != "ok":
        raise BackupFailed(f"{file} is damaged: {answer}")
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone():
        raise BackupFailed(f"{file} is no backup of this site: it holds no migrations")


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise BackupFailed(f"{program} is not installed; on Debian or Ubuntu: apt install postgresql-client")
    settings = connection.settings_dict
    place = {
        "PGHOST": "HOST",
        "PGPORT": "PORT",
        "PGUSER": "USER",
        "PGPASSWORD": "PASSWORD",
        "PGDATABASE": "NAME",
    }
    environment = {name: str(settings[key]) for name, key in place.items() if settings[key]}
    if program == "pg_restore":
        arguments = (f"--dbname={settings['NAME']}", *arguments)
    connection.close()
    done = subprocess.run(
        [found, *arguments], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BackupFailed(f"{program} failed: {done.stderr.strip()}")
