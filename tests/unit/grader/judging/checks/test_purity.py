"""Inputs stay as they were; equal calls, in one child or in two, give equal results."""

import pytest

from grader.domain.verdict import CheckVerdict
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import REFERENCE, check, judged


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("    K *= 1.0 + 1e-15\n    K += 1e-300\n    K[0] = 0", "changed its argument K"),
        ("    Q[...] = Q[::-1]", "changed its argument Q"),
        ("    Q = Q + np.random.default_rng().normal()", "equal call gave another result"),
        ("    seen.append(0)\n    Q = Q * len(seen)", "equal call gave another result"),
        ("    seen.append(0)\n    assert len(seen) < 5", "equal call gave another result"),
    ],
)
def test_an_impure_call_is_told(sandbox: Sandbox, change: str, told: str) -> None:
    source = "seen = []\n" + REFERENCE.replace("    scores", f"{change}\n    scores", 1)
    report = check(judged(sandbox, source), "purity")
    assert report.verdict is CheckVerdict.FAILED
    assert told in report.message


def test_a_cache_that_gives_equal_results_is_pure(sandbox: Sandbox) -> None:
    source = REFERENCE.replace("def attend", "def plain") + (
        "\nkept = {}\ndef attend(Q, K):\n"
        "    return kept.setdefault((Q.tobytes(), K.tobytes(), Q.shape, K.shape), plain(Q, K))\n"
    )
    assert check(judged(sandbox, source), "purity").verdict is CheckVerdict.PASSED


def test_a_crash_is_not_puritys_matter(sandbox: Sandbox) -> None:
    assert check(judged(sandbox, "def attend(Q, K): 1 / 0"), "purity").verdict is CheckVerdict.NOT_RUN
