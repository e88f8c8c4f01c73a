"""The line is fair: by urgency, then by who has least at the graders; places and waits are true."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion, Pack
from quizapp.courses.models import Course
from quizapp.submissions import line
from quizapp.submissions.models import Report, Submission

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def put_in_line(user: User, version: ExerciseVersion, second: int, **changes: Any) -> Submission:
    submission = Submission.objects.create(user=user, exercise=version, seed=1, **changes)
    created = NOW + timedelta(seconds=second)
    Submission.objects.filter(pk=submission.pk).update(created=created)
    submission.created = created
    return submission


def order() -> list[Submission]:
    """In which all are graded, if each is finished when the next is sent."""
    graded = []
    while (submission := line.next_in_line()) is not None:
        Submission.objects.filter(pk=submission.pk).update(state="grading", sent=timezone.now())
        graded.append(submission)
    return graded


def users(number: int) -> list[User]:
    return [User.objects.create_user(f"user-{i}") for i in range(number)]


def test_one_who_sends_much_does_not_starve_others(version: ExerciseVersion) -> None:
    greedy, modest = users(2)
    many = [put_in_line(greedy, version, second) for second in range(5)]
    one = put_in_line(modest, version, 100)
    assert order() == [many[0], one, *many[1:]]


def test_bulk_waits_for_people(version: ExerciseVersion) -> None:
    program, person = users(2)
    bulk = [put_in_line(program, version, second, priority=1) for second in range(3)]
    urgent = [put_in_line(person, version, second) for second in range(10, 12)]
    assert order() == [*urgent, *bulk]


def test_courses_take_turns_too(version: ExerciseVersion) -> None:
    course = Course.objects.create(slug="other", title="Other")
    pack = Pack.objects.create(course=course, slug="other")
    elsewhere = ExerciseVersion.objects.create(pack=pack, slug="x", digest="x", title="X", document="{}")
    people = users(4)
    here = [put_in_line(user, version, second) for second, user in enumerate(people[:3])]
    there = put_in_line(people[3], elsewhere, 100)
    assert order() == [here[0], there, *here[1:]]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(whose=st.lists(st.integers(0, 3), min_size=1, max_size=10))
def test_a_place_is_the_place_in_which_it_is_graded(version: ExerciseVersion, whose: list[int]) -> None:
    """Nobody's is more than the others' turns away; within a turn the estimate may be off."""
    Submission.objects.all().delete()
    people = [User.objects.get_or_create(username=f"user-{i}")[0] for i in range(4)]
    waiting = [put_in_line(people[user], version, second) for second, user in enumerate(whose)]
    told = {submission.pk: line.place(submission) for submission in waiting}
    for place, submission in enumerate(order()):
        assert abs(told[submission.pk] - place) <= len(people) - 1


def test_what_is_at_the_graders_waits_for_what_was_sent_before(version: ExerciseVersion) -> None:
    (user,) = users(1)
    first, second = (
        put_in_line(user, version, s, state="grading", sent=NOW + timedelta(seconds=s)) for s in (1, 2)
    )
    assert (line.place(first), line.place(second)) == (0, 1)


def graded(user: User, version: ExerciseVersion, sent: float, recorded: float) -> None:
    submission = put_in_line(user, version, 0, state="done", sent=NOW + timedelta(seconds=sent))
    report = Report.objects.create(
        submission=submission, verdict="accepted", score=1, max_score=1, document="{}"
    )
    Report.objects.filter(pk=report.pk).update(recorded=NOW + timedelta(seconds=recorded))


def test_the_wait_follows_from_what_was_graded_last(version: ExerciseVersion) -> None:
    (user,) = users(1)
    for number in range(4):  # two at a time, each two seconds: one a second
        graded(user, version, sent=2 * (number // 2), recorded=2 * (number // 2) + 2)
    assert line.wait_seconds(9) == pytest.approx(10.0)


def test_a_pause_does_not_make_waits_longer(version: ExerciseVersion) -> None:
    (user,) = users(1)
    for began in (0, 5000):
        graded(user, version, sent=began, recorded=began + 1)
    assert line.wait_seconds(0) == pytest.approx(1.0)


def test_a_wait_behind_others_does_not_make_waits_longer(version: ExerciseVersion) -> None:
    (user,) = users(1)
    for second in range(60):  # a steady line, sent long before: one a second
        graded(user, version, sent=second - 16, recorded=second)
    assert line.wait_seconds(0) == pytest.approx(1.0)


def test_a_line_is_as_quick_as_all_graders_together_though_each_alone_was_slower(
    version: ExerciseVersion,
) -> None:
    (user,) = users(1)
    for second in range(0, 40, 4):  # one at a time, two seconds each, though two can be graded at once
        graded(user, version, sent=second, recorded=second + 2)
    for second in range(40, 60):
        graded(user, version, sent=40, recorded=second + 1)
    assert line.wait_seconds(0) == pytest.approx(1.0, rel=0.1)


def test_before_anything_was_graded_a_usual_time_is_told(version: ExerciseVersion) -> None:
    assert line.wait_seconds(4) == 5 * line.USUAL_SECONDS
