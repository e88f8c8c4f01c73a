"""Figures as HTML."""

import re

import pytest
from django.utils import translation

from quizapp.figures.selectors import FIGURES, figure_fragment


@pytest.mark.parametrize("slug", FIGURES)
def test_a_fragment_asks_shows_and_answers_without_inline_style(slug: str) -> None:
    html = figure_fragment(slug, {})
    assert html.count("<section") == 1
    for part in (
        "figure-question",
        "figure-finding",
        f'id="{slug}-numbers"',
        f'id="{slug}-answer"',
        "figure-note",
    ):
        assert html.count(part) == 1
    assert "style=" not in html
    assert "<script" not in html


@pytest.mark.parametrize("slug", FIGURES)
def test_every_figure_has_its_data_in_a_table_with_a_caption(slug: str) -> None:
    numbers = figure_fragment(slug, {}).partition(f'id="{slug}-numbers"')[2].partition("</details>")[0]
    assert numbers.count("<table") >= 1
    assert numbers.count("<caption") == numbers.count("<table")


@pytest.mark.parametrize("slug", FIGURES)
def test_every_drawing_has_a_name(slug: str) -> None:
    html = figure_fragment(slug, {})
    drawings = re.findall(r"<svg[^>]*>", html)
    assert drawings
    assert all(re.search(r'role="img" aria-label="[^"]{20,}"', drawing) for drawing in drawings)


@pytest.mark.parametrize("slug", FIGURES)
def test_no_id_stands_twice(slug: str) -> None:
    ids = re.findall(r' id="([^"]+)"', figure_fragment(slug, {}))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("slug", FIGURES)
def test_in_german_no_coordinate_has_a_comma(slug: str) -> None:
    with translation.override("de"):
        html = figure_fragment(slug, {})
    places = re.findall(r' (?:x|y|cx|cy|r|d|width|height|points|stroke-width|viewBox)="([^"]*)"', html)
    assert places
    assert not any(re.search(r"\d,\d", place) for place in places if "C" not in place)


@pytest.mark.parametrize("slug", FIGURES)
def test_the_link_below_leads_to_the_same_figure(slug: str) -> None:
    html = figure_fragment(slug, {})
    query = re.search(rf'href="/figures/{slug}/\?([^"]*)"', html)
    assert query
    settings = dict(
        pair.split("=") for pair in query[1].replace("&amp;", "&").replace("+", " ").split("&") if pair
    )
    assert figure_fragment(slug, settings) == html


def test_what_a_visitor_typed_is_escaped() -> None:
    html = figure_fragment("simple-self-attention", {"sentence": "<script> &"})
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_made_up_numbers_are_called_made_up() -> None:
    made_up = set(FIGURES) - {"cost-curves"}
    assert all("made-up" in figure_fragment(slug, {}).lower() for slug in made_up)


def test_a_figure_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        figure_fragment("no-such-figure", {})
