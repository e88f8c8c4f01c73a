"""One report a line. Numbers that JSON does not know are the strings NaN, Infinity and -Infinity."""

import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from grader.cli.formats.graded import Graded


@contextmanager
def json_lines(stream: TextIO) -> Iterator[Callable[[Graded], None]]:
    def write(graded: Graded) -> None:
        print(json.dumps(document(graded), ensure_ascii=False, allow_nan=False), file=stream, flush=True)

    yield write


def document(graded: Graded) -> dict[str, Any]:
    """The report as it stands, with misconceptions and pairs of them by their ids."""
    report = graded.report.model_dump()
    report["misconceptions"] = [mistake.id for mistake in graded.report.misconceptions]
    report["pairs"] = [[mistake.id for mistake in pair] for pair in graded.report.pairs]
    plain: dict[str, Any] = _plain({"file": graded.file, "student": graded.student, **report})
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value
