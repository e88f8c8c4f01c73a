"""What scripts say, in the page's language."""

import gzip

import pytest
from django.test import Client

from quizapp.catalog.models import ExerciseVersion
from quizapp.common.phrases import phrases_address

GERMAN = {"Accept-Language": "de"}
SMALL = 4096


def test_the_catalog_holds_the_sentences_of_the_editor(client: Client) -> None:
    assert "Wird gespeichert" in client.get(phrases_address("de")).text


def test_the_catalog_is_small(client: Client) -> None:
    assert len(gzip.compress(client.get(phrases_address("de")).content)) < SMALL


def test_every_cache_may_keep_the_catalog(client: Client) -> None:
    answer = client.get(phrases_address("de"), headers={"Accept-Language": "en"})
    assert "immutable" in answer["Cache-Control"]
    assert "public" in answer["Cache-Control"]
    assert "Cookie" not in answer.get("Vary", "")


def test_the_address_changes_with_the_sentences() -> None:
    assert "?v=" in phrases_address("de")


def test_a_language_that_is_not_here_has_no_catalog(client: Client) -> None:
    assert client.get("/phrases/xx.js").status_code == 404


@pytest.mark.django_db
def test_a_german_exercise_loads_the_catalog_before_its_scripts(
    client: Client, version: ExerciseVersion
) -> None:
    page = client.get("/exercises/double/", headers=GERMAN).text
    assert 0 < page.index(phrases_address("de")) < page.index("js/editor.js")


@pytest.mark.django_db
def test_an_english_exercise_loads_none(client: Client, version: ExerciseVersion) -> None:
    assert "/phrases/" not in client.get("/exercises/double/").text
