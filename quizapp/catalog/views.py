"""The chapter, the exercises and their order."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from quizapp.catalog import pages, selectors


def chapter(request: HttpRequest) -> HttpResponse:
    """The contents: what to read, answer and write."""
    packs = [(pack, pages.steps(pack)) for pack in selectors.packs()]
    return render(request, "catalog/chapter.html", {"packs": packs})


def section(request: HttpRequest, pack: str, slug: str) -> HttpResponse:
    """One page of the chapter."""
    found = get_object_or_404(selectors.packs(), slug=pack)
    sections = list(selectors.sections(found))
    here = get_object_or_404(selectors.sections(found), slug=slug)
    before = [other for other in sections if other.position < here.position]
    after = [other for other in sections if other.position > here.position]
    blocks = pages.drawn_blocks(here, found, request)
    context = {
        "pack": found,
        "sections": sections,
        "section": here,
        "blocks": blocks,
        "further": pages.further_items(here, found, blocks),
        "terms": pages.terms(blocks, found),
        "previous": before[-1] if before else None,
        "next": after[0] if after else None,
    }
    return render(request, "catalog/section.html", context)


def exercises(request: HttpRequest) -> HttpResponse:
    """All exercises, as a map of what each needs."""
    packs = [(pack, pages.levels(pack)) for pack in selectors.packs()]
    return render(request, "catalog/exercises.html", {"packs": packs})
