"""Addresses of the figures: open to guests, for reading only."""

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.figures.selectors import FIGURES

pytestmark = pytest.mark.django_db
VIEWS = ("figures:page", "figures:fragment")


@pytest.mark.parametrize("slug", FIGURES)
@pytest.mark.parametrize("view", VIEWS)
def test_a_guest_may_see_every_figure(client: Client, view: str, slug: str) -> None:
    assert client.get(reverse(view, args=[slug])).status_code == 200


@pytest.mark.parametrize("view", VIEWS)
def test_figures_take_no_posts(client: Client, view: str) -> None:
    assert client.post(reverse(view, args=["decoder-alignment"])).status_code == 405


@pytest.mark.parametrize("view", VIEWS)
def test_an_unknown_figure_is_not_found(client: Client, view: str) -> None:
    assert client.get(reverse(view, args=["no-such-figure"])).status_code == 404


def test_a_browser_may_keep_a_fragment_for_itself(client: Client) -> None:
    response = client.get(reverse("figures:fragment", args=["softmax"]))
    assert response["Cache-Control"] == "private, max-age=300"


def test_the_page_holds_the_fragment_of_the_same_query(client: Client) -> None:
    query = {"sentence": "two words", "word": "1"}
    fragment = client.get(reverse("figures:fragment", args=["simple-self-attention"]), query).text
    page = client.get(reverse("figures:page", args=["simple-self-attention"]), query).text
    assert fragment in page
    assert "<html" not in fragment
