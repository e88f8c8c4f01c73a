"""A pair that is taken for something else is refused, unless it is declared."""

from typing import Any

import pytest

from grader.judging.proof_of_pairs import prove_pairs
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention

SCALED = {"mistake": "scaled", "kind": "scale", "changes": {"Q @ K.T": "Q @ K.T / np.sqrt(K.shape[-1])"}}
COLUMNS = {
    "mistake": "columns",
    "kind": "axis",
    "changes": {"scores.max(axis=-1": "scores.max(axis=0", "exps.sum(axis=-1": "exps.sum(axis=0"},
}
DOUBLED = {"mistake": "doubled", "kind": "scale", "changes": {"keepdims=True))": "keepdims=True)) ** 2"}}
HALVED = {"mistake": "halved", "kind": "scale", "changes": {"Q @ K.T": "0.5 * Q @ K.T"}}
TRIPLED = {"mistake": "tripled", "kind": "operand", "changes": {"A @ K": "3 * A @ K"}}


def bank(*edits: dict[str, Any]) -> list[dict[str, str]]:
    """Each mistake as its edit makes it."""
    found = []
    for edit in edits:
        source = REFERENCE
        for old, new in edit["changes"].items():
            source = source.replace(old, new)
        found.append({"id": edit["mistake"], "sentence": "", "source": source})
    return found


def problems(sandbox: Sandbox, *edits: dict[str, Any], **changes: Any) -> tuple[str, ...]:
    exercise = attention(edits=list(edits), **{"misconceptions": bank(*edits), **changes})
    return prove_pairs(exercise, sandbox).problems


def test_pairs_that_are_told_apart_are_counted(sandbox: Sandbox) -> None:
    edits = [SCALED, COLUMNS, TRIPLED]
    proof = prove_pairs(attention(edits=edits, misconceptions=bank(*edits)), sandbox)
    assert (proof.pairs, proof.problems) == (3, ())


def test_without_edits_there_is_nothing_to_prove(sandbox: Sandbox) -> None:
    assert prove_pairs(attention(), sandbox).pairs == 0


def test_an_edit_must_behave_as_its_misconception(sandbox: Sandbox) -> None:
    (told,) = problems(sandbox, SCALED, misconceptions=[*bank({**SCALED, "changes": TRIPLED["changes"]})])
    assert told == "the edit of scaled behaves otherwise than misconceptions/scaled.py"


def test_two_mistakes_that_undo_each_other_are_refused(sandbox: Sandbox) -> None:
    assert problems(sandbox, DOUBLED, HALVED) == ("doubled + halved is not told apart from reference",)


def test_a_pair_that_is_taken_for_one_mistake_is_refused(sandbox: Sandbox) -> None:
    known = [*bank(SCALED, COLUMNS), *bank({**SCALED, "mistake": "both"})]
    known[-1]["source"] = MISTAKES["scaled"].replace("axis=-1", "axis=0")
    assert problems(sandbox, SCALED, COLUMNS, misconceptions=known) == (
        "scaled + columns is not told apart from both",
    )


def test_a_declared_tie_of_a_pair_is_no_problem(sandbox: Sandbox) -> None:
    ties = [{"ids": ["doubled + halved", "reference"], "reason": "They undo each other."}]
    assert problems(sandbox, DOUBLED, HALVED, ties=ties) == ()


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["scaled + columns", "scaled"], "the declared tie is no tie"),
        (["columns + scaled", "scaled"], "is no pair"),
    ],
)
def test_a_tie_that_is_none_is_refused(sandbox: Sandbox, ids: list[str], told: str) -> None:
    assert told in problems(sandbox, SCALED, COLUMNS, ties=[{"ids": ids, "reason": ""}])[0]
