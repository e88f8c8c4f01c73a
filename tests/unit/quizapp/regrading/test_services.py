"""A regrade tells before it changes, changes all at once, and can be undone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.operations.retention import export, forget
from quizapp.regrading import progress, selectors, services
from quizapp.regrading.models import Regrade, ScoreChange
from quizapp.submissions import line
from quizapp.submissions import selectors as submissions
from quizapp.submissions.models import Report, Submission
from quizapp.submissions.recording import MOST_FAILURES
from quizapp.submissions.services import submit
from tests.unit.quizapp.regrading.conftest import grade_all, scores, sent

pytestmark = pytest.mark.django_db
State, Direction = Regrade.State, ScoreChange.Direction
NEW = {"won = 1\n": 4.0, "lost = 1\n": 1.0, "same = 1\n": 2.0}
OLD = {"won = 1\n": 1.0, "lost = 1\n": 2.0, "same = 1\n": 1.0}


@pytest.fixture
def three(student: User, version: ExerciseVersion) -> list[Submission]:
    """One of each direction."""
    return [sent(student, version, source, score) for source, score in OLD.items()]


def ready(version: ExerciseVersion, newer: ExerciseVersion) -> Regrade:
    regrade = services.start(None, version, newer)
    grade_all(NEW, 4.0)
    regrade.refresh_from_db()
    return regrade


def test_it_is_ready_when_all_new_scores_are_known(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    regrade = services.start(None, version, newer)
    assert regrade.state == State.PREPARING
    grade_all(NEW, 4.0)
    regrade.refresh_from_db()
    assert regrade.state == State.READY
    assert selectors.counts(regrade) == {
        "all": 3, "higher": 1, "lower": 1, "same": 1, "ours": 0, "unknown": 0
    }  # fmt: skip


def test_before_it_is_applied_nothing_changes(
    three: list[Submission], student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    ready(version, newer)
    assert scores(*three) == [(score, 2.0) for score in OLD.values()]
    assert Submission.objects.count() == submissions.history(student, version).count() == 3
    assert sum(submissions.by_verdict().values()) == sum(submissions.by_state().values()) == 3


def test_shadows_wait_behind_what_people_wait_for(
    three: list[Submission], student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    services.start(None, version, newer)
    own = submit(student, newer, "mine = 1\n")
    assert line.next_in_line() == own


def test_shadows_leave_room_in_the_line(
    three: list[Submission], student: User, version: ExerciseVersion, newer: ExerciseVersion, settings: object
) -> None:
    settings.SUBMISSIONS_WAITING = 1  # type: ignore[attr-defined]
    services.start(None, version, newer)
    assert submit(student, newer, "mine = 1\n").is_open


def test_applied_all_have_the_new_score(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    services.apply(ready(version, newer))
    assert scores(*three) == [(score, 4.0) for score in NEW.values()]
    assert {each.exercise for each in Submission.objects.all()} == {newer}


def test_never_lower_leaves_who_would_lose(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    services.apply(ready(version, newer), never_lower=True)
    assert scores(*three) == [(4.0, 4.0), (2.0, 2.0), (2.0, 4.0)]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    never_lower=st.booleans(),
    points=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=5),
)
def test_undone_every_row_is_as_it_was(
    student: User, version: ExerciseVersion, newer: ExerciseVersion, never_lower: bool,
    points: list[tuple[int, int]],
) -> None:  # fmt: skip
    Submission.everything.all().delete()
    Regrade.objects.all().delete()
    sources = [f"x = {number}\n" for number in range(len(points))]
    for source, (old, _) in zip(sources, points, strict=True):
        sent(student, version, source, old / 2)
    before = rows()
    regrade = services.start(None, version, newer)
    grade_all({source: float(new) for source, (_, new) in zip(sources, points, strict=True)}, 4.0)
    regrade.refresh_from_db()
    services.apply(regrade, never_lower=never_lower)
    expected = [(new, 4.0) if not never_lower or new >= old else (old / 2, 2.0) for old, new in points]
    assert scores(*Submission.objects.order_by("created")) == expected
    services.undo(regrade)
    assert rows() == before


def rows() -> list[tuple[object, ...]]:
    reports = Report.objects.filter(submission__is_shadow=False).order_by("submission__created")
    fields = (
        "submission",
        "submission__exercise",
        "submission__seed",
        "submission__state",
        "score",
        "document",
    )
    return list(reports.values_list(*fields))


def test_what_is_asked_for_twice_is_done_once(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    regrade = ready(version, newer)
    assert services.start(None, version, newer) == regrade
    for _ in range(2):
        services.apply(regrade)
        assert scores(three[0]) == [(4.0, 4.0)]
    for _ in range(2):
        services.undo(regrade)
        assert scores(three[0]) == [(1.0, 2.0)]


def test_what_comes_meanwhile_joins(
    three: list[Submission], student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    regrade = services.start(None, version, newer)
    late = submit(student, version, "late = 1\n")
    grade_all({**NEW, "late = 1\n": 2.0}, 4.0)
    regrade.refresh_from_db()
    assert regrade.state == State.PREPARING
    grade_all({"late = 1\n": 3.0}, 4.0)
    services.apply(regrade)
    assert scores(late) == [(3.0, 4.0)]


def test_it_waits_for_what_is_in_line_still(
    three: list[Submission], student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    regrade = ready(version, newer)
    submit(student, version, "late = 1\n")
    with pytest.raises(services.RegradeRefused, match="not known yet"):
        services.apply(regrade)


def test_failures_of_ours_block_until_left_out(
    student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    submission = sent(student, version, "odd = 1\n", 1.0)
    regrade = failed(version, newer)
    with pytest.raises(services.RegradeRefused, match="1 submission failed on our side"):
        services.apply(regrade)
    services.apply(regrade, leave_out_ours=True)
    assert scores(submission) == [(1.0, 2.0)]


def failed(version: ExerciseVersion, newer: ExerciseVersion) -> Regrade:
    regrade = services.start(None, version, newer)
    for _ in range(MOST_FAILURES):
        grade_all({}, 4.0)
    regrade.refresh_from_db()
    assert regrade.state == State.READY
    return regrade


def test_failures_of_ours_can_be_tried_again(
    student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    submission = sent(student, version, "odd = 1\n", 1.0)
    regrade = failed(version, newer)
    assert services.try_again(regrade).state == State.PREPARING
    grade_all({"odd = 1\n": 4.0}, 4.0)
    services.apply(regrade)
    assert scores(submission) == [(4.0, 4.0)]


def test_cancelled_it_leaves_nothing(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    regrade = services.start(None, version, newer)
    services.cancel(regrade)
    assert Submission.everything.count() == 3
    assert services.start(None, version, newer) != regrade


def test_an_earlier_regrade_is_undone_after_a_later_one(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    services.apply(first := ready(version, newer))
    back = services.start(None, newer, version)
    grade_all(OLD, 2.0)
    services.apply(back)
    with pytest.raises(services.RegradeRefused, match="later regrade"):
        services.undo(first)


def test_two_exercises_are_refused(version: ExerciseVersion, newer: ExerciseVersion) -> None:
    other = ExerciseVersion(pk=0, pack=version.pack, slug="other", digest="x")
    with pytest.raises(services.RegradeRefused, match="two different versions"):
        services.start(None, version, other)


def test_a_person_who_leaves_does_not_stop_it(
    three: list[Submission], version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    other = User.objects.create_user("other")
    sent(other, version, "gone = 1\n", 1.0)
    regrade = services.start(None, version, newer)
    grade_all(NEW, 4.0)
    assert "score changes" in export(other)
    forget(other)
    progress.settle(regrade)
    services.apply(regrade)
    assert ScoreChange.objects.count() == 3


def test_an_instructors_data_holds_no_score_of_others(
    three: list[Submission], instructor: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    services.start(instructor, version, newer)
    assert "score changes" not in export(instructor)


def test_applying_takes_as_many_queries_however_many_there_are(
    student: User, version: ExerciseVersion, newer: ExerciseVersion
) -> None:
    numbers = []
    for size in (2, 6):
        for number in range(size):
            sent(student, version, f"x = {size}{number}\n", 1.0)
        regrade = services.start(None, version, newer)
        grade_all({each.source: 2.0 for each in Submission.everything.all()}, 4.0)
        with CaptureQueriesContext(connection) as captured:
            services.apply(regrade)
        numbers.append(len(captured))
    assert numbers[0] == numbers[1]
