from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from grader.domain.exercise import Case
from grader.domain.report import CaseOutcome, CheckReport, ErrorReport, UsageReport
from grader.domain.verdict import CheckVerdict, Verdict
from quizapp.accounts.models import User
from quizapp.catalog.models import ExerciseVersion
from quizapp.catalog.services import publish
from quizapp.common.limits import Limit
from quizapp.courses.services import open_course
from quizapp.submissions import drafts, line, selectors, services
from quizapp.submissions.models import Draft, PracticeRun, Report, Submission
from quizapp.submissions.views import exercise, practice
from tests import building

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker runs here: nobody is waited for."""
    monkeypatch.setattr(exercise, "WAIT_SECONDS", 0.0)
    monkeypatch.setattr(practice, "WAIT_SECONDS", 0.0)


@pytest.fixture
def page(version: ExerciseVersion) -> str:
    return reverse("submissions:exercise", args=[version.slug])


def submit(client: Client, page: str, source: str = building.DOUBLE, **headers: str) -> Submission:
    client.post(page, {"source": source}, headers=headers)
    return Submission.objects.latest("created")


def grade(submission: Submission, **changes: object) -> None:
    """Store a report, as the reports worker does."""
    report = building.report(submission.exercise.digest, **changes)
    Report.objects.create(
        submission=submission,
        verdict=report.verdict,
        score=report.score,
        max_score=report.max_score,
        document=report.model_dump_json(),
    )
    Submission.objects.filter(pk=submission.pk).update(state=Submission.State.DONE)


def test_the_page_shows_the_task_and_the_starter(client: Client, page: str) -> None:
    text = client.get(page).content.decode()
    assert "<msup>" not in text
    assert "<mi>x</mi>" in text
    assert building.exercise().starter.splitlines()[0] in text


def test_reading_makes_nobody_a_guest(client: Client, page: str) -> None:
    client.get(page)
    assert not User.objects.exists()


def test_the_first_submission_makes_a_guest_who_stays_the_same(client: Client, page: str) -> None:
    first, second = submit(client, page), submit(client, page, building.TRIPLE)
    assert first.user == second.user
    assert first.user.is_guest


def test_without_htmx_the_visitor_is_sent_to_the_submission(client: Client, page: str) -> None:
    response = client.post(page, {"source": building.DOUBLE})
    submission = Submission.objects.get()
    assert response.headers["Location"] == reverse("submissions:submission", args=[submission.pk])


def test_a_page_that_waits_asks_again_even_without_javascript(client: Client, page: str) -> None:
    submission = submit(client, page)
    text = client.get(reverse("submissions:submission", args=[submission.pk])).content.decode()
    assert '<noscript><meta http-equiv="refresh"' in text


def test_with_htmx_the_answer_polls_ever_more_seldom(client: Client, page: str) -> None:
    submission = submit(client, page)
    address = reverse("submissions:result", args=[submission.pk])
    first, later = (client.get(address, {"polls": polls}).content.decode() for polls in ("0", "15"))
    assert "?polls=1" in first
    assert "delay:400ms" in first
    assert "delay:3038ms" in later


def test_a_page_that_waits_long_asks_after_a_tenth_of_its_wait(
    client: Client, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    submission = submit(client, page)
    result = reverse("submissions:result", args=[submission.pk])
    for wait, delay in ((3.0, 400), (90.0, 9000), (4000.0, 30_000)):
        monkeypatch.setattr(line, "wait_seconds", lambda ahead, wait=wait: wait)
        assert f"delay:{delay}ms" in client.get(result).content.decode()


@pytest.mark.parametrize(("room", "waits"), [(1, True), (0, False)])
def test_only_what_the_graders_have_is_waited_for(
    client: Client,
    page: str,
    room: int,
    waits: bool,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> None:
    monkeypatch.setattr(exercise, "WAIT_SECONDS", 1.0)
    waited: list[float] = []
    monkeypatch.setattr(
        selectors, "wait_until_graded", lambda pk, seconds: waited.append(seconds) or Submission.objects.get()
    )
    settings.SUBMISSIONS_IN_FLIGHT = room
    monkeypatch.setattr(services.transaction, "on_commit", lambda send: send())
    client.post(page, {"source": building.DOUBLE}, headers=HTMX)
    assert waited == [1.0 if waits else 0.0]


def test_a_longer_list_of_tries_asks_the_database_no_more_often(
    client: Client, page: str, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    grade(submit(client, page))
    with CaptureQueriesContext(connection) as before:
        client.get(page)
    number = len(before)
    for source in (building.TRIPLE, building.TRIPLE + "# again"):
        grade(submit(client, page, source))
    with django_assert_num_queries(number):
        client.get(page)


@pytest.mark.parametrize("polls", ["-1", "x", "9" * 400])
def test_a_strange_number_of_polls_is_answered(client: Client, page: str, polls: str) -> None:
    submission = submit(client, page)
    response = client.get(reverse("submissions:result", args=[submission.pk]), {"polls": polls})
    assert response.status_code == 200


def test_the_place_in_the_line_is_told(client: Client, page: str) -> None:
    submit(Client(), page)
    submission = submit(client, page)
    text = client.get(reverse("submissions:result", args=[submission.pk])).content.decode()
    assert "1 submission before yours" in text


def test_a_verdict_tells_the_list_of_submissions(client: Client, page: str) -> None:
    submission = submit(client, page)
    grade(submission)
    response = client.get(reverse("submissions:result", args=[submission.pk]))
    assert response.headers["HX-Trigger"] == '{"graded": {}}'
    assert "Accepted" in response.content.decode()


def test_what_the_code_printed_is_shown_as_text(client: Client, page: str) -> None:
    submission = submit(client, page)
    grade(submission, stdout="<script>alert(1)</script>")
    text = client.get(reverse("submissions:submission", args=[submission.pk])).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert" not in text


@pytest.mark.parametrize(("peak_bytes", "is_told"), [(2048, True), (0, False)])
def test_a_peak_below_what_can_be_measured_is_not_told_as_none(
    client: Client, page: str, peak_bytes: int, is_told: bool
) -> None:
    submission = submit(client, page)
    grade(submission, usage=UsageReport(cpu_seconds=0.01, wall_seconds=0.02, peak_bytes=peak_bytes))
    text = client.get(reverse("submissions:submission", args=[submission.pk])).text
    assert "0.010 s of CPU time" in text
    assert ("peak 2.0" in text, "peak 0" in text) == (is_told, False)


def test_after_our_failure_the_page_says_that_it_is_ours(client: Client, page: str) -> None:
    submission = submit(client, page)
    Submission.objects.update(state=Submission.State.FAILED)
    text = client.get(reverse("submissions:submission", args=[submission.pk])).content.decode()
    assert "this costs you no attempt" in text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_empty_editor_is_refused_with_a_sentence(
    client: Client, page: str, headers: dict[str, str]
) -> None:
    response = client.post(page, {"source": " "}, headers=headers)
    assert response.status_code == 422
    assert "The editor is empty" in response.content.decode()
    assert not Submission.objects.exists()


def test_too_fast_is_answered_with_a_time_and_the_code_kept(
    client: Client, page: str, settings: pytest.FixtureRequest
) -> None:
    settings.SUBMISSIONS_PER_MINUTE = 1
    submit(client, page)
    response = client.post(page, {"source": "my_code = 1"})
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 60
    assert "my_code = 1" in response.content.decode()


def test_the_editor_opens_with_the_last_submission(client: Client, page: str) -> None:
    submit(client, page, "mine = 1\n")
    assert "mine = 1" in client.get(page).content.decode()


def test_an_open_page_stays_valid_when_its_visitor_becomes_a_guest(page: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get(page)
    token = client.cookies["csrftoken"].value
    for source in (building.DOUBLE, building.TRIPLE):
        response = client.post(page, {"source": source, "csrfmiddlewaretoken": token})
        assert response.status_code == 302


def test_without_the_forms_token_nothing_is_taken(page: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(page, {"source": building.DOUBLE}).status_code == 403


PRACTICE = "/exercises/double/practice/"
DRAFT = "/exercises/double/draft/"


def test_a_practice_run_shows_the_visible_cases_when_they_come(client: Client, page: str) -> None:
    waiting = client.post(PRACTICE, {"source": building.DOUBLE}, headers=HTMX).content.decode()
    assert f'hx-get="{PRACTICE}?polls=1"' in waiting
    case = CaseOutcome(name="three numbers", visible=True, passed=False, message="y differs.")
    check = CheckReport(name="correctness", verdict="failed", score=0, max_score=2, message="", cases=(case,))
    report = building.report("digest", Verdict.WRONG_ANSWER, checks=(check,))
    PracticeRun.objects.update(document=report.model_dump_json())
    shown = client.get(PRACTICE, headers=HTMX).content.decode()
    assert "0 of 1 visible case right" in shown
    assert "y differs." in shown


def test_without_htmx_a_practice_run_has_a_page_and_the_text_is_there_on_return(
    client: Client, page: str
) -> None:
    response = client.post(PRACTICE, {"source": "mine = 1\n"})
    assert response.headers["Location"] == PRACTICE
    assert '<noscript><meta http-equiv="refresh"' in client.get(PRACTICE).content.decode()
    assert "mine = 1" in client.get(page).content.decode()


def test_a_run_that_failed_on_our_side_says_so(client: Client, page: str) -> None:
    client.post(PRACTICE, {"source": building.DOUBLE})
    report = building.report("digest", Verdict.INTERNAL_ERROR)
    PracticeRun.objects.update(document=report.model_dump_json())
    assert "The run failed on our side" in client.get(PRACTICE).content.decode()


def test_an_empty_editor_is_not_run(client: Client, page: str) -> None:
    assert client.post(PRACTICE, {"source": ""}, headers=HTMX).status_code == 422
    assert not PracticeRun.objects.exists()


def test_too_many_runs_are_answered_with_a_time(
    client: Client, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.submissions.practice.RUNS", Limit("practice", amount=0, seconds=60))
    response = client.post(PRACTICE, {"source": "mine = 1"}, headers=HTMX)
    assert (response.status_code, "Retry-After" in response.headers) == (429, True)


def test_nobody_sees_the_run_of_another(client: Client, page: str) -> None:
    client.post(PRACTICE, {"source": building.DOUBLE})
    assert Client().get(PRACTICE).status_code == 404
    other = Client()
    submit(other, page)
    assert other.get(PRACTICE).status_code == 404


def test_an_exercise_without_visible_cases_offers_no_run(client: Client, db: None) -> None:
    hidden = building.exercise(cases=(Case(name="hidden"),))
    publish(building.pack(hidden), open_course())
    assert "Run visible cases" not in client.get("/exercises/double/").content.decode()


def test_a_draft_is_saved_with_its_version(client: Client, page: str) -> None:
    submit(client, page)
    assert client.post(DRAFT, {"source": "a", "base": 0}).json() == {"version": 1}


def test_a_draft_changed_elsewhere_comes_back_untouched(client: Client, page: str) -> None:
    submit(client, page)
    client.post(DRAFT, {"source": "here", "base": 0})
    response = client.post(DRAFT, {"source": "there", "base": 0})
    assert (response.status_code, response.json()) == (409, {"version": 1, "source": "here"})


def test_a_draft_that_cannot_be_kept_says_why(client: Client, page: str) -> None:
    submit(client, page)
    response = client.post(DRAFT, {"source": "\0", "base": 0})
    assert response.status_code == 422
    assert "null character" in response.json()["errors"]["source"][0]


def test_a_visitor_is_made_no_guest_by_typing(client: Client, page: str) -> None:
    assert client.post(DRAFT, {"source": "a", "base": 0}).status_code == 403
    assert not User.objects.exists()
    assert not Draft.objects.exists()


def test_the_draft_of_another_is_never_opened(student: User, version: ExerciseVersion, page: str) -> None:
    drafts.save(student, version, "secret = 1", 0)
    other = Client()
    submit(other, page)
    assert "secret = 1" not in other.get(page).content.decode()


def test_drafts_need_the_forms_token(student: User, page: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(student)
    assert client.post(DRAFT, {"source": "a"}).status_code == 403


def address_of_changes(submission: Submission) -> str:
    return reverse("submissions:changes", args=[submission.pk])


def test_changes_are_against_the_try_before(client: Client, page: str) -> None:
    grade(submit(client, page, building.TRIPLE))
    last = submit(client, page, building.DOUBLE)
    text = client.get(address_of_changes(last)).content.decode()
    assert "<code>    return 3 * x</code>" in text
    assert "<code>    return 2 * x</code>" in text


def test_what_the_verdict_changed_is_shown(client: Client, page: str) -> None:
    check = CheckReport(name="purity", verdict="failed", score=0, max_score=2, message="")
    grade(submit(client, page, building.TRIPLE), checks=(check,))
    last = submit(client, page, building.DOUBLE)
    better = check.model_copy(update={"verdict": CheckVerdict.PASSED, "score": 1.5})
    grade(last, checks=(better,))
    text = client.get(address_of_changes(last)).content.decode()
    assert "Purity" in text
    assert "+1.5" in text


def test_another_try_can_be_chosen(client: Client, page: str) -> None:
    first = submit(client, page, "first = 1\n")
    submit(client, page, building.TRIPLE)
    last = submit(client, page, building.DOUBLE)
    text = client.get(address_of_changes(last), {"since": str(first.pk)}).content.decode()
    assert "first = 1" in text
    assert f'value="{first.pk}" selected' in text


def test_the_first_try_has_nothing_before_it(client: Client, page: str) -> None:
    text = client.get(address_of_changes(submit(client, page))).content.decode()
    assert "no earlier try" in text


@pytest.mark.parametrize("since", ["seven", "00000000-0000-0000-0000-000000000000", ""])
def test_a_strange_try_to_compare_with_is_answered(client: Client, page: str, since: str) -> None:
    submission = submit(client, page)
    assert client.get(address_of_changes(submission), {"since": since}).status_code == 200


def test_the_tries_of_another_are_not_compared_with(client: Client, page: str) -> None:
    secret = submit(Client(), page, "secret = 1\n")
    mine = submit(client, page)
    text = client.get(address_of_changes(mine), {"since": str(secret.pk)}).content.decode()
    assert "secret = 1" not in text


def test_the_history_has_a_page_of_its_own(client: Client, page: str) -> None:
    submission = submit(client, page)
    text = client.get(f"{page}history/").content.decode()
    assert "<h1>Your submissions</h1>" in text
    assert str(submission.pk) in text
    assert "<h1>" not in client.get(f"{page}history/", headers=HTMX).content.decode()


def test_an_error_is_noted_in_the_listing(client: Client, page: str) -> None:
    submission = submit(client, page)
    told = ErrorReport(type_name="ValueError", message="<b>no</b>", traceback="…", line=2)
    grade(submission, verdict=Verdict.RUNTIME_ERROR, error=told)
    text = client.get(reverse("submissions:submission", args=[submission.pk])).content.decode()
    assert '<p class="line-note tone-bad">ValueError: &lt;b&gt;no&lt;/b&gt;</p>' in text
