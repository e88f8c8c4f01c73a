"""A mistake is named when it explains every result; else nothing is said."""

import numpy as np
import pytest

from grader.judging.diagnosis import same_result
from grader.sandbox import CallResult, Outcome, ProgramError, Sandbox, Value
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention, judged


def named(sandbox: Sandbox, source: str, **changes: object) -> list[str]:
    report = judged(sandbox, source, attention(**changes))
    return [mistake.id for mistake in report.misconceptions]


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_told_apart_from_the_others(sandbox: Sandbox, name: str) -> None:
    assert named(sandbox, MISTAKES[name]) == [name]


def test_a_mistake_written_another_way_is_recognised(sandbox: Sandbox) -> None:
    source = """
import numpy as np
def attend(Q, K):
    A = np.array([[np.dot(q, k) / len(q) ** 0.5 for k in K] for q in Q])
    A = np.exp(A - A.max(1)[:, None])
    A /= A.sum(1)[:, None]
    return np.einsum("nm,md->nd", A, K), A
"""
    assert named(sandbox, source) == ["scaled"]


def test_an_unknown_mistake_is_not_guessed(sandbox: Sandbox) -> None:
    assert named(sandbox, REFERENCE.replace("Q @ K.T", "2 * Q @ K.T")) == []


def test_nothing_is_said_of_a_right_answer(sandbox: Sandbox) -> None:
    assert named(sandbox, REFERENCE) == []


def test_ties_show_all_their_names(sandbox: Sandbox) -> None:
    bank = [{"id": name, "sentence": "", "source": MISTAKES["scaled"]} for name in ("one", "other")]
    assert named(sandbox, MISTAKES["scaled"], misconceptions=bank) == ["one", "other"]


def test_a_mistake_that_ends_its_child_leaves_the_others_known(sandbox: Sandbox) -> None:
    bank = [
        {"id": "quits", "sentence": "", "source": "import numpy\ndef attend(Q, K):\n    while True: pass\n"},
        {"id": "scaled", "sentence": "", "source": MISTAKES["scaled"]},
    ]
    assert named(sandbox, MISTAKES["scaled"], misconceptions=bank) == ["scaled"]


def test_diagnosis_leaves_the_score_alone(sandbox: Sandbox) -> None:
    with_bank, without = (
        judged(sandbox, MISTAKES["scaled"], attention(**changes)) for changes in ({}, {"misconceptions": []})
    )
    assert with_bank.score == without.score
    assert with_bank.checks == without.checks


def ok(*arrays: object) -> CallResult:
    return CallResult(Outcome.OK, tuple(Value(np.asarray(array), "array") for array in arrays))


def error(type_name: str) -> CallResult:
    return CallResult(Outcome.EXCEPTION, error=ProgramError(type_name, "message"))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (ok([1.0, 2.0]), ok([1.0, 2.0 + 1e-9]), True),
        (ok([1.0, 2.0]), ok([1.0, 2.1]), False),
        (ok([1.0, np.nan]), ok([1.0, np.nan]), True),
        (ok([1.0, np.nan]), ok([1.0, 0.0]), False),
        (ok(np.float32([1.0, 2.0])), ok([1.0, 2.0001]), True),
        (ok([1.0]), ok([[1.0]]), False),
        (ok([1.0]), ok([1.0], [1.0]), False),
        (ok([1.0]), error("ValueError"), False),
        (error("ValueError"), error("ValueError"), True),
        (error("ValueError"), error("TypeError"), False),
    ],
)
def test_results_are_the_same_in_numbers_nan_and_errors(
    first: CallResult, second: CallResult, same: bool
) -> None:
    assert same_result(first, second) is same
