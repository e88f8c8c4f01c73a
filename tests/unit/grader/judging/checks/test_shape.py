"""Right numbers in a wrong form lose the shape, and the sentence says how to mend it."""

import pytest

from grader.domain.verdict import CheckVerdict
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import REFERENCE, attention, check, judged


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        ("(A @ K).tolist(), A", "O is a list; return an array: np.array(O)"),
        ("A @ K, np.matrix(A)", "A is a special kind of array"),
        ("(A @ K)[None], A", "O has the shape (1, 1, 1); asked is (n, d) = (1, 1)"),
        ("A, A @ K", "wrong order; return O, A"),
        ("A", "1 result; return all 2"),
        ("[A @ K, A]", "one list; return O, A without brackets"),
        ("[A, A]", "one list; return O, A without brackets"),
        ("A @ K, A > 0.5", "A holds bool numbers"),
        ("None", "return statement missing"),
    ],
)
def test_a_wrong_form_is_told(sandbox: Sandbox, returned: str, told: str) -> None:
    report = check(judged(sandbox, REFERENCE.replace("A @ K, A", returned)), "shape")
    assert report.verdict is CheckVerdict.FAILED
    assert told in report.message


def test_a_crash_is_not_the_shapes_matter(sandbox: Sandbox) -> None:
    assert check(judged(sandbox, "def attend(Q, K): 1 / 0"), "shape").verdict is CheckVerdict.NOT_RUN


def test_a_single_result_is_asked_alone(sandbox: Sandbox) -> None:
    single = attention(
        results=[{"name": "O", "shape": ["n", "d"]}],
        checks=[{"check": "shape", "points": 1}],
        reference="def attend(Q, K): return Q",
    )
    report = check(judged(sandbox, "def attend(Q, K): return Q, K", single), "shape")
    assert "a tuple of 2; return O alone" in report.message
