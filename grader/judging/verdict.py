"""From the checks of a submission to its verdict.

- All points: accepted.
- It wrote into the result channel: protocol violation, whatever it earned.
- No case gave numbers: what ended the first case, an exception or a limit; no array at all is a wrong answer.
- Correctness failed entirely, or nothing was earned: wrong answer.
- Else: partial.
"""

from collections.abc import Iterable

from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict, Verdict
from grader.judging.outcomes import VERDICTS
from grader.sandbox import CallResult, Outcome


def verdict_of(checks: Iterable[CheckReport], results: list[CallResult]) -> Verdict:
    """``results`` are those of the cases, in order."""
    checks = list(checks)
    if any(result.outcome is Outcome.PROTOCOL_VIOLATION for result in results):
        return Verdict.PROTOCOL_VIOLATION
    if results and all(result.outcome is not Outcome.OK for result in results):
        return VERDICTS[results[0].outcome]
    if all(check.score == check.max_score for check in checks):
        return Verdict.ACCEPTED
    all_wrong = any(check.name == "correctness" and check.verdict is CheckVerdict.FAILED for check in checks)
    if all_wrong or not any(check.score for check in checks):
        return Verdict.WRONG_ANSWER
    return Verdict.PARTIAL
