"""The engine's English sentences are recognised, and translated or marked."""

import re
from pathlib import Path

import pytest
from django.utils import translation

import grader
from quizapp.common.engine_sentences import PATTERNS, translated
from quizapp.common.templatetags.sentences import told

ENGINE = " ".join(file.read_text("utf-8") for file in Path(grader.__file__).parent.rglob("*.py"))
NOUNS = re.compile(r"The (operations|bytes in use|Python steps) | sum to 1\.|, whatever the scores' level\.")
"""What the engine puts together from parts."""


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_engine_still_says_it(pattern: str) -> None:
    longest = max(re.split(r"\{\w+\}", NOUNS.sub("", pattern)), key=len).strip(" .,")
    assert longest in ENGINE


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_is_recognised_with_what_varies(pattern: str) -> None:
    said = re.sub(r"\{\w+\}", "n² d", pattern)
    with translation.override("de"):
        german = translated(said)
    assert german is not None
    assert german != said
    assert german.count("n² d") == said.count("n² d")


def test_an_unknown_sentence_stays_and_is_marked_as_english() -> None:
    with translation.override("de"):
        assert told("Something <new>.") == '<span lang="en">Something &lt;new&gt;.</span>'


def test_an_english_page_shows_sentences_as_they_are() -> None:
    with translation.override("en"):
        assert told("Not right yet.") == "Not right yet."


def test_a_known_sentence_is_not_trusted_with_markup() -> None:
    with translation.override("de"):
        assert not hasattr(told("There is no function here. Define <b>."), "__html__")
