"""The exercise page: read, write, submit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from quizapp.accounts.services import ensure_learner
from quizapp.catalog.selectors import ExerciseVersion, current_exercise
from quizapp.common.limits import LimitExceeded
from quizapp.common.markdown import render as render_markdown
from quizapp.submissions import drafts, presentation, selectors, services
from quizapp.submissions.forms import SubmissionForm
from quizapp.submissions.views.history import SHOWN
from quizapp.submissions.views.submission import result_part

WAIT_SECONDS = 1.0


@require_http_methods(["GET", "POST"])
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    """Read an exercise, write code, see its verdict."""
    version = get_object_or_404(current_exercise(slug))
    if request.method == "POST":
        return _submit(request, version)
    return exercise_page(request, version)


def _submit(request: HttpRequest, version: ExerciseVersion) -> HttpResponse:
    form = SubmissionForm(request.POST)
    if not form.is_valid():
        return refuse(request, version, form.errors["source"][0], status=422)
    try:
        submission = services.submit(ensure_learner(request), version, form.cleaned_data["source"])
    except LimitExceeded as error:
        return refuse_for_now(request, version, error)
    if not request.htmx:
        return redirect("submissions:submission", pk=submission.pk)
    # Behind a long line no verdict comes within a second: the thread serves others meanwhile.
    seconds = WAIT_SECONDS if selectors.is_at_graders(submission.pk) else 0.0
    return result_part(request, selectors.wait_until_graded(submission.pk, seconds))


def refuse(request: HttpRequest, version: ExerciseVersion, sentence: str, status: int) -> HttpResponse:
    """Say why nothing was run; without htmx the page comes back with the code still in the editor."""
    if request.htmx:
        return render(request, "submissions/refusal.html", {"sentence": sentence}, status=status)
    response = exercise_page(request, version, source=request.POST.get("source"), sentence=sentence)
    response.status_code = status
    return response


def refuse_for_now(request: HttpRequest, version: ExerciseVersion, error: LimitExceeded) -> HttpResponse:
    """Say how long to wait."""
    response = refuse(request, version, f"{error} {gettext('Your code is kept.')}", status=429)
    response["Retry-After"] = str(error.retry_after)
    return response


def exercise_page(
    request: HttpRequest, version: ExerciseVersion, source: str | None = None, sentence: str = ""
) -> HttpResponse:
    """The whole page; ``source`` is what the editor holds, if not what it would open with."""
    document = version.exercise
    opening = drafts.opening(request.user, version)
    context = {
        "version": version,
        "exercise": document,
        "prompt": render_markdown(document.prompt),
        "needs": [needed for slug in document.needs for needed in current_exercise(slug)],
        "source": opening.source if source is None else source,
        "draft": opening,
        "sentence": sentence,
        "history": selectors.listed(request.user, version)[:SHOWN],
        "editor": presentation.editor(request.user, document),
    }
    return render(request, "submissions/exercise.html", context)
