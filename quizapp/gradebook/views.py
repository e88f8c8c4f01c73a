"""Lists of an instructor."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from quizapp.courses.access import for_instructors
from quizapp.gradebook import health, selectors
from quizapp.gradebook.forms import FilterForm

PAGE_SIZE = 50


@for_instructors
def submissions(request: HttpRequest) -> HttpResponse:
    """All submissions in the instructor's courses, newest first."""
    form = FilterForm(request.GET)
    filters = form.cleaned_data if form.is_valid() else {}
    page = Paginator(selectors.filtered(request.user, **filters), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "gradebook/submissions.html", {"form": form, "page": page})


@for_instructors
def health_page(request: HttpRequest) -> HttpResponse:
    """Queue, workers with their sandbox, database and broker."""
    return render(request, "gradebook/health.html", {"parts": health.examine()})
