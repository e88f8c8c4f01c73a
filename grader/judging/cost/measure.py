"""What a function costs, in an exercise or outside any: counted, fitted, and held against larger runs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from grader.domain.growth import Monomial
from grader.judging.cost.count import Counted, count
from grader.judging.cost.fit import Fitted
from grader.judging.cost.judge import dominant
from grader.judging.cost.plain import unexplained
from grader.judging.cost.polynomial import LOGARITHM, Polynomial
from grader.judging.cost.runs import Problem
from grader.sandbox import Sandbox


@dataclass(frozen=True)
class Measured:
    """One counted quantity. Without ``exact`` its polynomial is no formula: show a slope, or nothing."""

    polynomial: Polynomial
    leading: tuple[str, ...]
    """The dominant monomials without their constants, such as ``("n^2 d", "n d^2")``; largest first."""
    exact: bool


@dataclass(frozen=True)
class MeasuredLine:
    """What one line costs; lines that never ran are not listed."""

    number: int
    source: str
    runs: Measured
    operations: Measured
    new_bytes: Measured


@dataclass(frozen=True)
class CostMeasurement:
    """``counted`` holds all that was counted: the fit for curves and shares, the nodes, the larger run."""

    counted: Counted
    flags: Mapping[str, str]
    """By mark (operations, memory, steps): what the outside check found, as part of a sentence."""

    @property
    def operations(self) -> Measured:
        return self._measured(self.counted.fit.operations)

    @property
    def peak_bytes(self) -> Measured:
        fit = self.counted.fit
        return self._measured(Fitted(fit.peak, fit.memory_exact))

    @property
    def python_steps(self) -> Measured:
        return self._measured(self.counted.fit.steps)

    @property
    def lines(self) -> tuple[MeasuredLine, ...]:
        texts = self.counted.lines
        return tuple(
            MeasuredLine(
                line.number,
                texts[line.number - 1].rstrip(),
                *map(self._measured, (line.runs, line.operations, line.new_bytes)),
            )
            for line in self.counted.fit.lines
        )

    @property
    def uncounted(self) -> tuple[str, ...]:
        """Names of functions that were charged by guess: the formula is then "at least"."""
        return self.counted.fit.uncounted

    def _measured(self, fitted: Fitted) -> Measured:
        leading = dominant(self.counted.fit.grid, [powers for powers, _ in fitted.polynomial.terms])
        return Measured(fitted.polynomial, tuple(leading_texts(fitted.polynomial, leading)), fitted.exact)


def measure(problem: Problem, source: str, sandbox: Sandbox) -> CostMeasurement:
    """The same for the same problem, with its seed, and source; but for a flag that only a plain run raises.

    Raises:
        NotCounted: the program cannot be counted; the message says why.
        SandboxError: our failure.
    """
    counted = count(problem, source, sandbox)
    return CostMeasurement(counted, {**unexplained(problem, counted, sandbox), **counted.switches})


def leading_texts(polynomial: Polynomial, monomials: Iterable[tuple[int, ...]]) -> Iterable[str]:
    """Each as an order of growth is written: ``n^2 d``, ``n log n``."""
    symbols = [symbol for symbol in polynomial.symbols if not symbol.startswith(LOGARITHM)]
    for *powers, log_power in sorted(monomials, reverse=True):
        pairs = {
            symbol: (Fraction(power), Fraction(0)) for symbol, power in zip(symbols, powers, strict=True)
        }
        pairs[symbols[0]] = Fraction(powers[0]), Fraction(log_power)
        yield Monomial.of(pairs).text(symbols)
