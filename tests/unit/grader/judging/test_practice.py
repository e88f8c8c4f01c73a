"""A practice run: the visible cases with both results, and nothing that costs more."""

from grader.domain.report import GradingReport
from grader.domain.verdict import Verdict
from grader.judging import judge
from grader.sandbox import Sandbox
from grader.wire import GradingJob
from tests.unit.grader.judging.attention import MISTAKES, REFERENCE, attention


def practised(sandbox: Sandbox, source: str) -> GradingReport:
    job = GradingJob(
        submission="p", exercise=attention(digest="practice"), source=source, seed=1, practice=True
    )
    return judge(job, sandbox)


def test_only_visible_cases_are_run(sandbox: Sandbox) -> None:
    (case,) = practised(sandbox, REFERENCE).checks[0].cases
    assert (case.name, case.visible, case.passed) == ("by hand", True, True)


def test_what_came_stands_beside_what_should_have(sandbox: Sandbox) -> None:
    report = practised(sandbox, MISTAKES["columns"])
    shown = report.checks[0].cases[0].comparison
    assert shown is not None
    assert [table.name for table in (*shown.inputs, *shown.expected, *shown.given)] == [*"QKOAOA"]
    assert (shown.given[1].values, shown.given[1].is_weights) == ([[1.0, 1.0]], True)
    assert shown.given[1].differs == shown.expected[1].differs == ((0, 0), (0, 1))


def test_a_case_that_failed_gives_nothing_and_says_why(sandbox: Sandbox) -> None:
    (case,) = practised(sandbox, "def attend(Q, K):\n    return Q @ K\n").checks[0].cases
    assert case.comparison is not None
    assert case.comparison.given == ()
    assert case.message.startswith("ValueError")


def test_nothing_is_explained(sandbox: Sandbox) -> None:
    report = practised(sandbox, MISTAKES["columns"])
    assert report.verdict is Verdict.WRONG_ANSWER
    assert (report.misconceptions, report.counterexample, report.cost) == ((), None, None)
    assert (report.pairs, report.signature) == ((), "")


def test_practice_and_grading_of_one_exercise_do_not_share_what_is_remembered(sandbox: Sandbox) -> None:
    practised(sandbox, REFERENCE)
    whole = judge(
        GradingJob(submission="s", exercise=attention(digest="practice"), source=REFERENCE, seed=1), sandbox
    )
    assert len(whole.checks[0].cases) == 4


def test_hidden_cases_show_no_arrays(sandbox: Sandbox) -> None:
    report = judge(
        GradingJob(submission="s", exercise=attention(), source=MISTAKES["columns"], seed=1), sandbox
    )
    shown = {case.name for case in report.checks[0].cases if case.comparison}
    assert shown == {"by hand"}
