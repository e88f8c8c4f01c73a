"""Many files on the command line: in order, on several cores, stopped and gone on with, hostile ones too."""

import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import psutil
import pytest

from tests.integration.test_cli import RIGHT, ROOT, WRONG, grader

COMMAND = [sys.executable, "-m", "grader", "grade", "softmax"]
SOFTMAX = ROOT / "content/self-attention/exercises/softmax"
NUMBER = 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A class of right and wrong hand-ins, in turn."""
    hand_ins = tmp_path / "class"
    hand_ins.mkdir()
    wrong = sorted((SOFTMAX / "misconceptions").glob("*.py"))
    for number in range(NUMBER):
        source = (SOFTMAX / "reference.py") if number % 4 else wrong[number % len(wrong)]
        (hand_ins / f"{number:03}.py").write_bytes(source.read_bytes())
    return hand_ins


def outcomes(text: str) -> list[tuple[str, str, float]]:
    reports = map(json.loads, text.splitlines())
    return [(Path(report["file"]).name, report["verdict"], report["score"]) for report in reports]


def test_a_run_killed_again_and_again_ends_as_one_that_was_not(folder: Path, tmp_path: Path) -> None:
    options = [str(folder), "--format", "json", "--jobs", "2"]
    environment = {"PYTHONPATH": str(ROOT)}
    whole = subprocess.run([*COMMAND, *options], env=environment, cwd=ROOT, capture_output=True, check=True)
    expected = outcomes(whole.stdout.decode())
    assert [name for name, _, _ in expected] == [f"{number:03}.py" for number in range(NUMBER)]
    assert {verdict for _, verdict, _ in expected} > {"accepted"}

    journal = tmp_path / "journal"
    options += ["--journal", str(journal)]
    for known in (1, NUMBER // 2):
        running = subprocess.Popen(
            [*COMMAND, *options], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True
        )
        while not journal.exists() or journal.read_bytes().count(b"\n") <= known:
            assert running.poll() is None
            time.sleep(0.01)
        below = psutil.Process(running.pid).children(recursive=True)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        assert psutil.wait_procs(below, timeout=30)[1] == []  # nobody grades on for a run that has ended
    last = subprocess.run([*COMMAND, *options], env=environment, cwd=ROOT, capture_output=True, check=True)
    assert outcomes(last.stdout.decode()) == expected
    assert "were graded before, the same code" in last.stderr.decode()
    assert len(journal.read_bytes().splitlines()) == NUMBER + 1  # none was graded twice


def test_exports_name_the_person_and_hostile_members_their_fault(tmp_path: Path) -> None:
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(RIGHT, "Ada Byron_1_assignsubmission_file_/attention.py")
        file.writestr("Bo Li_2_assignsubmission_file_/../../../../tmp/evil.py", WRONG.read_bytes())
    done = grader("grade", "scaled-dot-product", archive, "--format", "json")
    reports = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert {(report["student"], report["verdict"]) for report in reports} == {
        ("Ada Byron", "accepted"),
        ("Bo Li", "invalid"),
    }
    assert not Path("/tmp/evil.py").exists()


def test_a_notebook_is_graded_by_the_cells_of_its_entry_point(tmp_path: Path) -> None:
    cells = ["%matplotlib inline", RIGHT.read_text(), "raise SystemExit('a cell of another exercise')"]
    notebook = tmp_path / "homework.ipynb"
    notebook.write_text(json.dumps({"cells": [{"cell_type": "code", "source": cell} for cell in cells]}))
    done = grader("grade", "scaled-dot-product", notebook, "--format", "json")
    assert json.loads(done.stdout)["verdict"] == "accepted"


def test_a_tar_is_read_and_results_are_written_where_asked(tmp_path: Path) -> None:
    archive, output = tmp_path / "class.tar.gz", tmp_path / "results"
    with tarfile.open(archive, "w:gz") as file:
        for name in ("one.py", "two.py"):
            member = tarfile.TarInfo(name)
            member.size = len(RIGHT.read_bytes())
            file.addfile(member, io.BytesIO(RIGHT.read_bytes()))
    done = grader("grade", "scaled-dot-product", archive, "--format", "gradescope", "--output", output)
    assert done.returncode == 0
    documents = [json.loads(file.read_text()) for file in output.glob("*/results.json")]
    assert [document["score"] for document in documents] == [10.0, 10.0]


def test_junit_is_read_by_a_parser_of_xml() -> None:
    done = grader("grade", "scaled-dot-product", RIGHT, WRONG, "--format", "junit")
    suites = ElementTree.fromstring(done.stdout)
    assert [suite.get("failures") == "0" for suite in suites] == [True, False]
