"""What the simple self-attention figure shows for a query."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.mathematics.made_up import embed
from quizapp.figures.shown.simple_self_attention import SENTENCES, WIDTH, context


def test_without_a_query_the_first_sentence_and_its_first_word_are_shown() -> None:
    shown = context({})
    assert shown["heatmap"].column_labels == tuple(SENTENCES[0].split())
    assert shown["chosen"] == 0


def test_the_word_asked_for_is_chosen() -> None:
    shown = context({"sentence": "one two three", "word": "2"})
    assert shown["chosen_word"] == "three"
    assert shown["arcs"].chosen == 2


def test_a_row_is_the_softmax_of_dot_products_worked_out_by_loops() -> None:
    x = embed(["one", "two", "three"], WIDTH)
    powers = [np.exp(sum(x[1][k] * x[j][k] for k in range(WIDTH))) for j in range(3)]
    shown = context({"sentence": "one two three", "word": "1"})
    np.testing.assert_allclose([row.weight for row in shown["arcs"].rows], np.array(powers) / sum(powers))


def test_equal_words_have_equal_rows() -> None:
    rows = context({"sentence": "every word asks every word"})["heatmap"].rows
    assert rows[0] == rows[3]


def test_the_answer_says_truly_how_many_words_weigh_themselves_most() -> None:
    shown = context({})
    tables = [[float(cell.text) for cell in row.cells] for row in shown["heatmap"].rows]
    assert shown["answer"]["own_is_largest"] == sum(row[i] == max(row) for i, row in enumerate(tables))


@given(st.dictionaries(st.sampled_from(["sentence", "preset", "word"]), st.text(max_size=40)))
def test_no_query_breaks_the_figure(query: dict[str, str]) -> None:
    shown = context(query)
    assert 0 <= shown["chosen"] < len(shown["heatmap"].rows)
    assert all(row.sums_to_one for row in shown["heatmap"].rows)
