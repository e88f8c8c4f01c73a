"""Which figures there are, and one of them as HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from quizapp.catalog.chapter import Embed
from quizapp.figures.shown import (
    cost_curves,
    decoder_alignment,
    image_patches,
    queries_keys_values,
    simple_self_attention,
    softmax,
    three_designs,
    word_order,
)

KEPT = 128
"""Drawn figures kept in memory: some 20 kB each."""


@dataclass(frozen=True)
class Figure:
    """One live figure: its address, its name, and the context a query asks for."""

    slug: str
    title: str | Promise
    context: Callable[[Mapping[str, str]], dict[str, Any]]

    @property
    def template(self) -> str:
        return f"figures/{self.slug.replace('-', '_')}.html"


FIGURES: Mapping[str, Figure] = {
    figure.slug: figure
    for figure in (
        Figure("three-designs", _("What each design hands over"), three_designs.context),
        Figure(
            "decoder-alignment", _("A decoder that looks back, German to English"), decoder_alignment.context
        ),
        Figure(
            "simple-self-attention", _("Simple self-attention on a sentence"), simple_self_attention.context
        ),
        Figure("queries-keys-values", _("Queries, keys, values and masks"), queries_keys_values.context),
        Figure("softmax", _("What softmax does to scores"), softmax.context),
        Figure("cost-curves", _("What attention costs"), cost_curves.context),
        Figure("image-patches", _("Which patch looks where"), image_patches.context),
        Figure("word-order", _("Shuffle the words"), word_order.context),
    )
}


def figure_fragment(slug: str, query: Mapping[str, str]) -> SafeString:
    """The HTML of one figure as ``query`` asks for it. Raises KeyError where there is no such figure."""
    return _drawn(slug, tuple(query.items()), get_language())


def embedded(embed: Embed, request: HttpRequest) -> SafeString | None:
    """A figure in the chapter's text, as it is at first; nothing where there is no such figure."""
    return figure_fragment(embed.slug, {}) if embed.slug in FIGURES else None


@lru_cache(maxsize=KEPT)
def _drawn(slug: str, query: tuple[tuple[str, str], ...], language: str | None) -> SafeString:
    """A figure is a function of its settings and the language, and of nothing else of the request."""
    figure = FIGURES[slug]
    return render_to_string(figure.template, {"figure": figure, **figure.context(dict(query))})
