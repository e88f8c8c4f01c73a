"""Progress, the map of ideas, and what to review."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from quizapp.catalog.selectors import packs
from quizapp.progress import selectors
from quizapp.progress.presentation import ideas_of, overview_of
from quizapp.progress.services import seed_to_review


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """What the visitor has reached, mistaken, answered and written."""
    return render(request, "progress/overview.html", overview_of(request.user))


@require_GET
def ideas(request: HttpRequest) -> HttpResponse:
    """All ideas, what each needs, and how far the visitor got."""
    return render(request, "progress/ideas.html", ideas_of(request.user))


@require_GET
def review(request: HttpRequest) -> HttpResponse:
    """What is due today."""
    due = selectors.due(request.user, packs())
    context = {"due": due, "next_due": selectors.next_due(request.user)}
    return render(request, "progress/review.html", context)


@require_GET
def next_review(request: HttpRequest) -> HttpResponse:
    """Straight to the question that waits longest, in a new variant; without one, to the list."""
    due = selectors.due(request.user, packs())
    if not due:
        return redirect("progress:review")
    card, part = due[0]
    query = urlencode({"variant": seed_to_review(card), "review": "yes"})
    return redirect(f"{reverse('attempts:item', args=[part.slug])}?{query}")
