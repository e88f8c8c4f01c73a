"""Canonical polynomials as MathML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.growth import parse_growth
from grader.judging.cost.polynomial import Polynomial
from quizapp.submissions.formula import folded, mathml

SYMBOLS = ("n", "dk", "window", "log n")
polynomials = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(-2, 2), st.integers(0, 1)),
    st.fractions(-50, 50),
    max_size=5,
).map(lambda terms: Polynomial.of(SYMBOLS, terms))


def text_of(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11", "<math><mn>11</mn></math>"),
        ("n²", "<math><msup><mi>n</mi><mn>2</mn></msup></math>"),
        ("n^1.53", "<math><msup><mi>n</mi><mn>1.53</mn></msup></math>"),
        ("dk", "<math><msub><mi>d</mi><mi>k</mi></msub></math>"),
        ("window", "<math><mi>window</mi></math>"),
        ("n - 1", '<math><mi>n</mi></math> <math><mo form="infix">−</mo><mn>1</mn></math>'),
        ("-n", '<math><mo form="prefix">−</mo><mi>n</mi></math>'),
        ("n w^-1", "<math><mi>n</mi><mo>/</mo><mi>w</mi></math>"),
        ("w⁻¹", "<math><mn>1</mn><mo>/</mo><mi>w</mi></math>"),
        (
            "n²·w⁻²",
            "<math><msup><mi>n</mi><mn>2</mn></msup><mo>/</mo><msup><mi>w</mi><mn>2</mn></msup></math>",
        ),
        (
            "(1/2)·n",
            '<math><mfrac><mn>1</mn><mn>2</mn></mfrac><mspace width="0.17em"></mspace><mi>n</mi></math>',
        ),
        ("log n", '<math><mi>log</mi><mspace width="0.17em"></mspace><mi>n</mi></math>'),
    ],
)
def test_each_part_of_a_formula_has_its_element(text: str, expected: str) -> None:
    assert mathml(text) == expected


@given(polynomials)
def test_every_polynomial_is_written_as_mathematics_term_by_term(polynomial: Polynomial) -> None:
    assert mathml(str(polynomial)).count("<math>") == max(len(polynomial.terms), 1)


@pytest.mark.parametrize("target", ["n^2 d", "n^2 d + n d^2", "n log n", "n^(1/2)", "1"])
def test_orders_of_growth_are_mathematics_too(target: str) -> None:
    assert mathml(str(parse_growth(target, ["n", "d"]))).startswith("<math>")


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    assert set(re.findall(r"<(\w+)", mathml(text))) <= {
        *("math", "mi", "mn", "mo", "msup", "msub", "mfrac", "mspace")
    }


def test_what_is_no_formula_stays_a_text() -> None:
    assert mathml("<b>!") == "&lt;b&gt;!"


def test_a_long_formula_shows_its_first_terms_and_folds_the_others_away() -> None:
    html = folded("4·n² - 3·n + 2·d - 1", 2)
    shown, hidden = html.removeprefix('<details class="folded"><summary>').split("</summary>")
    assert text_of(shown) == "4n2 −3n …"
    assert text_of(hidden) == "+2d −1"


@pytest.mark.parametrize("text", ["4·n²", "4·n² + 3·n", "4·n² + 3·n + 1"])
def test_no_fold_hides_a_single_term(text: str) -> None:
    assert folded(text, 2) == mathml(text)
