"""What each process is told."""

from pathlib import Path

import pytest

from scripts.supervisor import environments
from scripts.supervisor.folders import Data

BROKER = "redis://:word@127.0.0.1:1/0"


def test_the_grader_is_told_the_way_to_its_queue_and_no_secret_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_SECRET_KEY", "from outside")
    told = environments.grader(BROKER)
    assert told["GRADER_BROKER_URL"] == BROKER
    assert not [name for name in told if name.startswith("QUIZAPP_")]


def test_the_site_is_told_where_its_data_is(tmp_path: Path) -> None:
    assert (
        environments.site(Data(tmp_path), BROKER)["QUIZAPP_DATABASE_URL"]
        == f"sqlite:///{tmp_path}/db.sqlite3"
    )


def test_the_site_keeps_its_key(tmp_path: Path) -> None:
    first, second = (environments.site(Data(tmp_path), BROKER)["QUIZAPP_SECRET_KEY"] for _ in range(2))
    assert first == second
