"""Which figures there are, and one of them as HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from quizapp.figures.decoder_figure import decoder_context
from quizapp.figures.sentence_figure import sentence_context


@dataclass(frozen=True)
class Figure:
    """One live figure: its address, its name, its template, and the context a query asks for."""

    slug: str
    title: str
    template: str
    context: Callable[[Mapping[str, str]], dict[str, Any]]


FIGURES: Mapping[str, Figure] = {
    figure.slug: figure
    for figure in (
        Figure(
            "simple-self-attention",
            "Simple self-attention on a sentence",
            "figures/simple_self_attention.html",
            sentence_context,
        ),
        Figure(
            "decoder-alignment",
            "A decoder that looks back, German to English",
            "figures/decoder_alignment.html",
            decoder_context,
        ),
    )
}


def figure_fragment(slug: str, query: Mapping[str, str], request: HttpRequest | None = None) -> SafeString:
    """The HTML of one figure as ``query`` asks for it. Raises KeyError where there is no such figure."""
    figure = FIGURES[slug]
    return render_to_string(figure.template, {"figure": figure, **figure.context(query)}, request)
