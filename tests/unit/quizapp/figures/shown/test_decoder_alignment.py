"""What the decoder figure shows for a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.translations import TRANSLATIONS
from quizapp.figures.shown.decoder_alignment import context


def test_it_opens_at_the_step_that_writes_help() -> None:
    shown = context({})
    assert shown["chosen_word"] == "help"
    assert shown["largest_word"] == "helfen"
    assert shown["written"] == ("I", "want", "to")


def test_rows_of_steps_to_come_are_empty() -> None:
    rows = context({"step": "1"})["heatmap"].rows
    assert [row.total for row in rows[:3]] == ["1.000", "1.000", ""]
    assert {cell.text for cell in rows[2].cells} == {""}


def test_the_context_is_the_sum_of_its_terms() -> None:
    written = context({})["sum"]
    for k, total in enumerate(written.context):
        assert total == pytest.approx(sum(term.weight * term.numbers[k] for term in written.terms))


def test_the_answer_names_the_words_that_draw_on_two() -> None:
    assert context({"translation": "2"})["answer"]["draw_on_two"] == ["call"]


def test_the_answer_names_the_words_that_reach_for_the_last_german_word() -> None:
    assert context({"translation": "0"})["answer"]["reach_for_last"] == ["help"]


def test_a_number_without_end_is_no_position() -> None:
    assert context({"step": "9" * 5000})["chosen_word"] == "help"


@given(translation=st.text(max_size=30), step=st.text(max_size=30))
def test_no_query_breaks_the_figure(translation: str, step: str) -> None:
    shown = context({"translation": translation, "step": step})
    assert 0 <= shown["chosen"] < len(TRANSLATIONS[0].output)
    assert all(row.sums_to_one for row in shown["heatmap"].rows)
