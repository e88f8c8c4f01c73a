"""From formulas to marks and sentences."""

from fractions import Fraction

import pytest

from grader.domain.exercise import CostCheck
from grader.domain.report import CheckReport
from grader.domain.verdict import CheckVerdict
from grader.judging.cost.fit import Fitted
from grader.judging.cost.grid import Grid
from grader.judging.cost.judge import Mark, Part, dominant, input_monomials, judge, times
from grader.judging.cost.polynomial import Exponents, Polynomial
from tests.unit.grader.judging.attention import attention

MATRIX, WINDOW = Grid(("n", "d")), Grid(("n", "w", "d"), part=1, wholes=(0,))


def part(grid: Grid, *powers: Exponents, line: int | None = None, exact: bool = True) -> Part:
    polynomial = Polynomial.of(grid.written, dict.fromkeys(((*each, 0) for each in powers), Fraction(3)))
    return Part(Fitted(polynomial, exact), line)


def judged(grid: Grid, target: str, *parts: Part, flag: str | None = None) -> CheckReport:
    return judge(grid, Mark("operations", "operations", 2.0, target), parts, flag)


@pytest.mark.parametrize(
    ("grid", "target", "powers"),
    [
        (MATRIX, "n^2 d", [(2, 1), (2, 0), (1, 1), (0, 0)]),
        (MATRIX, "n^2 d + n d^2", [(2, 1), (1, 2)]),
        (MATRIX, "n^2 d", []),
        (WINDOW, "n w d", [(1, 1, 1), (0, 2, 1)]),  # w² is at most n·w
        (WINDOW, "n d", [(1, -1, 1), (1, 0, 0)]),  # n/w blocks are at most n
    ],
)
def test_growth_within_the_target_keeps_the_points(grid: Grid, target: str, powers: list[Exponents]) -> None:
    assert judged(grid, target, part(grid, *powers)).score == 2.0


@pytest.mark.parametrize(
    ("grid", "target", "powers"),
    [
        (MATRIX, "n^2 d", [(3, 0)]),
        (MATRIX, "n^2 d", [(1, 2)]),
        (MATRIX, "n^2 + n d", [(2, 1)]),
        (WINDOW, "n w d", [(2, 0, 0)]),
        (WINDOW, "n d", [(1, 1, 0)]),
        (WINDOW, "n w d", [(2, -1, 1)]),  # n/w blocks of n keys
    ],
)
def test_growth_beyond_the_target_loses_them(grid: Grid, target: str, powers: list[Exponents]) -> None:
    report = judged(grid, target, part(grid, *powers))
    assert (report.verdict, report.score, report.max_score) == (CheckVerdict.FAILED, 0.0, 2.0)


def test_one_monomial_never_stands_for_another_in_several_symbols() -> None:
    assert set(dominant(MATRIX, [(2, 1, 0), (1, 2, 0), (2, 0, 0), (0, 0, 0)])) == {(2, 1, 0), (1, 2, 0)}


def test_the_sentence_names_the_growth_the_task_and_the_line() -> None:
    report = judged(
        MATRIX, "n^2 d", part(MATRIX, (3, 1)), part(MATRIX, (3, 1), line=7), part(MATRIX, (1, 0), line=8)
    )
    assert report.message == (
        "The operations grow as n³·d; the task asks for n²·d. "
        "Doubling n makes this eight times as much, where four times is enough. It happens on line 7."
    )


def test_a_target_may_hold_a_logarithm() -> None:
    terms = {(1, 0, 1): Fraction(5)}
    sorting = Part(Fitted(Polynomial.of(MATRIX.written, terms), exact=True))
    assert judged(MATRIX, "n log n", sorting).score == 2.0
    assert judged(MATRIX, "n d", sorting).score == 0.0


def test_without_an_exact_formula_nothing_is_lost() -> None:
    report = judged(MATRIX, "n", part(MATRIX, (3, 0), exact=False))
    assert report.score == 2.0
    assert "no exact formula" in report.message


def test_an_exact_line_is_judged_even_if_the_whole_has_no_formula() -> None:
    assert judged(MATRIX, "n", part(MATRIX, (1, 0), exact=False), part(MATRIX, (3, 0), line=2)).score == 0.0


def test_a_flag_takes_the_points_and_says_why() -> None:
    report = judged(MATRIX, "n^2 d", part(MATRIX, (1, 0)), flag="another algorithm runs")
    assert (report.score, report.message) == (0.0, "No points for operations: another algorithm runs.")


@pytest.mark.parametrize(
    ("degree", "words"), [(0, "no more"), (1, "twice"), (2, "four times"), (5, "2⁵ times")]
)
def test_doubling_is_told_in_words(degree: int, words: str) -> None:
    assert times(degree) == words


def test_an_input_is_as_large_as_all_its_axes_and_their_factors_say() -> None:
    check = CostCheck(
        check="cost",
        operations=1,
        memory=1,
        operations_target="r",
        memory_target="r",
        symbols=("r", "p"),
        tied={"c": "r"},
    )
    image = {"name": "image", "shape": ["r*p", "c*p", "3*k"]}
    exercise = attention(
        arguments=[image, {"name": "patches", "shape": ["c/p*r"]}],
        results=[],
        cases=[],
        checks=[],
        sizes={"r": 2, "c": 3, "p": 4, "k": 5},
    )
    assert input_monomials(exercise, check) == ((2, 2, 0), (2, -1, 0))
