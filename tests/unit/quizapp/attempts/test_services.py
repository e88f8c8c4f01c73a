import pytest

from grader.domain.response import YES, Response
from grader.errors import ResponseError
from quizapp.accounts.models import User
from quizapp.attempts.models import Attempt
from quizapp.attempts.services import answer, start_attempt
from quizapp.catalog.models import ItemVersion

Items = dict[str, ItemVersion]
TEXT = "Eight words are enough to be compared with."


def choose(attempt: Attempt, option: str) -> None:
    answer(attempt, Response(parts={"choice": option}))


def test_an_answer_is_stored_with_its_score(student: User, items: Items) -> None:
    choose(start_attempt(student, items["single"], 1), "good")
    stored = Attempt.objects.get()
    assert (stored.score, stored.max_score) == (1.0, 1.0)
    assert stored.response.parts == {"choice": "good"}
    assert stored.feedback is not None
    assert stored.feedback.score.is_full
    assert stored.answered is not None


def test_an_unreadable_answer_stores_nothing_and_leaves_the_attempt_open(student: User, items: Items) -> None:
    attempt = start_attempt(student, items["single"], 1)
    with pytest.raises(ResponseError):
        choose(attempt, "")
    attempt.refresh_from_db()
    assert attempt.answered is None
    assert attempt.response_document is None


def test_an_open_attempt_is_taken_up_again(student: User, items: Items) -> None:
    assert start_attempt(student, items["single"], 1) == start_attempt(student, items["single"], 1)


def test_answering_again_is_another_attempt(student: User, items: Items) -> None:
    choose(start_attempt(student, items["single"], 1), "bad")
    choose(start_attempt(student, items["single"], 1), "good")
    assert sorted(Attempt.objects.values_list("score", flat=True)) == [0.0, 1.0]


def test_a_text_stays_open_until_its_writer_has_compared_it(student: User, items: Items) -> None:
    attempt = start_attempt(student, items["short-answer"], 1)
    answer(attempt, Response(parts={"text": TEXT}))
    assert start_attempt(student, items["short-answer"], 1) == attempt
    answer(attempt, Response(parts={"text": TEXT, "compared": YES, "one": YES}))
    stored = Attempt.objects.get()
    assert stored.answered is not None
    assert stored.score == 1.0
