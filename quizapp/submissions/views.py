"""The exercise page, the pages of a submission, and the verdict as it comes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods
from django_htmx.http import trigger_client_event

from quizapp.accounts.services import ensure_learner
from quizapp.catalog.selectors import ExerciseVersion, current_exercise
from quizapp.common.limits import LimitExceeded
from quizapp.common.markdown import render as render_markdown
from quizapp.submissions import presentation, selectors, services
from quizapp.submissions.forms import SubmissionForm
from quizapp.submissions.models import Submission

WAIT_SECONDS = 1.0
HISTORY_SHOWN = 20


@require_http_methods(["GET", "POST"])
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    """Read an exercise, write code, see its verdict."""
    version = get_object_or_404(current_exercise(slug))
    if request.method == "POST":
        return _submit(request, version)
    return _exercise_page(request, version)


def _submit(request: HttpRequest, version: ExerciseVersion) -> HttpResponse:
    form = SubmissionForm(request.POST)
    if not form.is_valid():
        return _refuse(request, version, form.errors["source"][0], status=422)
    try:
        submission = services.submit(ensure_learner(request), version, form.cleaned_data["source"])
    except LimitExceeded as error:
        response = _refuse(request, version, f"{error} Your code is kept.", status=429)
        response["Retry-After"] = str(error.retry_after)
        return response
    if not request.htmx:
        return redirect("submissions:submission", pk=submission.pk)
    return _result(request, selectors.wait_until_graded(submission.pk, WAIT_SECONDS))


def _result(request: HttpRequest, submission: Submission, polls: int = 0) -> HttpResponse:
    """The part of a page that shows the verdict; tells the list of submissions that it has come."""
    response = render(request, "submissions/result.html", presentation.result(submission, polls))
    return response if submission.is_open else trigger_client_event(response, "graded")


def _refuse(request: HttpRequest, version: ExerciseVersion, sentence: str, status: int) -> HttpResponse:
    """Say why nothing was submitted; without htmx the page comes back with the code still in the editor."""
    if request.htmx:
        return render(request, "submissions/refusal.html", {"sentence": sentence}, status=status)
    response = _exercise_page(request, version, source=request.POST.get("source"), sentence=sentence)
    response.status_code = status
    return response


def _exercise_page(
    request: HttpRequest, version: ExerciseVersion, source: str | None = None, sentence: str = ""
) -> HttpResponse:
    document = version.exercise
    history = list(selectors.history(request.user, version)[:HISTORY_SHOWN])
    last = history[0].source if history else document.starter
    context = {
        "version": version,
        "exercise": document,
        "prompt": render_markdown(document.prompt),
        "needs": [needed for slug in document.needs for needed in current_exercise(slug)],
        "source": last if source is None else source,
        "sentence": sentence,
        "history": history,
    }
    return render(request, "submissions/exercise.html", context)


@require_GET
def submission(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One submission: its code and its report, or where it stands in line."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    return render(request, "submissions/submission.html", presentation.result(found))


@require_GET
def result(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the waiting page asks for, ever more seldom."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    polls = request.GET.get("polls", "0")
    return _result(request, found, int(polls) if polls.isdecimal() else 0)


@require_GET
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """The visitor's submissions to an exercise, for the list below the editor."""
    version = get_object_or_404(current_exercise(slug))
    submissions = selectors.history(request.user, version)[:HISTORY_SHOWN]
    return render(request, "submissions/history.html", {"version": version, "history": submissions})
