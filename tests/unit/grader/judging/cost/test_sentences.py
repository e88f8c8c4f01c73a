"""What a cost means, in words, for fits of small programs."""

import pytest

from grader.judging.cost.sentences import comparison, sentence
from tests.unit.grader.judging.cost.programs import WINDOW, fitted, qkv_window

ATTEND = "def f(Q, K, V):\n    return np.exp(Q @ K.T) @ V\n"
LINEAR = "def f(Q, K, V):\n    return Q @ (K.T @ V)\n"
NOTHING = "def f(Q, K, V):\n    return Q.shape\n"
CUBIC = "def f(Q, K, V):\n    scores = Q @ K.T\n    return scores @ scores @ V\n"
SORTED = "def f(Q, K, V):\n    return np.sort(Q[:, 0])\n"
OF_THE_DATA = "def f(Q, K, V):\n    return [q + 1 for q in Q[:, 0] if q > 0.1]\n"
BROADCAST = "def f(Q, K, V):\n    return (Q[:, None] * K[None]).sum(-1)\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (ATTEND, "Doubling n makes this four times the work and the memory."),
        (LINEAR, "Doubling n makes this twice the work and the memory."),
        (NOTHING, "Doubling n makes this no more work and no more memory."),
        (CUBIC, "Doubling n makes this eight times the work and four times the memory."),
        (SORTED, "Doubling n makes this a little more than twice the work and twice the memory."),
    ],
)
def test_doubling_the_length_is_told_by_the_dominant_powers(source: str, told: str) -> None:
    assert sentence(fitted(source)).startswith(told)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (ATTEND, "Doubling d: twice the work and no more memory."),
        (LINEAR, "Doubling d: four times the work and twice the memory."),
        (BROADCAST, "Doubling d: twice the work and the memory."),
    ],
)
def test_doubling_another_size_is_told_as_it_is_felt(source: str, told: str) -> None:
    assert sentence(fitted(source)).endswith(told)


def test_the_first_size_may_have_a_name() -> None:
    assert sentence(fitted(ATTEND), "the sentence").startswith(
        "Doubling the sentence (n) makes this four times"
    )


def test_every_symbol_is_told_of() -> None:
    source = "def f(Q, K, V, w):\n    return Q @ K.T\n"
    told = sentence(fitted(source, WINDOW, qkv_window))
    assert "Doubling w: no more work and no more memory." in told


def test_without_a_formula_the_ratio_of_two_counts_is_told() -> None:
    told = sentence(fitted(OF_THE_DATA))
    assert told.startswith("Doubling n makes this about ")
    assert told.endswith("No formula fits the operations and the Python steps exactly.")


def test_what_has_a_formula_is_told_by_it_though_another_count_has_none() -> None:
    steps_of_the_data = "def f(Q, K, V):\n    return len([None for q in Q[:, 0] if q > 0.1])\n"
    told = sentence(fitted(steps_of_the_data))
    assert told.startswith("Doubling n makes this twice the work and no more memory.")
    assert told.endswith("No formula fits the Python steps exactly.")


def test_a_cost_is_held_against_the_references() -> None:
    told = comparison(fitted(BROADCAST), fitted(ATTEND))
    assert told.startswith("Beside the reference, with n = 2048, d = 64, it takes 0.498 times the operations")
    assert told.endswith("and 32.5 times the memory.")


def test_costs_that_hardly_differ_are_the_same() -> None:
    told = comparison(fitted(ATTEND), fitted(ATTEND))
    assert told.endswith("it takes the same operations and the same memory.")


def test_nothing_is_said_of_what_has_no_formula() -> None:
    assert "operations" not in comparison(fitted(OF_THE_DATA), fitted(ATTEND))
