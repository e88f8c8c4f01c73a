"""The client of docs/api, as students' repositories run it, against the real API."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from quizapp.accounts.models import User
from quizapp.api import tokens
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions.models import Submission
from tests.unit.quizapp.api.test_submissions import CODE, DAY, reported

FILE = Path(__file__).parents[4] / "docs/api/client.py"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("client", FILE)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture
def client(module: ModuleType, live_server: Any, version: ExerciseVersion, student: User) -> Any:
    return module.Client(live_server.url, tokens.issue(student, "x", ["read", "submit"], DAY)[1])


def test_the_same_code_is_stored_once_and_its_verdict_read(client: Any) -> None:
    sent = [client.submit("double", CODE)["id"] for _ in range(2)]
    assert len(set(sent)) == Submission.objects.count() == 1
    reported()
    assert client.wait(sent[0])["report"]["verdict"] == "accepted"


def test_it_says_that_a_report_is_of_the_same_code_sent_before(
    client: Any, module: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: Any, tmp_path: Path
) -> None:
    client.submit("double", CODE)
    reported()
    (tmp_path / "mine.py").write_text(CODE)
    monkeypatch.setattr(module.os, "getpid", lambda: 0)  # another run of the program
    monkeypatch.setenv("ATTENTION_URL", client._url.removesuffix("/api/v1"))
    monkeypatch.setenv("ATTENTION_TOKEN", client._token)
    assert module.main("double", [str(tmp_path / "mine.py")]) == 0
    assert "the same code" in capsys.readouterr().out


def test_refusals_have_a_code(client: Any, module: ModuleType) -> None:
    with pytest.raises(module.ApiError, match="no exercise 'none'") as caught:
        client.submit("none", CODE)
    assert caught.value.code == "invalid"


def test_it_asks_again_after_the_seconds_told(
    client: Any, module: ModuleType, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        settings.SUBMISSIONS_PER_MINUTE = 100

    monkeypatch.setattr(module.time, "sleep", sleep)
    settings.SUBMISSIONS_PER_MINUTE = 1
    client.submit("double", CODE)
    client.submit("double", CODE + "#")
    assert Submission.objects.count() == 2
    assert 0 < waited[0] <= 60


def test_it_ends_with_2_when_nobody_answers() -> None:
    program = (
        f"import runpy, sys, time; time.sleep = lambda _: None; file = {str(FILE)!r};"
        "sys.argv = ['client', 'double', file]; runpy.run_path(file, run_name='__main__')"
    )
    environment = {"ATTENTION_URL": "http://127.0.0.1:9", "ATTENTION_TOKEN": "x"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False)
    assert (done.returncode, b"does not answer" in done.stderr) == (2, True)
