"""Running the visible cases on what is in the editor."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from quizapp.accounts.services import User, ensure_learner
from quizapp.catalog.selectors import ExerciseVersion, current_exercise
from quizapp.common.limits import LimitExceeded
from quizapp.submissions import drafts, presentation, selectors
from quizapp.submissions.forms import SubmissionForm
from quizapp.submissions.practice import start
from quizapp.submissions.views.exercise import refuse, refuse_for_now
from quizapp.submissions.views.submission import polls_so_far

WAIT_SECONDS = 0.3
"""Shorter than for a submission: who types causes many runs, and none may hold up a web thread for long."""


@require_http_methods(["GET", "POST"])
def practice(request: HttpRequest, slug: str) -> HttpResponse:
    """Start a run of the visible cases, or look at the last one."""
    version = get_object_or_404(current_exercise(slug))
    if request.method == "POST":
        return _run(request, version)
    run = selectors.practice_run(request.user, version)
    if run is None:
        raise Http404
    shown = presentation.practice(run, polls_so_far(request))
    template = "submissions/practice.html" if request.htmx else "submissions/practice_page.html"
    return render(request, template, {"version": version, "practice": shown})


def _run(request: HttpRequest, version: ExerciseVersion) -> HttpResponse:
    form = SubmissionForm(request.POST)
    if not form.is_valid():
        return refuse(request, version, form.errors["source"][0], status=422)
    try:
        return _started(request, version, ensure_learner(request), form.cleaned_data["source"])
    except LimitExceeded as error:
        return refuse_for_now(request, version, error)


def _started(request: HttpRequest, version: ExerciseVersion, user: User, source: str) -> HttpResponse:
    if not request.htmx:  # the editor's page is left: what was written must be there on return
        drafts.save(user, version, source)
    run = start(user, version, source)
    if not request.htmx:
        return redirect("submissions:practice", slug=version.slug)
    shown = presentation.practice(selectors.wait_until_run(run.pk, WAIT_SECONDS))
    return render(request, "submissions/practice.html", {"version": version, "practice": shown})
