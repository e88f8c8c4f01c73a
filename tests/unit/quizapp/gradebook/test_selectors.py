import pytest
from django.test import Client

from grader.domain.verdict import Verdict
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.courses.models import Course, Membership
from quizapp.courses.services import give_role
from quizapp.gradebook import selectors
from quizapp.submissions import services
from quizapp.submissions.models import Report, Submission
from tests import building


def graded(user: User, version: ExerciseVersion, source: str, verdict: Verdict) -> Submission:
    submission = services.submit(user, version, source)
    report = building.report(version.digest, verdict)
    Report.objects.create(
        submission=submission,
        verdict=report.verdict,
        score=report.score,
        max_score=report.max_score,
        document=report.model_dump_json(),
    )
    Submission.objects.filter(pk=submission.pk).update(state=Submission.State.DONE)
    return submission


@pytest.fixture
def sent(student: User, version: ExerciseVersion) -> dict[str, Submission]:
    return {
        "right": graded(student, version, building.DOUBLE, Verdict.ACCEPTED),
        "wrong": graded(student, version, building.TRIPLE, Verdict.WRONG_ANSWER),
        "waiting": services.submit(User.objects.create_user("other"), version, building.DOUBLE),
    }


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, ["waiting", "wrong", "right"]),
        ({"exercise": "double"}, ["waiting", "wrong", "right"]),
        ({"exercise": "another"}, []),
        ({"verdict": "accepted"}, ["right"]),
        ({"username": "OTH"}, ["waiting"]),
        ({"verdict": "wrong_answer", "username": "student"}, ["wrong"]),
    ],
)
def test_every_filter_given_must_match(
    instructor: User, sent: dict[str, Submission], filters: dict[str, str], names: list[str]
) -> None:
    assert list(selectors.filtered(instructor, **filters)) == [sent[name] for name in names]


def test_an_instructor_of_another_course_sees_none_of_it(sent: dict[str, Submission]) -> None:
    stranger = User.objects.create_user("stranger")
    give_role(stranger, Course.objects.create(slug="other", title="Other"), Membership.Role.INSTRUCTOR)
    assert not selectors.filtered(stranger).exists()


def test_the_list_is_paged_and_keeps_its_filters(
    client: Client, instructor: User, sent: dict[str, Submission], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.gradebook.views.PAGE_SIZE", 1)
    client.force_login(instructor)
    response = client.get("/submissions/", {"username": "student", "page": "2"})
    assert list(response.context["page"]) == [sent["right"]]
    assert "?username=student&amp;page=1" in response.content.decode()


def test_a_filter_that_is_not_offered_is_told_so(client: Client, instructor: User) -> None:
    client.force_login(instructor)
    text = client.get("/submissions/", {"verdict": "splendid"}).content.decode()
    assert "splendid is not one of the available choices" in text
