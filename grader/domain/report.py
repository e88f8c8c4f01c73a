"""What grading one submission produced."""

from collections.abc import Mapping
from typing import Any, Literal

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


class Formula(Model):
    """How one counted quantity grows."""

    polynomial: str
    """Canonical text, largest powers of the first symbol first: ``4·n²·d + 6·n²``. Where the counts follow no
    formula, about how the quantity grows, such as ``n^1.53``, or nothing where that is unknown too."""
    leading: tuple[str, ...] = ()
    """The monomials that dominate, without constants: ``("n^2 d", "n d^2")``."""
    exact: bool
    """Whether the polynomial foretold the counts at sizes that it was not made from."""


class LineCost(Model):
    """What one line of the submission costs: polynomials as canonical text, or None where none is exact."""

    number: int
    source: str
    runs: str | None
    operations: str | None
    bytes: str | None
    """New memory that the line takes, in all its runs."""
    in_use: str | None
    """Bytes in use whenever the line takes new memory, at most; None as well where it takes none."""
    share: float
    """Of all operations, at the sizes ``Cost.shares_at``: 0 to 1."""
    share_of_peak: float
    """``in_use`` against the peak, at the same sizes: 1 on the line that holds the peak."""


class Curve(Model):
    """One quantity over the first symbol, for drawing.

    The target is an order of growth: its curve is the least multiple that stays above the reference.
    ``counted`` are not read off a formula: a run did that much.
    """

    quantity: Literal["operations", "memory"]
    whose: Literal["submission", "reference", "target", "counted"]
    sizes: tuple[int, ...]
    counts: tuple[float, ...]


class Cost(Model):
    """What was counted, fitted and compared."""

    symbols: tuple[str, ...]
    operations: Formula
    peak_bytes: Formula
    python_steps: Formula
    sentence: str
    """What doubling the first symbol does."""
    comparison: str = ""
    """How many times the reference's operations and memory this takes."""
    operations_target: str = ""
    memory_target: str = ""
    steps_target: str = ""
    peak_line: int | None = None
    """The line on which most memory is in use."""
    lines: tuple[LineCost, ...] = ()
    shares_at: Mapping[str, int] = {}
    """By the formulas at sizes of practice, or the sizes of a larger run where they do not foretell it."""
    curves: tuple[Curve, ...] = ()
    curves_at: Mapping[str, int] = {}
    """The sizes that stay as they are while the first one grows along the curves."""
    uncounted: tuple[str, ...] = ()
    """Functions that are charged by guess: every formula is then a lower bound."""
    flags: tuple[str, ...] = ()
    """What the plain runs and larger ones found that the formulas do not tell."""

    @property
    def exact(self) -> bool:
        return self.operations.exact and self.peak_bytes.exact and self.python_steps.exact


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
    """Each explains every result; several are a tie."""
    pairs: tuple[tuple[NamedMistake, NamedMistake], ...] = ()
    """Two at once that explain every result, where no single one does; several are a tie."""
    signature: str = ""
    """Of wrong results that nothing explains: equal for all submissions that give the same."""
    counterexample: Counterexample | None = None
    cost: Cost | None = None
    stdout: str = ""
    error: ErrorReport | None = None
    usage: UsageReport
    sandbox: SandboxReport
    seed: int
    version: str

    @property
    def named(self) -> tuple[NamedMistake, ...]:
        """Every mistake of the diagnosis once, those of pairs included."""
        of_pairs = (mistake for pair in self.pairs for mistake in pair)
        return tuple({mistake.id: mistake for mistake in (*self.misconceptions, *of_pairs)}.values())
