"""Each way in which weights are no softmax is told; weights that are not returned are read through V."""

from typing import Any

import pytest

from grader.domain.exercise import Exercise
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention, check, judged


def softmax(sandbox: Sandbox, source: str, exercise: Exercise | None = None) -> CheckReport:
    return check(judged(sandbox, source, exercise), "softmax")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("    A = A * 1.5", "A: row 0 sums to 1.5; each row must sum to 1"),
        ("    A = -A", "never negative"),
        ("    A = A / 0", "infinity"),
        ("    A = A / A.sum()", "A: row 0 sums to"),
        ("    A = A / A.sum(axis=0)", "normalise along axis -1"),
    ],
)
def test_weights_that_are_no_softmax_are_told(sandbox: Sandbox, change: str, told: str) -> None:
    report = softmax(sandbox, REFERENCE.replace("    return", f"{change}\n    return"))
    assert report.verdict is CheckVerdict.FAILED
    assert told in report.message


def test_a_single_number_is_no_row_of_weights(sandbox: Sandbox) -> None:
    report = softmax(sandbox, REFERENCE.replace("A @ K, A", "A @ K, A[0, 0]"))
    assert "A has the shape (); asked is one weight a score, (1, 2)" in report.message


def test_overflow_shows_at_extreme_scores(sandbox: Sandbox) -> None:
    shifted = attention(
        cases=[{"name": "ordinary"}],
        checks=[{"check": "softmax", "points": 1, "weights": "A", "shift": {"argument": "K"}}],
    )
    assert "with scores of ±10000, A holds NaN" in softmax(sandbox, MISTAKES["no-max"], shifted).message
    assert softmax(sandbox, REFERENCE, shifted).verdict is CheckVerdict.PASSED


def test_weights_that_move_with_the_scores_level_are_told(sandbox: Sandbox) -> None:
    shifted = attention(
        checks=[{"check": "softmax", "points": 1, "weights": "A", "shift": {"argument": "K"}}],
    )
    source = "import numpy as np\ndef attend(Q, K):\n    A = (Q @ K.T) ** 2\n"
    source += "    A /= A.sum(axis=-1, keepdims=True)\n    return A @ K, A\n"
    assert "moves when all scores of a row grow" in softmax(sandbox, source, shifted).message


def causal(reference: str | None = None, scalars: tuple[dict[str, Any], ...] = (), **fields: Any) -> Exercise:
    return attention(
        arguments=[*({"name": name, "shape": ["n", "d"]} for name in "QKV"), *scalars],
        results=[{"name": "O", "shape": ["n", "d"]}, {"name": "A", "shape": ["n", "n"]}],
        cases=[{"name": f"case {n}", "sizes": {"n": n}} for n in (1, 3, 6, 5)],
        checks=[{"check": "softmax", "points": 1, **fields}],
        reference=reference or CAUSAL,
        misconceptions=[],
    )


CAUSAL = """
import numpy as np

def attend(Q, K, V):
    scores = np.where(np.tri(len(Q), dtype=bool), Q @ K.T, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ V, A
"""


def test_a_hidden_position_must_weigh_exactly_nothing(sandbox: Sandbox) -> None:
    exercise = causal(weights="A", mask="causal")
    assert softmax(sandbox, CAUSAL, exercise).verdict is CheckVerdict.PASSED
    report = softmax(sandbox, CAUSAL.replace("-np.inf", "-10.0"), exercise)
    assert "position 0 must not see position 1" in report.message


def test_an_edited_future_must_not_touch_what_came_before(sandbox: Sandbox) -> None:
    exercise = causal(weights="A", edit_future=["K", "V"])
    assert softmax(sandbox, CAUSAL, exercise).verdict is CheckVerdict.PASSED
    report = softmax(sandbox, CAUSAL.replace("np.tri(len(Q), dtype=bool)", "True"), exercise)
    assert "must not see what comes after it" in report.message


def test_weights_that_are_not_returned_are_read_with_the_identity(sandbox: Sandbox) -> None:
    exercise = causal(values_argument="V", mask="causal", shift={"argument": "K"})
    assert softmax(sandbox, CAUSAL, exercise).verdict is CheckVerdict.PASSED
    report = softmax(sandbox, CAUSAL.replace("A @ V", "2 * A @ V"), exercise)
    assert "The weights (the result for V = I): row 0 sums to 2" in report.message


