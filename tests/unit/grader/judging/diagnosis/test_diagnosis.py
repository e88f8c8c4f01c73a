"""A mistake is named when it explains every result; else nothing is said."""

import pytest

from grader.sandbox import Sandbox
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


EDITS = [
    {
        "mistake": "columns",
        "kind": "axis",
        "changes": {"scores.max(axis=-1": "scores.max(axis=0", "exps.sum(axis=-1": "exps.sum(axis=0"},
    },
    {"mistake": "scaled", "kind": "scale", "changes": {"Q @ K.T": "Q @ K.T / np.sqrt(K.shape[-1])"}},
    {"mistake": "no-max", "kind": "order", "changes": {" - scores.max(axis=-1, keepdims=True)": ""}},
]
BOTH_IN_LOOPS = """
import numpy as np
def attend(Q, K):
    S = np.einsum("nd,md->nm", Q, K) * K.shape[1] ** -0.5
    A = np.empty(S.shape)
    for j in range(len(K)):
        e = np.exp(S[:, j] - max(S[:, j]))
        A[:, j] = e / sum(e)
    return A.dot(K), A
"""


def pairs(sandbox: Sandbox, source: str, **changes: object) -> list[list[str]]:
    report = judged(sandbox, source, attention(edits=EDITS, **changes))
    assert report.misconceptions == ()
    return [[mistake.id for mistake in pair] for pair in report.pairs]


def test_two_mistakes_at_once_are_named_as_a_pair(sandbox: Sandbox) -> None:
    assert pairs(sandbox, BOTH_IN_LOOPS) == [["columns", "scaled"]]


def test_one_mistake_is_no_pair(sandbox: Sandbox) -> None:
    report = judged(sandbox, MISTAKES["scaled"], attention(edits=EDITS))
    assert [mistake.id for mistake in report.misconceptions] == ["scaled"]
    assert report.pairs == ()


def test_an_unknown_mistake_is_no_pair(sandbox: Sandbox) -> None:
    assert pairs(sandbox, BOTH_IN_LOOPS.replace("** -0.5", "** -0.25")) == []


def test_pairs_that_behave_alike_are_both_named(sandbox: Sandbox) -> None:
    bank = [{"id": name, "sentence": "", "source": MISTAKES[name]} for name in ("columns", "scaled")]
    bank.append({"id": "again", "sentence": "", "source": MISTAKES["scaled"]})
    edits = [*EDITS[:2], {**EDITS[1], "mistake": "again"}]
    report = judged(sandbox, BOTH_IN_LOOPS, attention(misconceptions=bank, edits=edits))
    assert [[mistake.id for mistake in pair] for pair in report.pairs] == [
        ["columns", "scaled"],
        ["columns", "again"],
    ]


def test_pairs_leave_the_score_alone(sandbox: Sandbox) -> None:
    with_edits, without = (judged(sandbox, BOTH_IN_LOOPS, attention(edits=e)) for e in (EDITS, []))
    assert with_edits.score == without.score
    assert with_edits.checks == without.checks


def test_a_practice_run_is_not_explained(sandbox: Sandbox) -> None:
    assert attention(edits=EDITS).for_practice().edits == ()


def test_overflow_in_pythons_own_arithmetic_is_recognised(sandbox: Sandbox) -> None:
    source = """
import math
import numpy as np
def attend(Q, K):
    E = [[math.exp(sum(a * b for a, b in zip(q, k))) for k in K] for q in Q]
    A = np.array([[e / sum(row) for e in row] for row in E])
    return A @ K, A
"""
    assert named(sandbox, source) == ["no-max"]
