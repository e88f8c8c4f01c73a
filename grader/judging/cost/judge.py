"""From fits to marks: operations, memory and steps, each on its own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from grader.domain.axes import powers
from grader.domain.exercise import CostCheck, Exercise
from grader.domain.growth import parse_growth
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict
from grader.judging.cost.fit import Fitted
from grader.judging.cost.grid import Grid
from grader.judging.cost.ladder import Ladder
from grader.judging.cost.polynomial import Exponents, Polynomial, monomial_text, sum_text

TIMES = {1: "twice", 2: "four times", 3: "eight times", 4: "sixteen times"}


@dataclass(frozen=True)
class Mark:
    """One of the three things that are judged."""

    name: str
    noun: str
    points: float
    target: str
    always: tuple[Exponents, ...] = ()
    """Allowed besides the target: a copy of an input is no waste of memory."""


@dataclass(frozen=True)
class Part:
    """A piece of the cost that the formula of a mark must cover, and where it stands."""

    fitted: Fitted
    line: int | None = None


def target_monomials(grid: Grid, target: str) -> tuple[Exponents, ...]:
    """Powers of the grid's symbols in the target, and of the first one's logarithm; roots are rounded up.

    Raises:
        GrowthError: the target cannot be read.
    """
    vectors = (monomial.vector(grid.symbols) for monomial in parse_growth(target, grid.symbols).monomials)
    return tuple((*(ceil(power) for power, _ in vector), ceil(vector[0][1])) for vector in vectors)


def input_monomials(exercise: Exercise, check: CostCheck) -> tuple[Exponents, ...]:
    """How large the inputs are, as powers of the symbols."""
    names = {**{symbol: symbol for symbol in check.symbols}, **check.tied}
    return tuple(_monomial(argument.shape, names, check.symbols) for argument in exercise.arguments)


def _monomial(shape: Iterable[str], names: Mapping[str, str], symbols: Iterable[str]) -> Exponents:
    found: Counter[str] = Counter()
    for axis in shape:
        for factor, power in powers(axis).items():
            found[names.get(factor, "")] += power
    return (*(found[symbol] for symbol in symbols), 0)


def excess(grid: Grid, polynomial: Polynomial, target: Sequence[Exponents]) -> tuple[Exponents, ...]:
    """The dominant monomials of ``polynomial`` that no monomial of ``target`` dominates."""
    monomials = [powers for powers, _ in polynomial.terms]
    return tuple(powers for powers in dominant(grid, monomials) if not _covered(grid, powers, target))


def dominant(grid: Grid, monomials: Iterable[Exponents]) -> tuple[Exponents, ...]:
    """Those that no other one dominates: the order of growth in several symbols."""
    kept = list(monomials)
    return tuple(
        powers for powers in kept if not _covered(grid, powers, [other for other in kept if other != powers])
    )


def _covered(grid: Grid, powers: Exponents, others: Iterable[Exponents]) -> bool:
    return any(grid.dominates(other, powers) for other in others)


def judge(
    grid: Grid, mark: Mark, parts: Sequence[Part], flag: str | None, ladders: Sequence[Ladder] = ()
) -> CheckReport:
    """The mark's report. An exact formula takes points, a flag, or a ladder: never a slope."""
    if flag is not None:
        return report(mark, passed=False, message=f"No points for {mark.noun}: {flag}.")
    target = target_monomials(grid, mark.target)
    worst = [
        (part, powers)
        for part in parts
        if part.fitted.exact
        for powers in excess(grid, part.fitted.polynomial, (*target, *mark.always))
    ]
    if worst:
        return report(mark, passed=False, message=_too_much(grid, mark, worst, target))
    allowed = sum_text(grid.written, target)
    if all(part.fitted.exact for part in parts):
        return report(
            mark, passed=True, message=f"The {mark.noun} grow no faster than {allowed}, as the task asks."
        )
    bound = Polynomial.of(grid.written, dict.fromkeys((*target, *mark.always), Fraction(1)))
    for ladder in ladders:
        if ladder.outgrows(mark.name, bound):
            return report(mark, passed=False, message=_outgrown(mark, ladder, bound, allowed))
    message = f"The {mark.noun} follow no exact formula, and seem to grow no faster than {allowed}."
    return report(mark, passed=True, message=message)


def _outgrown(mark: Mark, ladder: Ladder, bound: Polynomial, allowed: str) -> str:
    most = _listed([f"{ratio:.3g}" for ratio in ladder.most(mark.name, bound)])
    lengths = _listed([str(length) for length in ladder.lengths])
    return (
        f"The {mark.noun} follow no exact formula, but grow faster than {allowed}, which the task asks for: "
        f"they are up to {most} times as many with {ladder.symbol} = {lengths}."
    )


def report(mark: Mark, *, passed: bool, message: str) -> CheckReport:
    return CheckReport(
        name=f"cost: {mark.name}",
        verdict=CheckVerdict.PASSED if passed else CheckVerdict.FAILED,
        score=mark.points if passed else 0.0,
        max_score=mark.points,
        message=message,
    )


def _too_much(
    grid: Grid, mark: Mark, worst: Sequence[tuple[Part, Exponents]], target: Sequence[Exponents]
) -> str:
    monomials = dominant(grid, {powers for _, powers in worst})
    grown, allowed = sum_text(grid.written, monomials), sum_text(grid.written, target)
    sentences = [f"The {mark.noun} grow as {grown}; the task asks for {allowed}."]
    degree, wanted = max(powers[0] for powers in monomials), max(powers[0] for powers in target)
    if degree > wanted:
        sentences.append(
            f"Doubling {grid.symbols[0]} makes this {times(degree)} as much, where {times(wanted)} is enough."
        )
    lines = sorted({part.line for part, powers in worst if part.line and powers in monomials})
    if lines:
        sentences.append(
            f"It happens on line {lines[0]}."
            if len(lines) == 1
            else f"See lines {_listed(list(map(str, lines)))}."
        )
    return " ".join(sentences)


def times(degree: int) -> str:
    """What doubling a size does to a power of it."""
    return TIMES.get(degree, f"2{monomial_text(('',), (degree,))} times" if degree > 0 else "no more")


def _listed(words: Sequence[str]) -> str:
    shown = words[:4]
    return (
        ", ".join(shown[:-1]) + " and " + shown[-1] if len(words) <= 4 else ", ".join(shown) + " and others"
    )
