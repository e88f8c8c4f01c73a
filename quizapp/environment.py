"""What the surroundings decide: read from QUIZAPP_* variables, checked at start."""

from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT_KEY = "for development only: production refuses to start with it"
SHORTEST_KEY = 40
SQLITE_BUSY_SECONDS = 20


class Environment(BaseSettings):
    """Production refuses to start without its secrets; development needs nothing set."""

    model_config = SettingsConfigDict(env_prefix="QUIZAPP_")

    environment: Literal["development", "production"] = "development"
    debug: bool = False
    secret_key: str = DEVELOPMENT_KEY
    allowed_hosts: str = "localhost,127.0.0.1,[::1]"
    """Host names, separated by commas."""
    csrf_trusted_origins: str = ""
    """Origins such as https://example.org, separated by commas."""
    https: bool | None = None
    """Whether visitors come by HTTPS: cookies are sent over nothing else. Default: in production."""
    trusted_proxies: int = Field(default=0, ge=0)
    """How many proxies in front append to X-Forwarded-For; the rest of that header is not believed."""
    database_url: str = "sqlite:///var/db.sqlite3"
    broker_url: str = "redis://127.0.0.1:6379/0"
    lease_seconds: float = Field(default=120.0, gt=0)
    """After which a submission without a report is sent again; longer than a worker's GRADER_TIME_LIMIT."""
    sweep_seconds: float = Field(default=5.0, gt=0)
    """How often the sweeper looks for such submissions."""
    lost_seconds: float = Field(default=10.0, gt=0)
    """After which a submission that no worker knows of, and that is not in the queue, is sent again."""
    submissions_in_flight: int = Field(default=16, ge=1)
    """At the graders at once: some more than there are processes that grade; the others keep to the line."""
    submissions_waiting: int = Field(default=10_000, ge=1)
    """In line at most; beyond it new ones are refused until there is room."""
    submissions_per_minute: int = Field(default=12, ge=1)
    """Of one user."""
    api_requests_per_minute: int = Field(default=300, ge=1)
    """Of one token."""

    @property
    def is_https(self) -> bool:
        return self.environment == "production" if self.https is None else self.https

    @model_validator(mode="after")
    def production_has_secrets(self) -> Self:
        """Production does not run on development's defaults.

        Raises:
            ValueError: naming the variable to set.
        """
        if self.environment == "development":
            return self
        if self.debug:
            raise ValueError("QUIZAPP_DEBUG shows visitors the insides: unset it in production")
        if self.secret_key == DEVELOPMENT_KEY or len(self.secret_key) < SHORTEST_KEY:
            raise ValueError(f"set QUIZAPP_SECRET_KEY to at least {SHORTEST_KEY} random characters")
        return self


def split_list(text: str) -> list[str]:
    """``"a, b"`` as ``["a", "b"]``."""
    return [part.strip() for part in text.split(",") if part.strip()]


def database_from_url(url: str) -> dict[str, Any]:
    """Django's DATABASES entry for ``sqlite:///path`` or ``postgresql://user:password@host:port/name``.

    A relative SQLite path starts at the project's root; ``?host=/path`` names a PostgreSQL socket's folder.

    Raises:
        ValueError: another scheme.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(ROOT / unquote(parts.path.removeprefix("/")))
    if parts.scheme in {"postgres", "postgresql"}:
        query = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.pop("host", None) or parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": query,
        }
    raise ValueError(f"QUIZAPP_DATABASE_URL: {parts.scheme or url!r} is neither sqlite nor postgresql")


def _sqlite(path: Path) -> dict[str, Any]:
    """Readers never wait for the one writer (WAL), and a writer takes its turn instead of failing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_BUSY_SECONDS,
            "init_command": "PRAGMA journal_mode=WAL",
        },
        "TEST": {"NAME": None},
    }
