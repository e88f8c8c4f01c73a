"""What was graded is found again after any stop, and only in a run of the same kind."""

from dataclasses import replace
from pathlib import Path

import pytest

from grader.cli.batch import Journal, Task, Work
from grader.cli.usage import UsageError
from grader.domain.verdict import Verdict
from tests.unit.grader.cli.reports import graded
from tests.unit.grader.judging.attention import attention

WORK = Work(attention(), 7)
TASK = Task("a.py", "Ada", b"def attend(Q, K): ...")
REPORT = graded().report


def written(path: Path) -> bytes:
    with Journal(path, WORK) as journal:
        journal.add(TASK, REPORT)
    return path.read_bytes()


def found(path: Path, task: Task = TASK, work: Work = WORK) -> bool:
    with Journal(path, work) as journal:
        return journal.find(task) == REPORT


def test_a_report_is_found_by_name_and_content(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    written(path)
    assert found(path)
    assert not found(path, replace(TASK, content=b"other"))
    assert not found(path, replace(TASK, name="b.py"))


def test_a_journal_cut_anywhere_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    whole = written(path)
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert not found(path)
        with Journal(path, WORK) as journal:
            journal.add(TASK, REPORT)
        assert found(path)


def test_a_failure_of_ours_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    with Journal(path, WORK) as journal:
        journal.add(TASK, REPORT.model_copy(update={"verdict": Verdict.INTERNAL_ERROR}))
        assert journal.find(TASK) is None


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (replace(WORK, seed=8), "seed is 7, here it is 8"),
        (replace(WORK, exercise=attention(digest="other")), "version"),
    ],
)
def test_another_run_is_refused(tmp_path: Path, other: Work, told: str) -> None:
    path = tmp_path / "journal"
    written(path)
    with pytest.raises(UsageError, match=told):
        Journal(path, other)


def test_another_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "homework.py"
    path.write_text("print('precious')\n")
    with pytest.raises(UsageError, match="no line of a journal"):
        Journal(path, WORK)
    assert path.read_text() == "print('precious')\n"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        Journal(tmp_path / "none" / "journal", WORK)
