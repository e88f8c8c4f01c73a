"""Results against the reference's, told with numbers only where the case is visible."""

from grader.domain.report import CaseOutcome
from grader.sandbox import Sandbox
from tests.unit.grader.judging.attention import REFERENCE, attention, check, judged

WRONG = REFERENCE.replace("return A @ K, A", "return A @ K + 1, A")


def cases(sandbox: Sandbox, source: str, **changes: object) -> dict[str, CaseOutcome]:
    report = judged(sandbox, source, attention(**changes))
    return {case.name: case for case in check(report, "correctness").cases}


def test_a_visible_case_shows_given_and_expected(sandbox: Sandbox) -> None:
    assert "given" in cases(sandbox, WRONG)["by hand"].message


def test_a_hidden_case_keeps_its_numbers(sandbox: Sandbox) -> None:
    message = cases(sandbox, WRONG)["ordinary"].message
    assert message == "O differs in 6 of 6 entries, first at [0, 0]."


def test_a_transposed_result_is_asked_whether_it_is(sandbox: Sandbox) -> None:
    message = cases(sandbox, REFERENCE.replace("A @ K, A", "A @ K, A.T"))["ordinary"].message
    assert message == "A has the shape (4, 3), the reference's has (3, 4). Is it transposed?"


def test_lists_and_axes_of_length_one_are_compared_by_value(sandbox: Sandbox) -> None:
    source = REFERENCE.replace("A @ K, A", "(A @ K).tolist(), A[None]")
    assert all(case.passed for case in cases(sandbox, source).values())


def test_a_float32_answer_is_right(sandbox: Sandbox) -> None:
    source = REFERENCE.replace(
        "    scores", "    Q, K = Q.astype(np.float32), K.astype(np.float32)\n    scores", 1
    )
    assert all(case.passed for case in cases(sandbox, source).values())


def test_a_float16_answer_is_wrong(sandbox: Sandbox) -> None:
    source = REFERENCE.replace(
        "    scores", "    Q, K = Q.astype(np.float16), K.astype(np.float16)\n    scores", 1
    )
    assert not cases(sandbox, source)["ordinary"].passed


def test_nan_where_the_reference_has_nan_is_right(sandbox: Sandbox) -> None:
    nothing = "import numpy as np\ndef attend(Q, K): return Q * np.nan, Q @ K.T\n"
    assert all(case.passed for case in cases(sandbox, nothing, reference=nothing).values())