def test_an_answer_that_knows_the_identity_is_caught_by_ones(sandbox: Sandbox) -> None:
    exercise = causal(values_argument="V")
    source = CAUSAL.replace("A @ V", "A @ V if np.array_equal(V, np.eye(*V.shape)) else 2 * A @ V")
    assert "with every value set to 1, O must be 1 everywhere" in softmax(sandbox, source, exercise).message


def test_a_window_hides_what_lies_before_it(sandbox: Sandbox) -> None:
    width = {"name": "w", "kind": "integer", "default": 2}
    windowed = causal(WINDOW, (width,), weights="A", mask="window", window="w")
    assert softmax(sandbox, WINDOW, windowed).verdict is CheckVerdict.PASSED
    report = softmax(sandbox, WINDOW.replace("-w)", "-w - 1)"), windowed)
    assert "position 2 must not see position 0" in report.message


WINDOW = CAUSAL.replace("V):", "V, w):").replace(
    "np.tri(len(Q), dtype=bool)", "np.tri(len(Q), dtype=bool) & ~np.tri(len(Q), k=-w).astype(bool)"
)


ALONG_AN_AXIS = """
import numpy as np

def softmax(z, axis):
    exps = np.exp(z)
    return exps / exps.sum(axis, keepdims=True)
"""


def test_the_axis_may_be_named_by_an_argument(sandbox: Sandbox) -> None:
    exercise = attention(
        entry_point="softmax",
        arguments=[{"name": "z", "shape": ["n", "m"]}, {"name": "axis", "kind": "integer", "default": 0}],
        results=[{"name": "p", "shape": ["n", "m"]}],
        cases=[{"name": "columns"}, {"name": "rows", "inputs": {"axis": 1}}],
        checks=[{"check": "softmax", "points": 1, "weights": "p", "axis": "axis"}],
        reference=ALONG_AN_AXIS,
        misconceptions=[],
    )
    assert softmax(sandbox, exercise.reference, exercise).verdict is CheckVerdict.PASSED
    report = softmax(sandbox, exercise.reference.replace("sum(axis", "sum(1"), exercise)
    assert "column 0 sums to" in report.message


PADDED = """
import numpy as np

def attend(Q, K, V, lengths):
    hidden = np.arange(K.shape[1]) >= lengths[:, None, None]
    scores = np.where(hidden, -np.inf, Q @ K.swapaxes(1, 2))
    top = np.maximum(scores.max(axis=-1, keepdims=True), -1e300)
    exps = np.exp(scores - top)
    A = exps / np.maximum(exps.sum(axis=-1, keepdims=True), 1e-300)
    return A @ V, A
"""


def padded() -> Exercise:
    return attention(
        arguments=[
            *({"name": name, "shape": ["b", "n", "d"]} for name in "QKV"),
            {"name": "lengths", "shape": ["b"], "values": {"dtype": "int64"}},
        ],
        results=[{"name": "O", "shape": ["b", "n", "d"]}, {"name": "A", "shape": ["b", "n", "n"]}],
        sizes={"b": 3, "n": 4, "d": 2},
        cases=[{"name": name, "inputs": {"lengths": [2, 0, 4]}} for name in ("one", "two")],
        checks=[
            {
                "check": "softmax",
                "points": 1,
                "weights": "A",
                "mask": "padding",
                "lengths": "lengths",
                "shift": {"argument": "K"},
            }
        ],
        reference=PADDED,
        misconceptions=[],
    )


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (">= lengths", ">= (lengths + (lengths > 0))", "but key 2 is padding"),
        ("np.where(hidden, -np.inf,", "np.where(hidden, -1e200,", "row [1, 0] sees no key"),
        ("exps.sum(axis=-1", "2 * exps.sum(axis=-1", "sums to 0.5; each row must sum to 1"),
        ("np.maximum(exps.sum(axis=-1, keepdims=True), 1e-300)", "exps.sum(axis=-1, keepdims=True)", "NaN"),
    ],
)
def test_padding_weighs_nothing_and_a_row_of_padding_sums_to_nothing(
    sandbox: Sandbox, right: str, wrong: str, told: str
) -> None:
    assert softmax(sandbox, PADDED, padded()).verdict is CheckVerdict.PASSED
    assert told in softmax(sandbox, PADDED.replace(right, wrong), padded()).message


