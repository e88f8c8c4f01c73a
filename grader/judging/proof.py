"""An exercise proves itself: each of its programs is judged as a submission, and must end as its folder says.

- the reference and every accepted variant: accepted;
- the starter: not accepted;
- a misconception: loses a check, and is diagnosed as itself, or with those it is declared to tie with;
- a fault: loses the check it names and no other. Wrong values may break what softmax says about values, and
  earn nothing for their cost, so a fault of correctness may lose these too, and may see the future.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from grader.domain.exercise import Exercise, Fault, Misconception
from grader.domain.report import GradingReport
from grader.domain.verdict import CheckVerdict, Verdict
from grader.judging.judge import judge
from grader.sandbox import Sandbox
from grader.wire import GradingJob

ABOUT_VALUES = frozenset({"softmax", "future", "cost"})
"""Checks that wrong values may lose besides correctness."""


class Role(StrEnum):
    """What a program of a pack is there for."""

    REFERENCE = "reference"
    STARTER = "starter"
    ACCEPTED = "accepted"
    MISCONCEPTION = "misconception"
    FAULT = "fault"


@dataclass(frozen=True)
class Row:
    """One program of the matrix; ``problem`` is empty when it ended as it must."""

    role: Role
    name: str
    report: GradingReport
    problem: str


def size(exercise: Exercise) -> int:
    """How many programs are judged."""
    return 2 + len(exercise.accepted) + len(exercise.misconceptions) + len(exercise.faults)


def prove(exercise: Exercise, sandbox: Sandbox, seed: int = 0) -> Iterator[Row]:
    """The rows of the matrix, one after the other.

    Raises:
        GraderError: the reference cannot be run at all.
    """

    def report(source: str) -> GradingReport:
        return judge(GradingJob(submission="proof", exercise=exercise, source=source, seed=seed), sandbox)

    reference = report(exercise.reference)
    yield Row(Role.REFERENCE, "reference", reference, _must_be_accepted(reference))
    starter = report(exercise.starter)
    unfinished = starter.verdict is not Verdict.ACCEPTED
    yield Row(Role.STARTER, "starter", starter, "" if unfinished else "is accepted as it stands")
    for program in exercise.accepted:
        accepted = report(program.source)
        yield Row(Role.ACCEPTED, program.name, accepted, _must_be_accepted(accepted))
    for mistake in exercise.misconceptions:
        wrong = report(mistake.source)
        yield Row(Role.MISCONCEPTION, mistake.id, wrong, _must_be_diagnosed(exercise, mistake, wrong))
    for fault in exercise.faults:
        faulty = report(fault.source)
        yield Row(Role.FAULT, f"{fault.loses}: {fault.name}", faulty, _must_lose(fault, faulty))


def _must_be_accepted(report: GradingReport) -> str:
    return (
        ""
        if report.verdict is Verdict.ACCEPTED
        else f"must be accepted, is {report.verdict}: {report.message}"
    )


def _must_be_diagnosed(exercise: Exercise, mistake: Misconception, report: GradingReport) -> str:
    named = {found.id for found in report.misconceptions}
    ids = {known.id for known in exercise.misconceptions}
    tied = {mistake.id}.union(*(tie.ids for tie in exercise.ties if mistake.id in tie.ids))
    allowed = tied & ids
    if not lost_checks(report):
        return "passes every check"
    if mistake.id not in named:
        return f"is diagnosed as {', '.join(sorted(named)) or 'nothing'}"
    if named - allowed:
        return f"is not told apart from {', '.join(sorted(named - allowed))}"
    if allowed - named:
        return f"is told apart from {', '.join(sorted(allowed - named))}: the declared tie is no tie"
    return ""


def _must_lose(fault: Fault, report: GradingReport) -> str:
    lost = lost_checks(report)
    if fault.loses not in lost:
        return f"must lose {fault.loses}, loses {', '.join(sorted(lost)) or 'nothing'}"
    others = lost - {fault.loses} - (ABOUT_VALUES if fault.loses == "correctness" else set())
    return f"loses {', '.join(sorted(others))} too: {report.message}" if others else ""


def lost_checks(report: GradingReport) -> set[str]:
    """Names of checks not passed, the parts of cost as one. An invalid source has lost ``validity``."""
    if not report.checks:
        return {"validity"}
    return {check.name.split(":")[0] for check in report.checks if check.verdict is not CheckVerdict.PASSED}
