from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from grader.wire import GradingJob
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.celery import GRADING_QUEUE, app
from quizapp.common.limits import LimitExceeded
from quizapp.submissions import queue, services
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.signals import submission_ended
from tests import building


def sent_job() -> GradingJob:
    """The oldest job in the queue, as a worker would read it."""
    with app.connection_for_read() as connection:
        message = connection.default_channel.basic_get(GRADING_QUEUE, no_ack=True)
        arguments, _, _ = connection.default_channel.message_to_python(message).decode()
    return GradingJob.from_json(arguments[0])


def test_a_submission_is_stored_before_anything_is_sent(student: User, version: ExerciseVersion) -> None:
    with transaction.atomic():
        submission = services.submit(student, version, building.DOUBLE)
        assert queue.depth() == 0
    assert Submission.objects.get(pk=submission.pk).source == building.DOUBLE


def test_after_the_commit_the_job_holds_all_that_a_worker_needs(
    student: User,
    version: ExerciseVersion,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        submission = services.submit(student, version, building.DOUBLE)
    job = sent_job()
    assert (job.submission, job.fence, job.source) == (str(submission.pk), 1, building.DOUBLE)
    assert job.exercise == building.exercise().for_grading()


def test_seeds_differ_between_users_and_between_versions(student: User, version: ExerciseVersion) -> None:
    other_user = User.objects.create_user("other")
    other_version = ExerciseVersion(digest="another")
    seeds = {
        services.seed_for(student, version),
        services.seed_for(other_user, version),
        services.seed_for(student, other_version),
    }
    assert len(seeds) == 3
    assert all(0 <= seed < 2**63 for seed in seeds)


def test_a_seed_depends_on_the_secret_key(
    student: User, version: ExerciseVersion, settings: pytest.FixtureRequest
) -> None:
    before = services.seed_for(student, version)
    settings.SECRET_KEY = "another key"
    assert services.seed_for(student, version) != before


def test_equal_code_is_answered_by_the_stored_report(student: User, version: ExerciseVersion) -> None:
    first = services.submit(student, version, building.DOUBLE)
    store_report(first)
    second = services.submit(student, version, building.DOUBLE)
    assert second.state == Submission.State.DONE
    assert second.report.document == first.report.document


def test_other_code_is_graded_anew(student: User, version: ExerciseVersion) -> None:
    store_report(services.submit(student, version, building.DOUBLE))
    assert services.submit(student, version, building.TRIPLE).is_open


def test_another_user_is_not_answered_by_that_report(student: User, version: ExerciseVersion) -> None:
    store_report(services.submit(student, version, building.DOUBLE))
    assert services.submit(User.objects.create_user("other"), version, building.DOUBLE).is_open


def test_too_many_submissions_in_a_minute_are_refused_and_not_stored(
    student: User, version: ExerciseVersion, settings: pytest.FixtureRequest
) -> None:
    settings.SUBMISSIONS_PER_MINUTE = 1
    services.submit(student, version, building.DOUBLE)
    with pytest.raises(LimitExceeded) as caught:
        services.submit(student, version, building.TRIPLE)
    assert 0 < caught.value.retry_after <= 60
    assert Submission.objects.count() == 1


def test_a_clock_set_back_locks_nobody_out(
    student: User, version: ExerciseVersion, settings: pytest.FixtureRequest
) -> None:
    settings.SUBMISSIONS_PER_MINUTE = 1
    services.submit(student, version, building.DOUBLE)
    Submission.objects.update(created=timezone.now() + timedelta(hours=1))
    assert services.submit(student, version, building.TRIPLE).is_open


def test_it_names_the_submission_whose_report_it_has(student: User, version: ExerciseVersion) -> None:
    first = services.submit(student, version, building.DOUBLE)
    store_report(first)
    again = services.submit(student, version, building.DOUBLE)
    third = services.submit(student, version, building.DOUBLE)
    assert (again.same_as, third.same_as) == (first, first)


def test_a_shadow_answers_nobody(student: User, version: ExerciseVersion) -> None:
    shadow = services.submit(student, version, building.DOUBLE)
    store_report(shadow)
    Submission.objects.filter(pk=shadow.pk).update(is_shadow=True)
    assert services.submit(student, version, building.DOUBLE).is_open


def test_whoever_listens_is_told_when_a_submission_ends(student: User, version: ExerciseVersion) -> None:
    told: list[Submission] = []
    listener = lambda submission, **_: told.append(submission)  # noqa: E731
    submission_ended.connect(listener)
    store_report(services.submit(student, version, building.DOUBLE))
    again = services.submit(student, version, building.DOUBLE)
    submission_ended.disconnect(listener)
    assert told == [again]


def store_report(submission: Submission) -> None:
    submission.state = Submission.State.DONE
    submission.save()
    report = building.report(submission.exercise.digest)
    Report.objects.create(
        submission=submission,
        verdict=report.verdict,
        score=report.score,
        max_score=report.max_score,
        document=report.model_dump_json(),
    )


def test_bulk_is_not_counted_against_a_person(
    student: User, version: ExerciseVersion, settings: pytest.FixtureRequest
) -> None:
    settings.SUBMISSIONS_PER_MINUTE = 1
    for number in range(3):
        services.submit(student, version, f"{building.DOUBLE}# {number}", services.Priority.BATCH)
    assert Submission.objects.filter(priority=services.Priority.BATCH).count() == 3


def test_a_full_line_refuses_with_the_seconds_to_wait(
    student: User, version: ExerciseVersion, settings: pytest.FixtureRequest
) -> None:
    settings.SUBMISSIONS_WAITING = 1
    services.submit(student, version, building.DOUBLE)
    with pytest.raises(services.LineFull, match="Very many submissions wait") as caught:
        services.submit(student, version, building.TRIPLE)
    assert caught.value.retry_after >= 1
    assert Submission.objects.count() == 1
