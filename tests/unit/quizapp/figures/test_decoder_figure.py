"""What the decoder figure shows for a query."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.decoder_figure import decoder_context
from quizapp.figures.translations import TRANSLATIONS


def test_it_opens_at_the_step_that_writes_help() -> None:
    context = decoder_context({})
    assert context["chosen_word"] == "help"
    assert context["largest_word"] == "helfen"
    assert context["written"] == ("I", "want", "to")


def test_steps_lead_to_their_neighbours() -> None:
    context = decoder_context({"translation": "1", "step": "2"})
    assert context["before"].query == "translation=1&step=1"
    assert context["after"].query == "translation=1&step=3"


def test_there_is_nothing_before_the_first_step_and_after_the_last() -> None:
    assert decoder_context({"step": "0"})["before"] is None
    assert decoder_context({"step": str(len(TRANSLATIONS[0].output) - 1)})["after"] is None


def test_the_answer_names_the_words_that_draw_on_two() -> None:
    assert decoder_context({"translation": "2"})["answer"]["draw_on_two"] == ["call"]


def test_the_answer_names_the_words_that_reach_for_the_last_german_word() -> None:
    assert decoder_context({"translation": "0"})["answer"]["reach_for_last"] == ["help"]


def test_a_number_without_end_is_no_position() -> None:
    assert decoder_context({"step": "9" * 5000})["chosen_word"] == "help"


@given(translation=st.text(max_size=30), step=st.text(max_size=30))
def test_no_query_breaks_the_figure(translation: str, step: str) -> None:
    context = decoder_context({"translation": translation, "step": step})
    assert 0 <= context["chosen"] < len(context["steps"])
    assert all(row.sums_to_one for row in context["heatmap"].rows)
