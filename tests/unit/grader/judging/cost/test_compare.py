"""Which of two programs takes less, and from which length on."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judging.cost.compare import duels, verdict
from grader.judging.cost.fit import Fit, Fitted
from grader.judging.cost.polynomial import Polynomial
from tests.unit.grader.judging.cost.programs import MATRIX, WINDOW

NOTHING = Fitted(Polynomial(MATRIX.written), exact=True)
NAMES = ("a.py", "b.py")


def of(terms: dict[tuple[int, int], int], *, exact: bool = True) -> Fit:
    """A fit with these operations: powers of n and d."""
    polynomial = Polynomial.of(
        MATRIX.written, {(*powers, 0): Fraction(value) for powers, value in terms.items()}
    )
    return Fit(MATRIX, Fitted(polynomial, exact), NOTHING, {}, ())


def test_the_crossing_is_the_first_length_at_which_the_other_takes_less() -> None:
    found = duels(of({(2, 0): 1}), of({(1, 0): 100}))["operations"]
    assert found is not None
    assert (found.first_wins, found.crossings) == (True, (101,))


@given(st.integers(2, 10**5))
def test_a_line_and_a_parabola_cross_where_algebra_says(slope: int) -> None:
    found = duels(of({(2, 0): 1}), of({(1, 0): slope}))["operations"]
    assert found is not None
    assert found.crossings == (slope + 1,)


def test_sizes_that_stay_are_those_of_practice() -> None:
    found = duels(of({(2, 1): 1}), of({(1, 2): 1}))["operations"]
    assert found is not None
    assert found.crossings == (65,)


def test_one_line_tells_who_wins_where() -> None:
    assert verdict(of({(2, 0): 1}), of({(1, 0): 100}), NAMES) == (
        "a.py takes fewer operations below n = 101, b.py from n = 101 on; "
        "both take the same memory; both take the same Python steps (with d = 64)."
    )


def test_who_always_wins_is_told_with_the_part_that_is_left() -> None:
    told = verdict(of({(1, 0): 1}), of({(1, 0): 4}), NAMES)
    assert told.startswith("a.py always takes fewer operations, 25 % of b.py's at n = 2048;")


def test_what_follows_no_formula_is_not_compared() -> None:
    fits = of({(1, 0): 1}), of({}, exact=False)
    assert duels(*fits)["operations"] is None
    assert "the operations of one follow no formula" in verdict(*fits, NAMES)


def test_two_crossings_are_told_one_after_the_other() -> None:
    cubic = of({(3, 0): 1, (1, 0): 110_000})  # n³ + 110,000·n and 700·n² are equal at n = 350 ± √12,500
    told = verdict(cubic, of({(2, 0): 700}), NAMES)
    assert told.startswith(
        "b.py takes fewer operations below n = 239, a.py from n = 239 on, b.py from n = 462 on;"
    )


def test_a_window_is_never_longer_than_the_length() -> None:
    polynomial = Polynomial.of(WINDOW.written, {(1, 0, 0, 0): Fraction(1)})
    constant = Polynomial.of(WINDOW.written, {(0, 0, 0, 0): Fraction(32)})
    nothing = Fitted(Polynomial(WINDOW.written), exact=True)
    fits = (Fit(WINDOW, Fitted(one, exact=True), nothing, {}, ()) for one in (polynomial, constant))
    found = duels(*fits)["operations"]  # n = 33 would be the crossing, but w = 64
    assert found is not None
    assert (found.first_wins, found.crossings) == (False, ())


@pytest.mark.parametrize("swapped", [False, True])
def test_the_verdict_does_not_depend_on_the_order(swapped: bool) -> None:
    pair, names = [of({(2, 0): 1}), of({(1, 0): 100})], list(NAMES)
    if swapped:
        pair, names = pair[::-1], names[::-1]
    assert verdict(*pair, (names[0], names[1])).startswith("a.py takes fewer operations below n = 101,")
