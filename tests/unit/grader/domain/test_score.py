from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.domain.score import Score

scores = st.builds(lambda points, rest: Score(points, points + rest), *[st.fractions(0, 100)] * 2)


@given(st.lists(scores))
def test_a_total_is_full_exactly_when_all_parts_are(parts: list[Score]) -> None:
    assert Score.total(parts).is_full == all(part.is_full for part in parts)


def test_thirds_of_a_point_add_up() -> None:
    third = Score(Fraction(1, 3), Fraction(1, 3))
    assert Score.total([third] * 3) == Score(Fraction(1), Fraction(1))


def test_more_points_than_there_are_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="2 points of 1"):
        Score(Fraction(2), Fraction(1))
