"""What is graded already, a line a file, so that a run may be stopped at any moment and gone on with."""

import json
import os
from pathlib import Path
from typing import Any, Self

from pydantic import ValidationError

from grader.cli.batch.task import Task, Work
from grader.cli.usage import UsageError
from grader.domain.report import GradingReport

VERSION = 1


class Journal:
    """Appended to and flushed after each file; a line that was cut off is written anew."""

    def __init__(self, path: Path, work: Work) -> None:
        """Opens ``path``, or makes it.

        Raises:
            UsageError: it cannot be written, is no journal, or belongs to another exercise, version or seed.
        """
        self._path = path
        self._places: dict[str, int] = {}  # of lines in the file: ten thousand reports would fill the memory
        head = {"journal": VERSION, "exercise": work.exercise.slug, "version": work.exercise.digest,
                "seed": work.seed}  # fmt: skip
        try:
            self._file = path.open("a+b")
        except OSError as error:
            raise UsageError(f"the journal {path} cannot be written: {error.strerror}") from error
        try:
            self._read(head)
        except UsageError:
            self._file.close()
            raise
        if self._file.tell() == 0:
            self._write(head)

    def _read(self, head: dict[str, object]) -> None:
        self._file.seek(0)
        whole = 0
        for number, line in enumerate(self._file):
            if not line.endswith(b"\n"):
                break  # the run was stopped while it wrote this line
            entry = self._understand(number, line)
            if number == 0:
                self._compare(entry, head)
            else:
                self._places[entry["key"]] = whole
            whole += len(line)
        self._file.truncate(whole)
        self._file.seek(0, os.SEEK_END)

    def _understand(self, number: int, line: bytes) -> dict[str, Any]:
        try:
            entry = json.loads(line)
            if isinstance(entry, dict) and ("key" if number else "journal") in entry:
                return entry
        except ValueError:
            pass
        raise UsageError(f"{self._path}:{number + 1} is no line of a journal; name another file")

    def _compare(self, found: dict[str, object], head: dict[str, object]) -> None:
        for key, value in head.items():
            if found.get(key) != value:
                raise UsageError(
                    f"the journal {self._path} belongs to another run: its {key} is {found.get(key)!r}, "
                    f"here it is {value!r}; name another file"
                )

    def find(self, task: Task) -> GradingReport | None:
        """What the file got in an earlier run.

        Raises:
            UsageError: the line holds no report, so the journal is not as it was written.
        """
        place = self._places.get(task.key)
        if place is None:
            return None
        self._file.seek(place)
        entry = json.loads(self._file.readline())
        try:
            return GradingReport.model_validate_json(json.dumps(entry.get("report")))
        except ValidationError as error:
            raise UsageError(
                f"{self._path}: the report of {task.name} is damaged; name another file"
            ) from error

    def add(self, task: Task, report: GradingReport) -> None:
        """Failures of ours are not kept: the next run tries again."""
        if not report.verdict.is_ours:
            self._write({"key": task.key, "file": task.name, "report": report.model_dump(mode="json")})

    def _write(self, entry: dict[str, object]) -> None:
        self._file.write(  # appended, wherever was read last
            json.dumps(entry).encode() + b"\n"
        )
        self._file.flush()

    def __len__(self) -> int:
        return len(self._places)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
