"""From a job to its report: verdicts, points, sentences, and what must not change between two runs."""

import pytest

from grader.domain.verdict import CheckVerdict, Verdict
from grader.errors import GraderError
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention, check, judged


def test_the_reference_gets_all_points(sandbox: Sandbox) -> None:
    report = judged(sandbox, REFERENCE)
    assert report.verdict is Verdict.ACCEPTED
    assert report.score == report.max_score == 8


def test_correctness_is_credited_case_by_case(sandbox: Sandbox) -> None:
    report = judged(sandbox, MISTAKES["no-max"])
    assert check(report, "correctness").score == 3
    assert [case.passed for case in check(report, "correctness").cases] == [True, True, True, False]
    assert report.verdict is Verdict.PARTIAL


def test_a_syntax_error_is_invalid_with_its_line(sandbox: Sandbox) -> None:
    report = judged(sandbox, "def attend(Q, K)\n")
    assert report.verdict is Verdict.INVALID
    assert report.error is not None
    assert report.error.line == 1
    assert report.sandbox.tier == 0


@pytest.mark.parametrize(
    ("body", "verdict", "told"),
    [
        ("while True: pass", Verdict.TIME_LIMIT_EXCEEDED, "loop that never ends"),
        ("return np.ones(10 * 2**30 // 8)", Verdict.MEMORY_LIMIT_EXCEEDED, "more than 64 MiB"),
        ("print('x' * 2**20)", Verdict.OUTPUT_LIMIT_EXCEEDED, "remove the prints"),
        ("import os", Verdict.RUNTIME_ERROR, "may not import 'os'"),
        ("raise SystemExit", Verdict.RUNTIME_ERROR, "SystemExit"),
        ("return Q @ K", Verdict.RUNTIME_ERROR, "ValueError"),
        ("return", Verdict.WRONG_ANSWER, "return statement missing"),
        ("return 'A'", Verdict.WRONG_ANSWER, "array of numbers"),
        ("return Q", Verdict.WRONG_ANSWER, "1 result; return all 2: O, A"),
        ("return Q, Q, Q", Verdict.WRONG_ANSWER, "3 results"),
        ("return 1j * Q, Q", Verdict.WRONG_ANSWER, "complex128 numbers"),
        ("return np.full(Q.shape, np.nan), Q @ K.T", Verdict.WRONG_ANSWER, "NaN"),
    ],
)
def test_wrong_code_is_met_by_a_sentence(sandbox: Sandbox, body: str, verdict: Verdict, told: str) -> None:
    report = judged(sandbox, f"import numpy as np\ndef attend(Q, K):\n    {body}\n")
    assert report.verdict is verdict
    assert told in report.message


@pytest.mark.parametrize("line", ["from numpy import *", "from __future__ import annotations", "import math"])
def test_ordinary_imports_work(sandbox: Sandbox, line: str) -> None:
    assert judged(sandbox, f"{line}\n{REFERENCE}").verdict is Verdict.ACCEPTED


def test_the_traceback_is_the_students_own(sandbox: Sandbox) -> None:
    report = judged(sandbox, "import numpy as np\ndef attend(Q, K):\n    return Q @ K\n")
    assert report.error is not None
    assert report.error.line == 3
    assert "harness" not in report.error.traceback
    assert "return Q @ K" in report.error.traceback


def test_one_slow_case_leaves_the_points_of_the_others(sandbox: Sandbox) -> None:
    report = judged(
        sandbox, REFERENCE.replace("    scores", "    while Q.shape[-1] == 5: pass\n    scores", 1)
    )
    assert check(report, "correctness").score == 3
    assert check(report, "softmax").verdict is CheckVerdict.PASSED


def test_what_was_printed_is_kept_up_to_4_kib(sandbox: Sandbox) -> None:
    report = judged(sandbox, "print('ü' * 3000)\n" + REFERENCE)
    assert report.verdict is Verdict.ACCEPTED
    assert report.stdout == "ü" * 2048


def test_reports_are_equal_but_for_usage(sandbox: Sandbox) -> None:
    first, second = (judged(sandbox, MISTAKES["columns"]) for _ in range(2))
    assert first.model_copy(update={"usage": second.usage}) == second


def test_a_reference_that_fails_is_our_failure(sandbox: Sandbox) -> None:
    with pytest.raises(GraderError, match="the reference of attend ended with exception"):
        judged(sandbox, REFERENCE, attention(reference="def attend(Q, K): return 1 / 0"))


def test_a_reference_with_too_few_results_is_our_failure(sandbox: Sandbox) -> None:
    with pytest.raises(GraderError, match="gave 1 results"):
        judged(sandbox, REFERENCE, attention(reference="def attend(Q, K): return Q"))


COSTLY = attention(
    checks=[
        {"check": "correctness", "points": 4},
        {
            "check": "cost",
            "operations": 2,
            "memory": 1,
            "operations_target": "n m d",
            "memory_target": "n m",
            "symbols": ["n", "m", "d"],
        },
    ],
)


def test_cost_is_worth_points_once_a_case_is_right(sandbox: Sandbox) -> None:
    report = judged(sandbox, REFERENCE, COSTLY)
    assert check(report, "cost: operations").score == 2
    assert report.cost is not None


def test_a_wrong_answer_earns_nothing_by_being_cheap(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef attend(Q, K): return 0 * Q + 7, np.zeros((len(Q), len(K)))\n"
    report = judged(sandbox, source, COSTLY)
    assert report.score == 0
    assert check(report, "cost: operations").verdict is CheckVerdict.NOT_RUN
    assert report.cost is not None


def test_nothing_is_counted_after_a_time_out(sandbox: Sandbox) -> None:
    source = REFERENCE.replace("    scores", "    while Q.shape[-1] == 5: pass\n    scores", 1)
    assert "ran out of time" in check(judged(sandbox, source, COSTLY), "cost: operations").message
