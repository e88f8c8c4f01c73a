"""What grading one submission produced."""

from typing import Any

from grader.domain.model import Model
from grader.domain.verdict import CheckVerdict, Verdict


class Table(Model):
    """An array for people: nested lists of numbers, and where it differs from its counterpart."""

    name: str
    values: Any
    differs: tuple[tuple[int, ...], ...] = ()
    is_weights: bool = False


class Comparison(Model):
    """Inputs, what should come of them, and what the submission gave: nothing where it failed."""

    inputs: tuple[Table, ...]
    expected: tuple[Table, ...]
    given: tuple[Table, ...]


class CaseOutcome(Model):
    """How one case went; hidden cases keep their inputs to themselves."""

    name: str
    visible: bool
    passed: bool
    message: str = ""
    comparison: Comparison | None = None
    """Of a visible case whose arrays are small enough to be shown."""


class CheckReport(Model):
    """One check: its points, and a sentence that says what is wrong."""

    name: str
    verdict: CheckVerdict
    score: float
    max_score: float
    message: str
    cases: tuple[CaseOutcome, ...] = ()


class NamedMistake(Model):
    """A misconception that explains every result of the submission."""

    id: str
    sentence: str


class Counterexample(Comparison):
    """The smallest input found on which submission and reference differ."""

    message: str


class LineCost(Model):
    """What one line of the submission costs, as polynomials in the exercise's symbols."""

    number: int
    source: str
    runs: str
    operations: str
    new_bytes: str
    share: float
    """Of all operations, at the largest size counted: 0 to 1."""


class Curve(Model):
    """Counted points over the first symbol, for drawing."""

    name: str
    sizes: tuple[int, ...]
    counts: tuple[float, ...]


class Cost(Model):
    """What was counted, fitted and compared; polynomials are canonical text."""

    symbols: tuple[str, ...]
    operations: str
    peak_bytes: str
    python_steps: str
    exact: bool
    sentence: str
    operations_target: str = ""
    memory_target: str = ""
    lines: tuple[LineCost, ...] = ()
    curves: tuple[Curve, ...] = ()
    uncounted: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class ErrorReport(Model):
    """The student's own error: the traceback holds his frames only."""

    type_name: str
    message: str
    traceback: str
    line: int | None = None


class UsageReport(Model):
    """What all children of this submission used together; the peak is of the largest."""

    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int


class SandboxReport(Model):
    """Where the submission ran: 1 is the strongest tier, 0 means that nothing ran."""

    tier: int


class GradingReport(Model):
    """The verdict, with all that explains it.

    The same, bit for bit, for the same (source, exercise version, seed), but for ``usage``.
    """

    exercise: str
    verdict: Verdict
    score: float
    max_score: float
    message: str
    checks: tuple[CheckReport, ...]
    misconceptions: tuple[NamedMistake, ...] = ()
    counterexample: Counterexample | None = None
    cost: Cost | None = None
    stdout: str = ""
    error: ErrorReport | None = None
    usage: UsageReport
    sandbox: SandboxReport
    seed: int
    version: str
