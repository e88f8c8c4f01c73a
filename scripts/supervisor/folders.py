"""Where a running site keeps its things: all in one folder, `var/` unless told otherwise."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.supervisor.errors import CannotRunError

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Data:
    """The folder of one running site."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "db.sqlite3"

    @property
    def secret_key(self) -> Path:
        return self.folder / "secret-key"

    @property
    def demo_accounts(self) -> Path:
        return self.folder / "demo-accounts.txt"

    def log(self, name: str) -> Path:
        return self.folder / "log" / f"{name}.log"


@contextmanager
def held(data: Data) -> Iterator[Data]:
    """Keeps the folder for this process alone, and for its owner: it holds secrets and students' work.

    Raises CannotRunError where another one runs from it.
    """
    (data.folder / "log").mkdir(parents=True, exist_ok=True)
    data.folder.chmod(0o700)
    with (data.folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotRunError("The site already runs from this folder; end that one first") from error
        yield data


def kept_secret(path: Path) -> str:
    """The secret in `path`, made at the first call and readable by its owner only."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()
