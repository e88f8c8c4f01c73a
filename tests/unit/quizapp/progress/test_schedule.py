"""When a question comes again: a function of the answers to it, and what counts as an answer."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.schedule import SOON, Answer, Standing, rating, standing

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def right(seed: int, after: timedelta = timedelta(), hints: int = 0) -> Answer:
    return Answer(seed, START + after, 1.0, hints)


def wrong(seed: int, after: timedelta = timedelta()) -> Answer:
    return Answer(seed, START + after, 0.0)


@pytest.mark.parametrize(
    ("answer", "rated"),
    [
        (right(1), Rating.Good),
        (right(1, hints=1), Rating.Hard),
        (wrong(1), Rating.Again),
        (Answer(1, START, 0.9), Rating.Again),
        (Answer(1, START, 0.9, hints=2), Rating.Again),
    ],
)
def test_right_is_good_with_hints_hard_and_anything_less_comes_again(answer: Answer, rated: Rating) -> None:
    assert rating(answer) is rated


def test_what_is_wrong_comes_again_soon_and_what_is_right_in_days() -> None:
    assert standing([wrong(1)]).due == START + SOON
    assert standing([right(1)]).due >= START + DAY
    assert START + SOON < standing([right(1, hints=1)]).due < START + DAY


def test_what_is_right_again_when_due_waits_longer() -> None:
    first = standing([right(1)]).due - START
    second = standing([right(1), right(2, first)]).due - (START + first)
    assert second > 2 * first


def test_the_same_variant_right_after_its_explanation_does_not_count() -> None:
    assert standing([wrong(1), right(1, MINUTE)]) == standing([wrong(1)])
    assert standing([wrong(1), wrong(2, MINUTE), right(1, 2 * MINUTE)]) == standing(
        [wrong(1), wrong(2, MINUTE)]
    )


def test_another_variant_counts_at_once() -> None:
    assert standing([wrong(1), right(2, MINUTE)]).strength == 0.5


def test_the_same_variant_counts_once_it_is_due() -> None:
    assert standing([wrong(1), right(1, SOON)]).strength == 0.5


def test_a_time_of_another_zone_is_the_same_time() -> None:
    zone = datetime.fromisoformat("2026-03-01T10:00:00+01:00")
    assert standing([Answer(1, zone, 1.0)]) == standing([right(1)])


def test_without_an_answer_there_is_no_standing() -> None:
    with pytest.raises(ValueError, match="no answer"):
        standing([])


answers = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from([0.0, 0.5, 1.0]), st.integers(0, 2), st.integers(0, 20_000)),
    min_size=1,
    max_size=12,
)


def made(drawn: list[tuple[int, float, int, int]]) -> list[Answer]:
    at, listed = START, []
    for seed, share, hints, minutes in drawn:
        at += minutes * MINUTE
        listed.append(Answer(seed, at, share, hints))
    return listed


@given(answers)
def test_a_question_is_due_after_its_last_counted_answer_whatever_was_answered(
    drawn: list[tuple[int, float, int, int]],
) -> None:
    found = standing(made(drawn))
    assert isinstance(found, Standing)
    assert found.due > START
    assert 0 <= found.strength <= 1


@given(answers)
def test_a_right_answer_never_lowers_the_strength(drawn: list[tuple[int, float, int, int]]) -> None:
    listed = made(drawn)
    later = Answer(9, listed[-1].at + MINUTE, 1.0)
    assert standing([*listed, later]).strength >= standing(listed).strength