PROJECTED = """
import numpy as np

def attend(X, Wq, Wv):
    scores = np.where(np.tri(len(X), dtype=bool), X @ Wq @ (X @ Wq).T, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = exps / exps.sum(axis=-1, keepdims=True)
    return A @ X @ Wv
"""


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("return A @", "return 2 * A @", "row 0 sums to 2"),
        ("dtype=bool)", "k=1, dtype=bool)", "position 0 must not see position 1"),
    ],
)
def test_weights_are_read_through_values_that_are_made_inside(
    sandbox: Sandbox, right: str, wrong: str, told: str
) -> None:
    exercise = attention(
        arguments=[
            {"name": "X", "shape": ["n", "d"]},
            {"name": "Wq", "shape": ["d", "m"]},
            {"name": "Wv", "shape": ["d", "n"]},
        ],
        results=[{"name": "O", "shape": ["n", "n"]}],
        cases=[{"name": f"case {n}", "sizes": {"n": n, "d": 3}} for n in (2, 3, 5)],
        checks=[
            {
                "check": "softmax",
                "points": 1,
                "values_argument": "Wv",
                "values_from": "X",
                "mask": "causal",
                "extreme": "Wq",
                "edit_future": ["X"],
            }
        ],
        reference=PROJECTED,
        misconceptions=[],
    )
    assert softmax(sandbox, PROJECTED, exercise).verdict is CheckVerdict.PASSED
    assert told in softmax(sandbox, PROJECTED.replace(right, wrong), exercise).message


def test_an_argument_may_make_scores_extreme_without_a_shift(sandbox: Sandbox) -> None:
    exercise = attention(
        cases=[{"name": "by hand", "visible": True}, {"name": "ordinary"}, {"name": "other"}],
        checks=[{"check": "softmax", "points": 1, "weights": "A", "extreme": "K"}],
    )
    assert softmax(sandbox, REFERENCE, exercise).verdict is CheckVerdict.PASSED
    assert "with scores of ±10000, A holds NaN" in softmax(sandbox, MISTAKES["no-max"], exercise).message


@pytest.mark.parametrize("key", ["extreme", "follows"])
def test_weights_that_do_not_follow_the_scores_earn_nothing(sandbox: Sandbox, key: str) -> None:
    exercise = attention(
        cases=[{"name": f"case {n}"} for n in range(6)],
        checks=[{"check": "softmax", "points": 1, "weights": "A", key: "K"}],
    )
    assert softmax(sandbox, REFERENCE, exercise).verdict is CheckVerdict.PASSED
    average = "import numpy as np\ndef attend(Q, K):\n    A = np.full((len(Q), len(K)), 1 / len(K))\n"
    report = softmax(sandbox, f"{average}    return A @ K, A\n", exercise)
    assert "A stays the same when the scores change" in report.message


KERNEL = """
import numpy as np

def attend(Q, K):
    A = np.exp(Q) @ np.exp(K).T
    A /= A.sum(axis=-1, keepdims=True)
    return A @ K, A
"""


def test_weights_of_a_product_of_features_have_no_higher_rank(sandbox: Sandbox) -> None:
    exercise = attention(
        cases=[{"name": "long", "sizes": {"n": 8, "m": 9, "d": 2}}],
        checks=[{"check": "softmax", "points": 1, "weights": "A", "rank": "d"}],
        reference=KERNEL,
    )
    assert softmax(sandbox, KERNEL, exercise).verdict is CheckVerdict.PASSED
    assert (
        softmax(sandbox, KERNEL.replace("np.exp(Q)", "np.exp(np.float32(Q))"), exercise).verdict
        is CheckVerdict.PASSED
    )
    report = softmax(sandbox, REFERENCE, exercise)
    assert "products of 2 features have rank 2 at most" in report.message
