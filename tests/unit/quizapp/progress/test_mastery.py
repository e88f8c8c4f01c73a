"""The rule of mastery: bounded, never lowered by a right answer, never raised by a wrong one."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.mastery import MASTERED, mastery, strength

share = st.floats(0, 1)
shares = st.lists(share, max_size=30)


@given(shares)
def test_strength_lies_between_0_and_1(given_shares: list[float]) -> None:
    assert 0 <= strength(given_shares) <= 1


@given(shares)
def test_a_right_answer_never_lowers_strength(before: list[float]) -> None:
    assert strength([*before, 1]) >= strength(before)


@given(shares)
def test_a_wrong_answer_never_raises_strength(before: list[float]) -> None:
    assert strength([*before, 0]) <= strength(before)


@given(shares, st.tuples(share, share), shares)
def test_a_better_answer_never_makes_it_less(
    before: list[float], two: tuple[float, float], after: list[float]
) -> None:
    worse, better = sorted(two)
    assert strength([*before, worse, *after]) <= strength([*before, better, *after])


def test_right_twice_is_mastered_and_right_once_is_not() -> None:
    assert [strength([1] * times) for times in (0, 1, 2, 3)] == [0, 0.5, 0.75, 0.875]
    assert strength([1]) < MASTERED <= strength([1, 1])


@given(st.lists(share, min_size=1, max_size=30), share)
def test_mastery_lies_between_the_weakest_and_the_strongest(strengths: list[float], more: float) -> None:
    assert min(strengths) - 1e-12 <= mastery(strengths) <= max(strengths) + 1e-12


@given(st.lists(share, min_size=1, max_size=30), st.data())
def test_a_stronger_part_never_lowers_mastery(strengths: list[float], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(strengths) - 1))
    stronger = [*strengths[:place], 1.0, *strengths[place + 1 :]]
    assert mastery(stronger) >= mastery(strengths) - 1e-12


def test_nothing_to_master_is_nothing_mastered() -> None:
    assert mastery([]) == 0
