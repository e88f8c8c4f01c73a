"""Puts a report together."""

from dataclasses import dataclass

from grader.domain.report import (
    CheckReport,
    Cost,
    Counterexample,
    ErrorReport,
    GradingReport,
    SandboxReport,
    UsageReport,
)
from grader.domain.verdict import CheckVerdict, Verdict
from grader.errors import SubmissionInvalid
from grader.judging.diagnosis import Diagnosis
from grader.judging.evidence import Evidence
from grader.sandbox import CallResult, Outcome
from grader.wire import GradingJob

STDOUT_BYTES = 4 * 2**10
NOTHING_USED = UsageReport(cpu_seconds=0.0, wall_seconds=0.0, peak_bytes=0)


@dataclass(frozen=True)
class Findings:
    """What judging the evidence led to."""

    verdict: Verdict
    checks: tuple[CheckReport, ...]
    diagnosis: Diagnosis
    signature: str
    counterexample: Counterexample | None
    cost: Cost | None


def finished(evidence: Evidence, findings: Findings) -> GradingReport:
    """The report of a submission that ran."""
    program = evidence.program
    return GradingReport(
        exercise=evidence.exercise.slug,
        score=sum(check.score for check in findings.checks),
        max_score=evidence.exercise.max_score,
        message=_message(findings),
        stdout=evidence.printed.encode()[:STDOUT_BYTES].decode("utf-8", "ignore"),
        error=_error(evidence.case_results()),
        usage=program.usage,
        sandbox=SandboxReport(tier=int(evidence.sandbox.tier)),
        seed=evidence.seed,
        version=evidence.exercise.digest,
        verdict=findings.verdict,
        checks=findings.checks,
        misconceptions=findings.diagnosis.misconceptions,
        pairs=findings.diagnosis.pairs,
        signature=findings.signature,
        counterexample=findings.counterexample,
        cost=findings.cost,
    )


def invalid(job: GradingJob, error: SubmissionInvalid) -> GradingReport:
    """The report of a source that cannot be graded; nothing ran."""
    report = _unrun(job, Verdict.INVALID, str(error))
    told = ErrorReport(type_name="SubmissionInvalid", message=str(error), traceback="", line=error.line)
    return report.model_copy(update={"error": told})


def internal_error(job: GradingJob, reason: str) -> GradingReport:
    """The report when we failed; ``reason`` is for the log of those who run the grader, too."""
    return _unrun(job, Verdict.INTERNAL_ERROR, f"Grading failed, and that is our fault: {reason}")


def _unrun(job: GradingJob, verdict: Verdict, message: str) -> GradingReport:
    return GradingReport(
        exercise=job.exercise.slug,
        verdict=verdict,
        score=0,
        max_score=job.exercise.max_score,
        message=message,
        checks=(),
        usage=NOTHING_USED,
        sandbox=SandboxReport(tier=0),
        seed=job.seed,
        version=job.exercise.digest,
    )


def _message(findings: Findings) -> str:
    if findings.verdict is Verdict.ACCEPTED:
        return "Accepted: every check is passed."
    lost = [check for check in findings.checks if check.verdict is not CheckVerdict.PASSED]
    return lost[0].message if lost else ""


def _error(results: list[CallResult]) -> ErrorReport | None:
    """The first exception of the student's own; ends that have no traceback speak through the checks."""
    for result in results:
        error = result.error
        if error is not None and result.outcome in (Outcome.EXCEPTION, Outcome.MEMORY_LIMIT):
            return ErrorReport(
                type_name=error.type_name, message=error.message, traceback=error.traceback, line=error.line
            )
    return None
