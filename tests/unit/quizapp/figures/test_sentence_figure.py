"""What the simple self-attention figure shows for a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.sentence_figure import SENTENCES, sentence_context


def test_without_a_query_the_first_sentence_and_its_first_word_are_shown() -> None:
    context = sentence_context({})
    assert [choice.text for choice in context["words"]] == SENTENCES[0].split()
    assert context["chosen"] == 0
    assert not context["form"].errors


def test_the_word_asked_for_is_chosen() -> None:
    context = sentence_context({"sentence": "one two three", "word": "2"})
    assert context["chosen_word"] == "three"
    assert context["fan"].origin == "three"


def test_the_largest_weight_is_that_of_the_chosen_row() -> None:
    context = sentence_context({"sentence": "every word asks", "word": "1"})
    assert context["largest_weight"] == max(strand.weight for strand in context["fan"].strands)


def test_equal_words_have_equal_rows() -> None:
    rows = sentence_context({"sentence": "every word asks every word"})["heatmap"].rows
    assert rows[0] == rows[3]


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("a b c d e f g h i", "That is 9 words; the figure has room for 8."),
        ("", "Type at least one word."),
        ("a" * 17, "A word may have at most 16 letters here."),
    ],
)
def test_a_sentence_that_does_not_fit_is_answered_in_words(sentence: str, message: str) -> None:
    context = sentence_context({"sentence": sentence})
    assert context["form"].errors["sentence"] == [message]
    assert [choice.text for choice in context["words"]] == SENTENCES[0].split()


def test_a_number_without_end_chooses_the_first_word() -> None:
    assert sentence_context({"word": "9" * 5000})["chosen"] == 0


@given(sentence=st.text(max_size=200), word=st.text(max_size=30))
def test_no_query_breaks_the_figure(sentence: str, word: str) -> None:
    context = sentence_context({"sentence": sentence, "word": word})
    assert 0 <= context["chosen"] < len(context["words"])
    assert all(row.sums_to_one for row in context["heatmap"].rows)


def test_the_answer_counts_the_words_that_weigh_themselves_most() -> None:
    assert sentence_context({"sentence": "alone"})["answer"]["own_is_largest"] == 1


def test_the_answer_shows_two_weights_that_are_not_symmetric() -> None:
    answer = sentence_context({})["answer"]
    assert answer["there"] != answer["back"]
