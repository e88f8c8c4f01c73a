"""A weighted sum written out."""

import numpy as np

from quizapp.figures.drawing.weighted_sum import weighted_sum


def test_a_weighted_sum_keeps_words_weights_and_numbers_together() -> None:
    written = weighted_sum(["a", "b"], np.array([0.5, 0.5]), np.array([[1.0], [3.0]]), np.array([2.0]))
    assert [(term.word, term.weight, term.numbers) for term in written.terms] == [
        ("a", 0.5, (1.0,)),
        ("b", 0.5, (3.0,)),
    ]
    assert written.context == (2.0,)
