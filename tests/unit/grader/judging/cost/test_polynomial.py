"""Polynomials and their one way of being written."""

from fractions import Fraction

import pytest

from grader.judging.cost.polynomial import Exponents, Polynomial, monomial_text, sum_text


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ({(0, 0): 1, (2, 1): 4, (2, 0): 6, (1, 2): 6}, "4·n²·d + 6·n² + 6·n·d² + 1"),
        ({(1, 0): 1, (0, 0): -3}, "n - 3"),
        ({(1, 1): -1, (2, 0): 1}, "n² - n·d"),
        ({(2, 0): Fraction(1, 2), (1, 0): Fraction(-3, 2)}, "(1/2)·n² - (3/2)·n"),
        ({(2, -1): 5}, "5·n²·d⁻¹"),
        ({(3, 0): 0}, "0"),
        ({}, "0"),
    ],
)
def test_it_is_written_in_one_way(terms: dict[Exponents, int], text: str) -> None:
    assert (
        str(Polynomial.of(("n", "d"), {powers: Fraction(value) for powers, value in terms.items()})) == text
    )


def test_its_value_is_exact() -> None:
    half = Polynomial.of(("n", "d"), {(2, 0): Fraction(1, 2), (1, -1): Fraction(1)})
    assert half.at({"n": 3, "d": 2}) == Fraction(6)


def test_a_monomial_without_symbols_is_one() -> None:
    assert monomial_text(("n", "d"), (0, 0)) == "1"


def test_a_sum_of_monomials_starts_with_the_highest_power_of_the_first_symbol() -> None:
    assert sum_text(("n", "d"), [(1, 1), (2, 0)]) == "n² + n·d"


def test_a_logarithm_is_to_base_two() -> None:
    sorting = Polynomial.of(("n", "log n"), {(1, 1): Fraction(2)})
    assert (str(sorting), sorting.at({"n": 8})) == ("2·n·log n", 48)
