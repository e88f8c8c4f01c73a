"""Gradescope's results.json: https://gradescope-autograders.readthedocs.io/en/latest/specs/"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from grader.cli.formats.graded import Graded
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict


@contextmanager
def gradescope(stream: TextIO) -> Iterator[Callable[[Graded], None]]:
    def write(graded: Graded) -> None:
        print(json.dumps(results(graded), ensure_ascii=False, allow_nan=False, indent=2), file=stream)

    yield write


def results(graded: Graded) -> dict[str, Any]:
    """A failure of ours has no score: Gradescope then tells the student that the autograder failed."""
    report = graded.report
    mistakes = [mistake.sentence for mistake in report.named]
    document: dict[str, Any] = {
        "output": "\n".join([report.message, *mistakes]),
        "execution_time": round(report.usage.wall_seconds, 3),
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(check) for check in report.checks],
        "extra_data": {"verdict": report.verdict, "seed": report.seed, "version": report.version},
    }
    return document if report.verdict.is_ours else {"score": round(report.score, 4), **document}


def _test(check: CheckReport) -> dict[str, Any]:
    return {
        "name": check.name,
        "score": round(check.score, 4),
        "max_score": check.max_score,
        "status": "passed" if check.verdict is CheckVerdict.PASSED else "failed",
        "output": check.message,
        "visibility": "visible",
    }
