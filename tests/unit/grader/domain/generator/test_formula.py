from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.generator import evaluate

VALUES = {"n": Fraction(6), "d": Fraction(4)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("n", 6),
        ("n**2 * d", 144),
        ("n - -d", 10),
        ("(n + d) / 4", Fraction(5, 2)),
        ("1 / n + 1 / d", Fraction(5, 12)),
        ("2**-2", Fraction(1, 4)),
    ],
)
def test_a_formula_has_an_exact_value(text: str, value: Fraction) -> None:
    assert evaluate(text, VALUES) == value


@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 50))
def test_arithmetic_agrees_with_pythons(a: int, b: int, c: int) -> None:
    values = {"a": Fraction(a), "b": Fraction(b), "c": Fraction(c)}
    assert evaluate("a * b - a / c + b**2", values) == a * b - Fraction(a, c) + b**2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("m", "'m' has no meaning here; known are d, n"),
        ("", "is no formula"),
        ("n +", "is no formula"),
        ("n ^ 2", "has no meaning"),
        ("1.5", "has no meaning"),
        ("n / (d - 4)", "divides by zero"),
        ("2**41", "a whole number, at most 40"),
        ("2**(1/2)", "a whole number"),
        ("__import__('os')", "has no meaning"),
        ("n.real", "has no meaning"),
        ("[n]", "has no meaning"),
        ("n if n else d", "has no meaning"),
        ("1" * 201, "at most 200 characters"),
    ],
)
def test_what_is_no_arithmetic_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says.replace("(", r"\(")):
        evaluate(text, VALUES)
