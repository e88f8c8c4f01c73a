"""One row of a weight matrix, taken apart for the template."""

import numpy as np

from quizapp.figures.chosen_row import chosen_row

CONTEXT = chosen_row(
    ["yes", "no"],
    ["ja", "nein", "doch"],
    chosen=1,
    weights=np.array([[1.0, 0.0, 0.0], [0.1, 0.6, 0.3]]),
    numbers=np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]),
    contexts=np.array([[1.0, 0.0], [0.4, 0.9]]),
)


def test_it_names_the_word_that_asks_and_the_one_it_weighs_most() -> None:
    assert (CONTEXT["chosen_word"], CONTEXT["largest_word"], CONTEXT["largest_weight"]) == ("no", "nein", 0.6)


def test_the_fan_and_the_sum_are_of_the_chosen_row() -> None:
    assert [strand.weight for strand in CONTEXT["fan"].strands] == [0.1, 0.6, 0.3]
    assert CONTEXT["sum"].context == (0.4, 0.9)
