"""Cards and encounters follow what was graded."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest

from grader.domain.report import NamedMistake
from grader.domain.verdict import Verdict
from grader.items import variant_of
from grader.wire import ReportMessage
from quizapp.accounts.models import User
from quizapp.accounts.services import merge_guest
from quizapp.catalog.models import ExerciseVersion, Pack
from quizapp.progress.models import Encounter, ReviewCard
from quizapp.progress.schedule import SOON
from quizapp.progress.services import seed_to_review
from quizapp.submissions import recording
from quizapp.submissions.models import Submission
from quizapp.submissions.services import submit
from tests import building
from tests.unit.quizapp.progress.conftest import Answering

MISTAKE = NamedMistake(id="M-SUM", sentence="You summed.")
Capture = Callable[..., AbstractContextManager[list[Any]]]


def test_a_first_answer_makes_a_card(student: User, answering: Answering) -> None:
    attempt = answering(student, "one", seed=7)
    card = ReviewCard.objects.get()
    assert (card.user, card.slug, card.seed, card.strength) == (student, "one", 7, 0.5)
    assert card.due > attempt.answered + timedelta(days=1)


def test_a_wrong_answer_is_due_soon(student: User, answering: Answering) -> None:
    attempt = answering(student, "one", is_right=False)
    assert ReviewCard.objects.get().due == attempt.answered + SOON


def test_hints_are_remembered_and_bring_the_question_back_the_same_day(
    student: User, answering: Answering
) -> None:
    attempt = answering(student, "one", hints=1)
    attempt.refresh_from_db()
    assert attempt.hints == 1
    assert ReviewCard.objects.get().due < attempt.answered + timedelta(days=1)


def test_there_is_one_card_a_question(student: User, answering: Answering) -> None:
    answering(student, "one", seed=1)
    answering(student, "one", seed=2)
    answering(student, "two")
    assert dict(ReviewCard.objects.values_list("slug", "strength")) == {"one": 0.75, "two": 0.5}


def test_an_answer_that_does_not_count_changes_no_date(student: User, answering: Answering) -> None:
    answering(student, "one", is_right=False)
    before = ReviewCard.objects.get()
    answering(student, "one")
    after = ReviewCard.objects.get()
    assert (after.due, after.strength) == (before.due, before.strength)


def test_a_review_asks_another_variant(student: User, answering: Answering) -> None:
    answering(student, "one", seed=3)
    card = ReviewCard.objects.get()
    asked = answering(student, "one", seed=seed_to_review(card))
    assert asked.variant != variant_of(asked.item, card.seed)


def test_a_misconception_is_met_until_the_question_is_right(student: User, answering: Answering) -> None:
    answering(student, "one", is_right=False)
    met = Encounter.objects.get()
    assert (met.kind, met.slug, met.misconception, met.sentence) == (
        "item",
        "one",
        "M-ONE",
        "The first mistake.",
    )
    assert met.cleared is None
    answering(student, "two")
    met.refresh_from_db()
    assert met.cleared is None
    answering(student, "one")
    met.refresh_from_db()
    assert met.cleared is not None


def test_a_misconception_that_comes_back_is_no_longer_cleared(student: User, answering: Answering) -> None:
    answering(student, "one", 1, is_right=False)
    answering(student, "one", 1)
    answering(student, "one", 2, is_right=False)
    assert Encounter.objects.get().cleared is None


def report_arrives(submission: Submission, verdict: Verdict, *mistakes: NamedMistake) -> None:
    submission.refresh_from_db()
    report = building.report(submission.exercise.digest, verdict, misconceptions=mistakes)
    message = ReportMessage(submission=str(submission.pk), fence=submission.fence, report=report)
    assert recording.record_report(message.to_json()) is recording.Outcome.RECORDED


def test_a_mistake_in_code_is_cleared_once_the_exercise_is_accepted(
    student: User, pack: Pack, django_capture_on_commit_callbacks: Capture
) -> None:
    version = ExerciseVersion.objects.get()
    for source, verdict, mistakes in (
        (building.TRIPLE, Verdict.WRONG_ANSWER, (MISTAKE,)),
        (building.DOUBLE, Verdict.ACCEPTED, ()),
    ):
        with django_capture_on_commit_callbacks(execute=True):
            submission = submit(student, version, source)
        with django_capture_on_commit_callbacks(execute=True):
            report_arrives(submission, verdict, *mistakes)
        cleared = Encounter.objects.get(kind="exercise", slug="double", misconception="M-SUM").cleared
        assert (cleared is not None) is (verdict is Verdict.ACCEPTED)


def test_a_failure_here_loses_no_report(
    student: User,
    pack: Pack,
    django_capture_on_commit_callbacks: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("progress is broken")

    monkeypatch.setattr("quizapp.progress.following.note_mistakes", fail)
    with django_capture_on_commit_callbacks(execute=True):
        submission = submit(student, ExerciseVersion.objects.get(), building.DOUBLE)
    with django_capture_on_commit_callbacks(execute=True):
        report_arrives(submission, Verdict.ACCEPTED)
    assert Submission.objects.get().report.verdict == "accepted"


def test_what_a_guest_did_goes_with_him_to_his_account(student: User, answering: Answering) -> None:
    guest = User.objects.create_user("guest-1", is_guest=True)
    answering(guest, "one", is_right=False)
    answering(guest, "two")
    answering(student, "two", 2)
    merge_guest(guest, student)
    assert set(student.review_cards.values_list("slug", flat=True)) == {"one", "two"}
    assert student.encounters.get().misconception == "M-ONE"
    answering(student, "two", 3)
    assert student.review_cards.get(slug="two").strength == 0.875  # the guest's answer counts from now on
