"""Messages: what is written is read again, and anything else is refused with a reason."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.exercise import Exercise
from grader.errors import WireError
from grader.wire import MESSAGE_LIMIT, GradingJob

EXERCISE = Exercise.model_validate(
    {
        "slug": "double",
        "title": "Double",
        "summary": "",
        "entry_point": "double",
        "arguments": [
            {"name": "x", "shape": ["n"], "values": {"set": [{"at": [0], "value": float("-inf")}]}}
        ],
        "results": [{"name": "y", "shape": ["n"]}],
        "sizes": {"n": 3},
        "cases": [{"name": "one"}],
        "checks": [{"check": "correctness", "points": 1}],
    }
)


def job(source: str = "", seed: int = 1) -> GradingJob:
    return GradingJob(submission="s", exercise=EXERCISE, source=source, seed=seed)


@given(st.text(), st.integers(0, 2**63 - 1))
def test_a_job_survives_the_way(source: str, seed: int) -> None:
    sent = job(source, seed)
    assert GradingJob.from_json(sent.to_json()) == sent


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(WireError):
        GradingJob.from_json(text)


def test_another_version_is_refused_by_name() -> None:
    message = json.loads(job().to_json()) | {"version": 2}
    with pytest.raises(WireError, match="GradingJob: version"):
        GradingJob.from_json(json.dumps(message))


def test_an_unknown_field_is_refused_by_name() -> None:
    message = json.loads(job().to_json()) | {"answer": 42}
    with pytest.raises(WireError, match="answer"):
        GradingJob.from_json(json.dumps(message))


def test_a_giant_message_is_refused_unread() -> None:
    with pytest.raises(WireError, match="at most"):
        GradingJob.from_json("x" * (MESSAGE_LIMIT + 1))
