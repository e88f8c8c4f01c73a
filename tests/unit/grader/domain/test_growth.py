from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.growth import Growth, Monomial, parse_growth
from grader.errors import GrowthError

SYMBOLS = ("n", "d", "dk", "w")

powers = st.fractions(min_value=-4, max_value=4, max_denominator=3)
monomials = st.dictionaries(st.sampled_from(SYMBOLS), st.tuples(powers, powers)).map(Monomial.of)
growths = st.lists(monomials, min_size=1, max_size=4).map(lambda terms: Growth.of(terms, SYMBOLS))


def growth(text: str) -> Growth:
    return parse_growth(text, SYMBOLS)


@pytest.mark.parametrize(
    "text",
    ["n^2 d", "n²·d", "n*n*d", "O(n^2 d)", "d n**2", "nnd", "3 n × n d", "Θ(n·n·d)", "n^2 w (d/w)", "n^2[d]"],
)
def test_spellings_of_one_order_are_equal(text: str) -> None:
    assert growth(text) == growth("n^2 d")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("n d^2 + d n^2", "n^2 d + n d^2"),
        ("2 n d + n", "n d + n"),
        ("n log2(n)", "n log n"),
        ("log(n)^2", "log^2 n"),
        ("log n^3", "log n"),
        ("sqrt(n) d_k", "n^(1/2) dk"),
        ("n^2 / w", "n^2 w^-1"),
        ("(n + d)^2", "n^2 + n d + d^2"),
        ("7", "1"),
    ],
)
def test_text_is_canonical(text: str, canonical: str) -> None:
    assert str(growth(text)) == canonical


def test_longest_symbol_is_read_first() -> None:
    assert growth("ndk") == growth("n · dk")


@given(growths)
def test_text_reads_back_as_the_same_growth(original: Growth) -> None:
    assert growth(str(original)) == original


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("n^2 - d", 4),
        ("2^n", 2),
        ("n^99", 4),
        ("n x", 2),
        ("(n", 2),
        ("n)", 1),
        ("n +", 3),
        ("0 n", 0),
        ("n^", 2),
        ("n / (n + d)", 11),
        ("log + n", 4),
        ("O(n", 3),
        ("__import__('os')", 0),
        ("(" * 13 + "n" + ")" * 13, 13),
        ("(n + d + w + dk)^9", 18),
        ("n" * 600, 500),
    ],
)
def test_unreadable_text_is_met_by_a_sentence_and_a_position(text: str, position: int) -> None:
    with pytest.raises(GrowthError, match=r"[.?]$") as caught:
        growth(text)
    assert caught.value.position == position


@given(st.text(alphabet="nd kw0123456789^*/+-()·²log√ .", max_size=40) | st.text(max_size=550))
def test_any_text_is_read_or_refused(text: str) -> None:
    position = 0
    try:
        growth(text)
    except GrowthError as error:
        position = error.position
    assert 0 <= position <= len(text)


def test_dominated_terms_and_constants_fall_away() -> None:
    assert str(growth("n^2 d + n d + n d^2 + 5").dominant()) == "n^2 d + n d^2"


def test_a_constant_alone_stays() -> None:
    assert str(growth("3").dominant()) == "1"


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("n d", "n^2 d"),
        ("n log n", "n^2"),
        ("log^9 n", "n^(1/9)"),
        ("n^2/w", "n^2"),
        ("n + d", "n d"),
        ("1", "log n"),
    ],
)
def test_growth_is_dominated_one_way_only(small: str, large: str) -> None:
    assert growth(small).dominated_by(growth(large))
    assert not growth(large).dominated_by(growth(small))


def test_symbols_grow_independently() -> None:
    assert not growth("n^2").dominated_by(growth("n d"))
    assert not growth("n d").dominated_by(growth("n^2"))


def test_lower_order_terms_do_not_change_the_order() -> None:
    assert growth("n^2 d + n^2 + 7 n d").equivalent(growth("n^2 d"))


@given(growths)
def test_every_growth_is_equivalent_to_its_dominant_part(original: Growth) -> None:
    assert original.equivalent(original.dominant())


@given(growths, growths, growths)
def test_dominance_is_transitive(a: Growth, b: Growth, c: Growth) -> None:
    low, middle, high = a, a + b, a + b + c
    assert low.dominated_by(middle)
    assert middle.dominated_by(high)
    assert low.dominated_by(high)


def test_a_rational_power_of_a_product_applies_to_each_symbol() -> None:
    (monomial,) = growth("(n^2 d)^(1/2)").monomials
    assert monomial.powers == {"n": (Fraction(1), Fraction(0)), "d": (Fraction(1, 2), Fraction(0))}
