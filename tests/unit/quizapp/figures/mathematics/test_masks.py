"""Who may look at whom, against the rules written out."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.masks import causal, padding, window

lengths = st.integers(1, 7)


@given(lengths)
def test_a_causal_mask_shows_nothing_later(n: int) -> None:
    assert causal(n).tolist() == [[j <= i for j in range(n)] for i in range(n)]


@given(lengths, st.integers(0, 7))
def test_a_window_shows_what_is_near_on_both_sides(n: int, reach: int) -> None:
    assert window(n, reach).tolist() == [[-reach <= i - j <= reach for j in range(n)] for i in range(n)]


@given(lengths, st.integers(0, 7))
def test_padding_hides_the_same_words_from_everybody(n: int, length: int) -> None:
    assert padding(n, length).tolist() == [[j < length for j in range(n)] for _ in range(n)]
