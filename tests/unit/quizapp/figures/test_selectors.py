"""Figures as HTML."""

import pytest
from django.test import RequestFactory

from quizapp.figures.selectors import FIGURES, figure_fragment


@pytest.mark.parametrize("slug", FIGURES)
def test_a_fragment_is_one_section_with_a_heatmap_and_no_inline_style(slug: str) -> None:
    html = figure_fragment(slug, {}, RequestFactory().get("/"))
    assert html.count("<section") == 1
    assert 'class="heatmap"' in html
    assert "style=" not in html
    assert "<script" not in html


def test_what_a_visitor_typed_is_escaped() -> None:
    html = figure_fragment("simple-self-attention", {"sentence": "<script> &"})
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_made_up_numbers_are_called_made_up() -> None:
    assert all("Made-up" in figure_fragment(slug, {}) for slug in FIGURES)


def test_a_figure_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        figure_fragment("no-such-figure", {})
