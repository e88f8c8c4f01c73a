"""What each process is told: what it needs, and nothing it could leak."""

import os
import sys
from pathlib import Path

from scripts.supervisor.folders import Data, kept_secret

PASSED_ON = ("HOME", "LANG", "LC_ALL", "TMPDIR", "TZ")


def common() -> dict[str, str]:
    """The plain surroundings of every process: the programs of .venv before the system's."""
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    programs = Path(sys.executable).parent
    return {**passed_on, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONUNBUFFERED": "1"}


def site(data: Data, broker_url: str) -> dict[str, str]:
    """The surroundings of the site and of its reports worker."""
    return {
        **common(),
        "QUIZAPP_ENVIRONMENT": "development",
        "QUIZAPP_SECRET_KEY": kept_secret(data.secret_key),
        "QUIZAPP_DATABASE_URL": f"sqlite:///{data.database}",
        "QUIZAPP_BROKER_URL": broker_url,
    }


def grader(broker_url: str) -> dict[str, str]:
    """The surroundings of the grading worker: the way to its queue, no database and no secret of the site."""
    return {**common(), "GRADER_BROKER_URL": broker_url}
