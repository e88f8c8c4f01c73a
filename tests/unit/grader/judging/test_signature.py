"""Wrong submissions that give the same have one signature, whoever sent them; known mistakes have none."""

import numpy as np
import pytest

from grader.judging.signature import _parts
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, judged

WRONG = REFERENCE.replace("Q @ K.T", "2 * Q @ K.T")
WRONG_IN_LOOPS = """
import numpy as np
def attend(queries, keys):
    rows = []
    for q in queries:
        e = np.array([2 * q.dot(k) for k in keys])
        e = np.exp(e - max(e))
        rows.append(e / sum(e))
    A = np.array(rows)
    return np.einsum("nm,md->nd", A, keys), A
"""


def signature(sandbox: Sandbox, source: str, seed: int = 1) -> str:
    return judged(sandbox, source, seed=seed).signature


def test_the_same_wrong_results_have_one_signature_for_all_students(
    sandbox: Sandbox,
) -> None:
    assert len({signature(sandbox, WRONG, 1), signature(sandbox, WRONG_IN_LOOPS, 2)} - {""}) == 1


def test_single_precision_changes_no_signature(sandbox: Sandbox) -> None:
    single = WRONG.replace("scores =", "Q, K = Q.astype(np.float32), K.astype(np.float32)\n    scores =")
    assert signature(sandbox, single) == signature(sandbox, WRONG)


def test_other_wrong_results_have_another(sandbox: Sandbox) -> None:
    assert signature(sandbox, WRONG) != signature(sandbox, WRONG.replace("2 *", "3 *")) != ""


@pytest.mark.parametrize(
    "source",
    [
        REFERENCE,
        MISTAKES["scaled"],
        REFERENCE.replace("A @ K, A", "(A @ K).tolist(), A"),
        "def attend(Q, K):\n    return undefined\n",
        "def attend(Q, K):\n    while True: pass\n",
        "def attend(Q, K",
    ],
    ids=["right", "known", "right in lists", "no numbers", "endless", "invalid"],
)
def test_what_is_right_known_or_gives_no_numbers_has_none(sandbox: Sandbox, source: str) -> None:
    assert signature(sandbox, source) == ""


@pytest.mark.parametrize("value", [0.5, 0.25, 1 / 32, 1.0, 0.0, 1 / 3, 1e-300, 1e300, np.nan])
def test_rounding_does_not_change_it(value: float) -> None:
    numbers = np.array([1.0, value])
    for moved in (np.nextafter(numbers, 9), np.nextafter(numbers, -9)):
        assert list(_parts(moved)) == list(_parts(numbers))


def test_places_of_nan_and_of_infinities_are_kept() -> None:
    pairs = ([1.0, np.nan], [np.nan, 1.0], [1.0, np.inf], [1.0, -np.inf], [1.0, 0.0])
    odd = [np.array(pair) for pair in pairs]
    assert len({tuple(_parts(array)) for array in odd}) == len(odd)
