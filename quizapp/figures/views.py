"""A figure as a page of its own, and as the fragment htmx swaps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from quizapp.figures.selectors import FIGURES, figure_fragment

KEPT_SECONDS = 300
"""A slider that goes back and forth asks for each setting once."""


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """The figure alone; works without JavaScript."""
    fragment_html = _fragment_or_404(request, slug)
    return render(request, "figures/page.html", {"figure": FIGURES[slug], "fragment": fragment_html})


@require_safe
@cache_control(private=True, max_age=KEPT_SECONDS)
@vary_on_cookie  # which may hold the language
def fragment(request: HttpRequest, slug: str) -> HttpResponse:
    """Only the figure, to be put into a page."""
    return HttpResponse(_fragment_or_404(request, slug))


def _fragment_or_404(request: HttpRequest, slug: str) -> SafeString:
    if slug not in FIGURES:
        raise Http404(f"There is no figure {slug}.")
    return figure_fragment(slug, request.GET)
