"""Layout of the drawn weights."""

import numpy as np

from quizapp.figures.drawing import ROW_HEIGHT, THICKEST, choices, fan, weighted_sum


def test_a_fan_has_one_strand_a_word_as_thick_as_its_weight() -> None:
    drawn = fan("it", ["key", "it"], np.array([0.25, 0.75]))
    assert [strand.thickness for strand in drawn.strands] == [0.25 * THICKEST, 0.75 * THICKEST]


def test_strands_stand_in_the_middle_of_their_rows() -> None:
    drawn = fan("it", ["key", "it"], np.array([0.25, 0.75]))
    assert [strand.y for strand in drawn.strands] == [ROW_HEIGHT // 2, ROW_HEIGHT + ROW_HEIGHT // 2]
    assert drawn.height == 2 * ROW_HEIGHT


def test_a_weighted_sum_keeps_words_weights_and_numbers_together() -> None:
    written = weighted_sum(["a", "b"], np.array([0.5, 0.5]), np.array([[1.0], [3.0]]), np.array([2.0]))
    assert [(term.word, term.weight, term.numbers) for term in written.terms] == [
        ("a", 0.5, (1.0,)),
        ("b", 0.5, (3.0,)),
    ]
    assert written.context == (2.0,)


def test_a_choice_keeps_the_other_settings_and_encodes_them() -> None:
    first, second = choices(["a", "b"], 1, "word", sentence="ä b")
    assert first.query == "sentence=%C3%A4+b&word=0"
    assert (first.is_chosen, second.is_chosen) == (False, True)
