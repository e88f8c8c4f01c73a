"""The list of questions, one question, and an attempt at it."""

from typing import Any
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods
from django_htmx.http import push_url, trigger_client_event

from grader.errors import ResponseError
from grader.items import variant_of
from quizapp.accounts.services import ensure_learner
from quizapp.attempts import presentation, selectors, services
from quizapp.attempts.forms import read_hints, read_response, read_seed, without_nul
from quizapp.attempts.models import Attempt
from quizapp.attempts.readings import is_typed, readings_of
from quizapp.catalog.selectors import ItemVersion, current_item, packs

REVIEW = "review"
"""In an address and a form: the visitor goes through what is due, one question after the other."""


@require_GET
def items(request: HttpRequest) -> HttpResponse:
    """All questions by section, with how far the visitor got."""
    shown = [(pack, presentation.by_section(pack, request.user)) for pack in packs()]
    return render(request, "attempts/items.html", {"packs": shown})


@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, slug: str) -> HttpResponse:
    """One question: a variant to answer, or the answer to it."""
    if request.method == "POST":
        return _answer(request, slug)
    return render(request, "attempts/item.html", _fresh(request, slug))


@require_GET
def hint(request: HttpRequest, slug: str) -> HttpResponse:
    """What the form remembers of a hint that was opened: a right answer after it is asked again sooner."""
    get_object_or_404(current_item(slug))
    return render(request, "attempts/hint_opened.html")


@require_GET
def inline(request: HttpRequest, slug: str) -> HttpResponse:
    """The same variant without a page around it, for the chapter's text."""
    return render(request, "attempts/question.html", _fresh(request, slug) | {"is_inline": True})


def _fresh(request: HttpRequest, slug: str) -> dict[str, Any]:
    version = get_object_or_404(current_item(slug))
    seed = read_seed(request.GET.get("variant"))
    if seed is None:
        seed = selectors.first_seed(request.user, version)
    return presentation.fresh(version, seed, request.user) | {"is_review": REVIEW in request.GET}


def _answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Graded against the version that the visitor saw, even if a newer one has been published since."""
    version = get_object_or_404(ItemVersion, slug=slug, digest=without_nul(request.POST.get("version", "")))
    seed = read_seed(request.POST.get("variant"))
    if seed is None:
        raise BadRequest("The form names no variant.")
    document = version.item
    response = read_response(request.POST, document, variant_of(document, seed))
    attempt = services.start_attempt(ensure_learner(request), version, seed)
    template = "attempts/question.html" if request.htmx else "attempts/item.html"
    place = {"is_inline": "inline" in request.POST, "is_review": REVIEW in request.POST}
    try:
        services.answer(attempt, response, read_hints(request.POST, document))
    except ResponseError as error:
        context = presentation.unreadable(attempt, response, error)
        return render(request, template, context | place, status=422)
    address = _address(attempt, is_review=place["is_review"])
    if not request.htmx:
        return redirect(address)
    answered = render(request, template, presentation.answered(attempt) | place)
    trigger_client_event(answered, "answered")
    return answered if place["is_inline"] else push_url(answered, address)


def _address(attempt: Attempt, *, is_review: bool) -> str:
    address = reverse("attempts:attempt", args=[attempt.pk])
    return f"{address}?{REVIEW}=yes" if is_review else address


@require_GET
def attempt(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A question as it was answered, with its feedback."""
    found = get_object_or_404(selectors.visible_to(request.user), pk=pk)
    place = {"is_review": REVIEW in request.GET}
    return render(request, "attempts/item.html", presentation.answered(found) | place)


@require_GET
def reading(request: HttpRequest, slug: str) -> HttpResponse:
    """How an answer is read, while it is being typed."""
    version = get_object_or_404(current_item(slug))
    document = version.item
    if not is_typed(document):
        raise BadRequest("There is nothing to type in this question.")
    variant = variant_of(document, read_seed(request.GET.get("variant")) or 0)
    response = read_response(request.GET, document, variant)
    return render(request, "attempts/reading.html", {"readings": readings_of(document, variant, response)})
