"""Programs send code once, see what they may, wait, list, take back, and are told what they did wrong."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from grader.wire import ReportMessage
from quizapp.accounts.models import User
from quizapp.api.models import Scope
from quizapp.catalog.models import ExerciseVersion
from quizapp.submissions.models import Submission
from quizapp.submissions.recording import Outcome, record_report
from tests import building
from tests.unit.quizapp.api.conftest import Program, program_of

DAY = timedelta(days=1)
CODE = "def double(x):\n    return 2 * x\n"
pytestmark = pytest.mark.django_db


def reported() -> Outcome:
    """A report on the one submission comes in."""
    submission = Submission.objects.get()
    report = building.report(submission.exercise.digest)
    message = ReportMessage(submission=str(submission.pk), fence=submission.fence, report=report)
    return record_report(message.to_json())


def test_code_is_stored_and_its_place_told(program: Program, version: ExerciseVersion) -> None:
    answer = program.submit(CODE)
    stored = Submission.objects.get()
    assert (answer.status_code, answer["Location"]) == (201, f"/api/v1/submissions/{stored.pk}")
    assert answer.json()["state"] == stored.state
    assert stored.source == CODE


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"exercise": "double"}, "source: Field required"),
        ({"exercise": "none", "source": CODE}, "no exercise 'none'"),
        ({"exercise": "double", "source": " \n"}, "no code"),
        ({"exercise": "double", "source": "a\0"}, "null character"),
        ({"exercise": "double", "source": "é" * 40_000}, "at most 64 KiB"),
        ("[", "body"),
    ],
)
def test_bad_bodies_are_refused_with_a_sentence(
    program: Program, version: ExerciseVersion, body: Any, told: str
) -> None:
    answer = program.post("/submissions", body)
    assert answer.status_code in {400, 422}
    assert {*answer.json()} == {"code", "message"}
    assert told in answer.json()["message"]
    assert not Submission.objects.exists()


def test_the_same_key_stores_once(program: Program, version: ExerciseVersion) -> None:
    first, second = (program.submit(CODE, **{"Idempotency-Key": "k"}) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert Submission.objects.count() == 1


def test_the_same_key_for_other_code_is_a_conflict(program: Program, version: ExerciseVersion) -> None:
    program.submit(CODE, **{"Idempotency-Key": "k"})
    answer = program.submit(CODE + "#", **{"Idempotency-Key": "k"})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert Submission.objects.count() == 1


def test_keys_of_two_tokens_do_not_meet(program: Program, version: ExerciseVersion, instructor: User) -> None:
    for one in (program, program_of(instructor)):
        assert one.submit(CODE, **{"Idempotency-Key": "k"}).status_code == 201


def test_the_report_comes_with_the_verdict(program: Program, version: ExerciseVersion) -> None:
    address = program.submit(CODE)["Location"].removeprefix("/api/v1")
    assert program.get(address).json()["report"] is None
    assert reported() is Outcome.RECORDED
    found = program.get(address, wait=30).json()
    assert (found["state"], found["verdict"], found["report"]["verdict"]) == ("done", "accepted", "accepted")
    assert json.dumps(found, allow_nan=False)


def test_a_stored_report_says_in_words_whose_it_is(program: Program, version: ExerciseVersion) -> None:
    first = program.submit(CODE).json()
    reported()
    again = program.submit(CODE).json()
    assert (again["verdict"], again["same_as"], first["same_as"]) == ("accepted", first["id"], None)
    assert again["note"].startswith("These are the results of your submission of ")


@pytest.mark.parametrize("wait", ["-1", "31", "nan", "soon"])
def test_a_wait_beyond_the_limit_is_refused(program: Program, version: ExerciseVersion, wait: str) -> None:
    address = program.submit(CODE)["Location"].removeprefix("/api/v1")
    assert program.get(address, wait=wait).status_code == 422


def test_events_end_with_the_verdict(program: Program, version: ExerciseVersion) -> None:
    address = program.submit(CODE)["Location"].removeprefix("/api/v1")
    assert reported() is Outcome.RECORDED
    answer = program.get(f"{address}/events")
    (event,) = b"".join(answer.streaming_content).decode().strip().split("\n\n")
    assert answer["Content-Type"] == "text/event-stream"
    assert json.loads(event.removeprefix("event: status\ndata: "))["verdict"] == "accepted"


def test_lists_are_read_page_by_page(program: Program, version: ExerciseVersion) -> None:
    sent = [program.submit(f"{CODE}# {number}").json()["id"] for number in range(5)]
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = program.get("/submissions", **query).json()
        seen += [entry["id"] for entry in page["items"]]
        if page["next"] is None:
            break
        query["before"] = page["next"]
    assert seen == sent[::-1]


def test_what_is_taken_back_is_not_graded(program: Program, version: ExerciseVersion) -> None:
    address = program.submit(CODE)["Location"].removeprefix("/api/v1")
    assert program.post(f"{address}/cancel").json()["state"] == "cancelled"
    assert reported() is Outcome.DUPLICATE
    assert program.post(f"{address}/cancel").status_code == 409


def test_a_student_sees_his_own_and_an_instructor_with_the_scope_all(
    program: Program, version: ExerciseVersion, instructor: User
) -> None:
    address = program.submit(CODE)["Location"].removeprefix("/api/v1")
    stranger = program_of(User.objects.create_user("stranger"))
    for one, may in (
        (stranger, False),
        (program_of(instructor, Scope.READ), False),
        (program_of(instructor, Scope.READ, Scope.TEACH), True),
        (program, True),
    ):
        assert one.get(address).status_code == (200 if may else 404)
        assert one.get(f"{address}/events").status_code == (200 if may else 404)
        assert len(one.get("/submissions").json()["items"]) == may
    assert stranger.post(f"{address}/cancel").status_code == 404


@pytest.mark.parametrize("path", ["/exercises", "/exercises/double", "/items", "/submissions"])
def test_without_a_token_nothing_is_told(version: ExerciseVersion, path: str) -> None:
    for one in (Program(), Program("qat_wrong"), Program("ü")):
        answer = one.get(path)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


def test_a_session_is_no_token(client: Any, version: ExerciseVersion, student: User) -> None:
    """Or any page could make a visitor's browser send code."""
    client.force_login(student)
    assert client.get("/api/v1/submissions").status_code == 401


def test_too_little_scope_is_told(student: User, version: ExerciseVersion) -> None:
    answer = program_of(student, Scope.READ).submit(CODE)
    assert (answer.status_code, "'submit'" in answer.json()["message"]) == (403, True)


def test_rates_are_told_and_kept(program: Program, settings: Any, version: ExerciseVersion) -> None:
    settings.API_REQUESTS_PER_MINUTE = 2
    answers = [program.get("/exercises") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer["RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
    assert answers[2]["Retry-After"] == answers[2]["RateLimit-Reset"]


def test_a_list_takes_as_many_queries_however_long(program: Program, version: ExerciseVersion) -> None:
    queries = []
    for _ in range(2):
        for number in range(3):
            program.submit(f"{CODE}# {number}")
        with CaptureQueriesContext(connection) as captured:
            program.get("/submissions")
        queries.append(len(captured))
    assert queries[1] <= queries[0]
