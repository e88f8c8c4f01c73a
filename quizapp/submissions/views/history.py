"""A user's tries at an exercise, and what one changed against another."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from quizapp.catalog.selectors import current_exercise
from quizapp.submissions import selectors
from quizapp.submissions.changes import changes
from quizapp.submissions.forms import SinceForm

SHOWN = 20
PAGE_SIZE = 50


@require_GET
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """The visitor's tries at an exercise: the last below the editor, all on a page of their own."""
    version = get_object_or_404(current_exercise(slug))
    submissions = selectors.listed(request.user, version)
    if request.htmx:
        return render(
            request, "submissions/history.html", {"version": version, "history": submissions[:SHOWN]}
        )
    page = Paginator(submissions, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "submissions/history_page.html", {"version": version, "page": page})


@require_GET
def changed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A submission beside another of the same user and exercise: ``since``, or the one before."""
    submission = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    others = selectors.tries(submission).exclude(pk=pk)
    form = SinceForm(request.GET, tries=others)
    since = form.cleaned_data["since"] if form.is_valid() else None
    before = since or others.filter(created__lt=submission.created).first()
    context = {
        "submission": submission,
        "before": before,
        "others": others[:PAGE_SIZE],
        "changes": changes(before, submission) if before else None,
    }
    return render(request, "submissions/changes.html", context)
