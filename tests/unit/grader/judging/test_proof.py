"""A proof finds every program that ends otherwise than its folder says."""

from typing import Any

import pytest

from grader.judging.proof import Role, Row, prove, size
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention

LISTS = REFERENCE.replace("A @ K, A", "(A @ K).tolist(), A")


def mistake(name: str, source: str) -> dict[str, str]:
    return {"id": name, "sentence": "", "source": source}


def fault(loses: str, source: str) -> dict[str, str]:
    return {"name": "fault", "loses": loses, "source": source}


def problems(sandbox: Sandbox, **changes: Any) -> list[str]:
    return [row.problem for row in prove(attention(**changes), sandbox) if row.problem]


def test_a_sound_exercise_is_proved(sandbox: Sandbox) -> None:
    accepted = [{"name": "otherwise", "source": REFERENCE.replace("Q @ K.T", "(K @ Q.T).T")}]
    exercise = attention(accepted=accepted, faults=[fault("shape", LISTS)])
    rows: list[Row] = list(prove(exercise, sandbox))
    assert [row.problem for row in rows] == [""] * size(exercise)
    assert [row.role for row in rows] == [
        Role.REFERENCE,
        Role.STARTER,
        Role.ACCEPTED,
        *[Role.MISCONCEPTION] * len(MISTAKES),
        Role.FAULT,
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"starter": REFERENCE}, "is accepted as it stands"),
        ({"accepted": [{"name": "wrong", "source": MISTAKES["scaled"]}]}, "must be accepted, is partial"),
        ({"misconceptions": [mistake("none", REFERENCE)]}, "passes every check"),
        (
            {"misconceptions": [mistake("one", MISTAKES["scaled"]), mistake("two", MISTAKES["scaled"])]},
            "is not told apart from two",
        ),
        ({"ties": [{"ids": ["scaled", "no-max"], "reason": ""}]}, "the declared tie is no tie"),
        ({"faults": [fault("purity", LISTS)]}, "must lose purity, loses shape"),
        ({"faults": [fault("shape", "def attend(Q, K): return Q.tolist()")]}, "loses correctness"),
        ({"faults": [fault("shape", "def attend(")]}, "must lose shape, loses validity"),
    ],
)
def test_a_program_that_ends_otherwise_is_told(sandbox: Sandbox, changes: dict[str, Any], told: str) -> None:
    assert told in " ".join(problems(sandbox, **changes))


def test_a_declared_tie_is_no_problem(sandbox: Sandbox) -> None:
    bank = [mistake(name, MISTAKES["scaled"]) for name in ("one", "two")]
    assert problems(sandbox, misconceptions=bank, ties=[{"ids": ["one", "two"], "reason": "equal"}]) == []
