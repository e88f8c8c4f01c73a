"""Sentences that readers type."""

import pytest

from quizapp.figures.sentences import read_sentence

PRESETS = ("a first sentence", "a second one")


def test_a_preset_goes_before_what_is_typed() -> None:
    assert read_sentence({"preset": "1", "sentence": "mine"}, PRESETS).text == "a second one"


def test_spaces_around_words_do_not_count() -> None:
    assert read_sentence({"sentence": "  my   own "}, PRESETS).words == ("my", "own")


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("a b c d e f g h i", "That is 9 words; the figure has room for 8."),
        ("", "Type at least one word."),
        ("a" * 17, "A word may have at most 16 letters here."),
    ],
)
def test_a_sentence_that_does_not_fit_is_answered_in_words(sentence: str, message: str) -> None:
    read = read_sentence({"sentence": sentence}, PRESETS)
    assert read.error == message
    assert read.typed == sentence
    assert read.text == PRESETS[0]
