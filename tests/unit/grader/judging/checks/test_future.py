"""A result may depend on what came before its position, and on nothing after it."""

import pytest

from grader.domain.exercise import Exercise
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import attention, check, judged

SUMS = "import numpy as np\ndef total(X):\n    return X.cumsum(axis=0)\n"
"""Row t is the sum of rows up to t."""


def total(**changes: object) -> Exercise:
    """Running sums; the cases are asked for the future in turn, the third first."""
    fields: dict[str, object] = {
        "entry_point": "total",
        "arguments": [{"name": "X", "shape": ["n", "d"]}],
        "results": [{"name": "Y", "shape": ["n", "d"]}],
        "cases": [{"name": name, "sizes": {"n": 4, "d": 2}} for name in ("one", "two", "three")],
        "checks": [{"check": "future", "points": 1, "edit": ["X"]}],
        "reference": SUMS,
        "misconceptions": [],
    }
    return attention(**{**fields, **changes})


def future(sandbox: Sandbox, body: str, exercise: Exercise | None = None) -> CheckReport:
    return check(judged(sandbox, SUMS.replace("X.cumsum(axis=0)", body), exercise or total()), "future")


@pytest.mark.parametrize("body", ["X.cumsum(axis=0)", "X"])
def test_what_looks_back_only_passes(sandbox: Sandbox, body: str) -> None:
    assert future(sandbox, body).verdict is CheckVerdict.PASSED


@pytest.mark.parametrize(
    "body", ["X[::-1].cumsum(axis=0)[::-1]", "X - X.mean(axis=0)", "np.roll(X, -1, axis=0)"]
)
def test_what_looks_ahead_fails_and_the_row_is_named(sandbox: Sandbox, body: str) -> None:
    report = future(sandbox, body)
    assert report.verdict is CheckVerdict.FAILED
    assert "rows up to 1 changed when only later positions of X were edited" in report.message


def test_what_follows_nothing_earns_nothing(sandbox: Sandbox) -> None:
    report = future(sandbox, "np.zeros(X.shape)")
    assert report.verdict is CheckVerdict.FAILED
    assert "stay the same when X changes" in report.message


@pytest.mark.parametrize("body", ["X.cumsum(axis=0)[-1]", "1 / 0", "[X[0], X]"])
def test_without_results_of_the_asked_shape_it_is_not_judged(sandbox: Sandbox, body: str) -> None:
    assert future(sandbox, body).verdict is CheckVerdict.NOT_RUN


def test_a_single_row_says_nothing_as_nothing_comes_after_it(sandbox: Sandbox) -> None:
    exercise = total(cases=[{"name": "one", "sizes": {"n": 1}}])
    assert future(sandbox, "X.cumsum(axis=0)", exercise).verdict is CheckVerdict.NOT_RUN
