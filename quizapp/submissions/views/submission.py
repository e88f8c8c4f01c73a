"""The page of a submission, and its verdict as it comes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import reswap, retarget, trigger_client_event

from quizapp.submissions import cancelling, presentation, selectors
from quizapp.submissions.selectors import Submission


@require_GET
def submission(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One submission: its code and its report, or where it stands in line."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    return render(request, "submissions/submission.html", presentation.result(found))


@require_GET
def result(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the waiting page asks for, ever more seldom."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    polls = polls_so_far(request)
    if found.is_open:  # only the place: the button below it must not move away under a finger
        return render(request, "submissions/place.html", presentation.result(found, polls))
    return reswap(retarget(result_part(request, found, polls), "#result"), "innerHTML")


@require_POST
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take back what is not graded yet; a verdict that came first stands and is shown."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    cancelling.cancel(found.pk)
    if not request.htmx:
        return redirect("submissions:submission", pk=pk)
    return result_part(request, selectors.wait_until_graded(pk, 0))


def result_part(request: HttpRequest, submission: Submission, polls: int = 0) -> HttpResponse:
    """The part of a page that shows the verdict; tells the list of submissions that it has come."""
    response = render(request, "submissions/result.html", presentation.result(submission, polls))
    return response if submission.is_open else trigger_client_event(response, "graded")


def polls_so_far(request: HttpRequest) -> int:
    """How often the page has asked already, by its own count."""
    polls = request.GET.get("polls", "0")
    return int(polls) if polls.isdecimal() else 0
