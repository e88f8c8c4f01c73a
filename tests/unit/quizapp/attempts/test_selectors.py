from django.contrib.auth.models import AnonymousUser

from grader.domain.response import Response
from quizapp.accounts.models import User
from quizapp.attempts import selectors
from quizapp.attempts.models import Attempt
from quizapp.attempts.services import answer, start_attempt
from quizapp.catalog.models import ItemVersion
from tests.item_building import TYPES

Items = dict[str, ItemVersion]


def tick(user: User, version: ItemVersion, *options: str) -> Attempt:
    attempt = start_attempt(user, version, 1)
    answer(attempt, Response(parts=dict.fromkeys(options, "yes")))
    return attempt


def test_the_best_try_counts(student: User, items: Items) -> None:
    for options in (["good"], ["good", "fine"], ["bad"]):
        tick(student, items["multi"], *options)
    progress = selectors.progress_for(student)["multi"]
    assert (progress.tries, progress.best_share, progress.state) == (3, 1.0, "right")


def test_states_follow_the_best_share(student: User, items: Items) -> None:
    tick(student, items["multi"], "bad")
    assert selectors.progress_for(student)["multi"].state == "tried"
    tick(student, items["multi"], "good")
    assert selectors.progress_for(student)["multi"].state == "partly"


def test_an_open_attempt_is_no_progress(student: User, items: Items) -> None:
    start_attempt(student, items["single"], 1)
    assert selectors.progress_for(student) == {}


def test_a_visitor_has_no_progress() -> None:
    assert selectors.progress_for(AnonymousUser()) == {}


def test_every_item_of_a_pack_is_listed_with_how_far_one_got(student: User, items: Items) -> None:
    tick(student, items["multi"], "good")
    rows = selectors.item_progress(student, items["multi"].pack)
    assert [item.id for item, _ in rows] == list(TYPES)
    assert {item.id for item, progress in rows if progress.tries} == {"multi"}


def test_a_student_sees_his_own_attempts_only(student: User, items: Items) -> None:
    attempt = tick(student, items["multi"], "good")
    other = User.objects.create_user("other")
    assert list(selectors.visible_to(student)) == [attempt]
    assert not selectors.visible_to(other).exists()
    assert not selectors.visible_to(AnonymousUser()).exists()


def test_an_instructor_sees_the_attempts_of_his_course(student: User, instructor: User, items: Items) -> None:
    attempt = tick(student, items["multi"], "good")
    assert list(selectors.visible_to(instructor)) == [attempt]


def test_a_user_returns_to_the_variant_he_left(student: User, items: Items) -> None:
    start_attempt(student, items["single"], 77)
    assert selectors.first_seed(student, items["single"]) == 77


def test_users_begin_with_different_variants(student: User, instructor: User, items: Items) -> None:
    seeds = {selectors.first_seed(user, items["single"]) for user in (student, instructor)}
    assert len(seeds) == 2
