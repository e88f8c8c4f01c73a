"""The chapter, the exercises and their order."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from quizapp.accounts.services import ensure_learner
from quizapp.catalog import pages, selectors, services
from quizapp.catalog.chapter import chapter as chapter_of
from quizapp.catalog.models import Pack


def chapter(request: HttpRequest) -> HttpResponse:
    """The contents: what to read, answer and write."""
    packs = [(pack, pages.contents(chapter_of(pack), pack, request)) for pack in selectors.packs()]
    return render(request, "catalog/chapter.html", {"packs": packs})


def section(request: HttpRequest, pack: str, slug: str) -> HttpResponse:
    """One page of the chapter."""
    found = get_object_or_404(selectors.packs(), slug=pack)
    context = _page_or_404(request, found, slug)
    blocks = pages.drawn_blocks(context["page"], request)
    return render(request, "catalog/section.html", context | {"blocks": blocks})


@require_POST
def read(request: HttpRequest, pack: str, slug: str) -> HttpResponse:
    """The visitor has come to the end of a page."""
    found = get_object_or_404(selectors.packs(), slug=pack)
    _page_or_404(request, found, slug)
    services.mark_read(ensure_learner(request), found, slug)
    if not request.htmx:
        return redirect("catalog:section", pack=pack, slug=slug)
    return render(request, "catalog/read.html", _page_or_404(request, found, slug))


def _page_or_404(request: HttpRequest, pack: Pack, slug: str) -> dict[str, Any]:
    """A page, its neighbours and the contents beside it."""
    chapter = chapter_of(pack)
    place = chapter.find(slug)
    if place is None:
        raise Http404(f"There is no section {slug}.")
    before, after = chapter.pages[:place], chapter.pages[place + 1 :]
    entries = pages.contents(chapter, pack, request)
    return {
        "pack": pack,
        "page": chapter.pages[place],
        "entries": entries,
        "here": entries[place],
        "previous": before[-1] if before else None,
        "next": after[0] if after else None,
    }


def exercises(request: HttpRequest) -> HttpResponse:
    """All exercises, as a map of what each needs."""
    packs = [(pack, pages.levels(pack)) for pack in selectors.packs()]
    return render(request, "catalog/exercises.html", {"packs": packs})
