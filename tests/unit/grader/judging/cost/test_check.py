"""The whole check in the real sandbox: honest programs keep their points, wasteful and sly ones lose them."""

import pytest

from grader.domain.exercise import Argument, Case, CostCheck, Exercise, Result
from grader.judging.cost import CostVerdict, check_cost
from grader.sandbox import Sandbox

CHECK = CostCheck(
    check="cost",
    operations=4,
    memory=2,
    steps=1,
    operations_target="n^2 d",
    memory_target="n^2 + n d",
    steps_target="n",
    symbols=("n", "d"),
    tied={"m": "n"},
)
REFERENCE = """
import numpy as np

def attend(Q, K, V):
    scores = np.exp(Q @ K.T)
    return scores / scores.sum(-1, keepdims=True) @ V
"""
HONEST = {
    "the reference": REFERENCE,
    "by rows": """
import numpy as np

def attend(Q, K, V):
    rows = [np.exp(K @ q) for q in Q]
    return np.array([row @ V / row.sum() for row in rows])
""",
    "with a list that is thrown away": """
import numpy as np

def attend(Q, K, V):
    scores = Q @ K.T
    rows = scores.tolist()
    return np.exp(np.array(rows)) @ V
""",
    "in blocks of a fixed size": """
import numpy as np

def attend(Q, K, V):
    blocks = [np.exp(Q[i:i + 64] @ K.T) @ V for i in range(0, len(Q), 64)]
    return np.concatenate(blocks)
""",
}
SLY = {
    "cheap at small sizes": (
        """
import numpy as np

def attend(Q, K, V):
    scores = np.exp(Q @ K.T)
    if len(Q) > 64:
        scores = scores @ scores @ scores
    return scores @ V
""",
        {"cost: operations"},
    ),
    "a loop at large sizes": (
        """
import numpy as np

def attend(Q, K, V):
    scores = np.exp(Q @ K.T)
    if len(Q) > 64:
        for i in range(20 * len(Q)):
            scores = scores
    return scores @ V
""",
        {"cost: steps"},
    ),
    "time in a regular expression": (
        """
import re
import numpy as np

def attend(Q, K, V):
    if len(Q) > 200:
        re.match("(a+)+$", "a" * 20 + "b")
    return Q @ (K.T @ V)
""",
        {"cost: operations"},
    ),
    "memory that is no array": (
        """
import numpy as np

def attend(Q, K, V):
    waste = bytearray(len(Q) * len(Q) * Q.shape[1] * 8)
    return Q @ (K.T @ V)
""",
        {"cost: memory"},
    ),
}


def exercise() -> Exercise:
    return Exercise(
        slug="attend",
        title="Attend",
        summary="",
        entry_point="attend",
        arguments=(
            Argument(name="Q", shape=("n", "d")),
            Argument(name="K", shape=("m", "d")),
            Argument(name="V", shape=("m", "d")),
        ),
        results=(Result(name="O", shape=("n", "d")),),
        sizes={"n": 3, "m": 4, "d": 2},
        cases=(Case(name="one"),),
        checks=(CHECK,),
        reference=REFERENCE,
    )


def checked(source: str, sandbox: Sandbox, seed: int = 1) -> CostVerdict:
    return check_cost(CHECK, exercise(), source, seed, sandbox)


def lost(verdict: CostVerdict) -> set[str]:
    return {report.name for report in verdict.reports if report.score < report.max_score}


@pytest.mark.parametrize("name", HONEST)
def test_honest_programs_keep_all_points(name: str, sandbox: Sandbox) -> None:
    verdict = checked(HONEST[name], sandbox)
    assert (lost(verdict) - {"cost: steps"}, verdict.cost and verdict.cost.flags) == (set(), ())


@pytest.mark.parametrize("name", SLY)
def test_sly_programs_lose_the_points_they_hide(name: str, sandbox: Sandbox) -> None:
    source, expected = SLY[name]
    verdict = checked(source, sandbox)
    assert expected <= lost(verdict)
    assert verdict.cost is not None
    assert verdict.cost.flags


def test_a_program_with_hidden_work_is_not_counted(sandbox: Sandbox) -> None:
    hidden = REFERENCE.replace("scores = ", "scores = eval('0') + ")
    verdict = checked(hidden, sandbox)
    assert lost(verdict) == {"cost: operations", "cost: memory", "cost: steps"}
    assert verdict.cost is None
    assert "line 5 uses eval" in verdict.reports[0].message


def test_the_verdict_is_the_same_for_the_same_seed(sandbox: Sandbox) -> None:
    assert checked(REFERENCE, sandbox, seed=5) == checked(REFERENCE, sandbox, seed=5)


def test_what_is_told_does_not_depend_on_the_seed_but_for_the_larger_run(sandbox: Sandbox) -> None:
    first, second = checked(REFERENCE, sandbox, seed=5).cost, checked(REFERENCE, sandbox, seed=6).cost
    drawn = {"curves", "curves_at"}
    assert first
    assert second
    assert first.model_dump(exclude=drawn) == second.model_dump(exclude=drawn)


def test_the_report_shows_formulas_lines_and_curves(sandbox: Sandbox) -> None:
    cost = checked(REFERENCE, sandbox).cost
    assert cost is not None
    assert (cost.operations.polynomial, cost.python_steps.polynomial) == ("4·n²·d + 3·n²", "5")
    assert [line.number for line in cost.lines] == [5, 6]
    assert {(curve.whose, curve.quantity) for curve in cost.curves} == {
        (whose, quantity)
        for whose in ("submission", "reference", "target", "counted")
        for quantity in ("operations", "memory")
    }


def test_a_program_that_fails_at_these_sizes_gets_nothing_and_is_told_where(sandbox: Sandbox) -> None:
    verdict = checked("def attend(Q, K, V):\n    return Q[:12] + K\n", sandbox)
    assert verdict.cost is None
    assert all(
        "with n = 18, d = 9 the program ends with ValueError" in report.message for report in verdict.reports
    )


def test_marks_without_points_are_not_reported(sandbox: Sandbox) -> None:
    check = CHECK.model_copy(update={"memory": 0.0, "steps": 0.0})
    verdict = check_cost(check, exercise(), REFERENCE, 1, sandbox)
    assert [report.name for report in verdict.reports] == ["cost: operations"]
