"""Regrades as instructors see them: start, look, apply, undo."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from quizapp.courses.access import for_instructors
from quizapp.regrading import progress, selectors, services, table
from quizapp.regrading.forms import ApplyForm, FilterForm, StartForm
from quizapp.regrading.selectors import Regrade

PAGE_SIZE = 50


@require_http_methods(["GET", "POST"])
@for_instructors
def regrades(request: HttpRequest) -> HttpResponse:
    """What can be regraded, and the regrades so far; a POST starts one."""
    candidates = selectors.candidates(request.user)
    form = StartForm(request.POST or None, candidates=candidates)
    if form.is_valid():
        return redirect("regrading:regrade", pk=services.start(request.user, *form.pair).pk)
    page = Paginator(selectors.taught(request.user), PAGE_SIZE).get_page(request.GET.get("page"))
    status = 422 if form.is_bound else 200
    return render(request, "regrading/list.html", {"candidates": candidates, "page": page}, status=status)


@require_GET
@for_instructors
def regrade(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whose score changes by how much, and what can be done."""
    found = _found(request, pk)
    progress.settle(found)
    form = FilterForm(request.GET)
    filters = form.cleaned_data if form.is_valid() else {}
    counts = selectors.counts(found)
    context = {
        "regrade": found,
        "counts": counts,
        "known": counts["all"] - counts["unknown"],
        "waiting": progress.still_open(found.old) if found.is_open else 0,
        "form": form,
        "apply_form": ApplyForm(),
        "page": Paginator(selectors.changes(found, **filters), PAGE_SIZE).get_page(request.GET.get("page")),
    }
    return render(request, "regrading/regrade.html", context)


@require_GET
@for_instructors
def scores(request: HttpRequest, pk: UUID) -> StreamingHttpResponse:
    """All changes as CSV."""
    found = _found(request, pk)
    rows = table.lines(selectors.changes(found).iterator(chunk_size=500))
    response = StreamingHttpResponse(rows, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="regrade-{found.new.slug}.csv"'
    return response


@require_POST
@for_instructors
def apply(request: HttpRequest, pk: UUID) -> HttpResponse:
    form = ApplyForm(request.POST)
    form.is_valid()
    return _done(request, pk, partial(services.apply, **form.cleaned_data), _("The new scores count now."))


@require_POST
@for_instructors
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _done(request, pk, services.undo, _("The old scores count again."))


@require_POST
@for_instructors
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _done(request, pk, services.cancel, _("The regrade is cancelled; no score was changed."))


@require_POST
@for_instructors
def try_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _done(request, pk, services.try_again, _("What we failed to grade is graded again."))


def _done(
    request: HttpRequest, pk: UUID, service: Callable[[Regrade], Regrade], sentence: str
) -> HttpResponse:
    try:
        service(_found(request, pk))
        messages.success(request, sentence)
    except services.RegradeRefused as error:
        messages.error(request, str(error))
    return redirect("regrading:regrade", pk=pk)


def _found(request: HttpRequest, pk: UUID) -> Regrade:
    regrade: Regrade = get_object_or_404(selectors.taught(request.user), pk=pk)
    return regrade
