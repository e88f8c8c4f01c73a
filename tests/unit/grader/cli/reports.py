"""A graded file to write in every format."""

from typing import Any

from grader.cli.formats import Graded
from grader.domain.report import GradingReport


def graded(**changes: Any) -> Graded:
    fields = {
        "exercise": "attend",
        "verdict": "partial",
        "score": 2.5,
        "max_score": 4,
        "message": "3 of 4 cases are right.",
        "checks": [
            {
                "name": "correctness",
                "verdict": "partial",
                "score": 2.5,
                "max_score": 4,
                "message": "3 of 4 cases are right.",
            }
        ],
        "misconceptions": [{"id": "no-scale", "sentence": "The division is missing."}],
        "usage": {"cpu_seconds": 0.5, "wall_seconds": 1.25, "peak_bytes": 1024},
        "sandbox": {"tier": 1},
        "seed": 0,
        "version": "abc",
        **changes,
    }
    return Graded(file="answer.py", source="", report=GradingReport.model_validate(fields))


def table(name: str, values: Any, **changes: Any) -> dict[str, Any]:
    return {"name": name, "values": values, **changes}


PAIR: dict[str, Any] = {
    "misconceptions": [],
    "pairs": [
        [
            {"id": "no-scale", "sentence": "The division is missing."},
            {"id": "axis-q", "sentence": "The axis is wrong."},
        ]
    ],
}
