"""The figure computes what the exercise's reference computes."""

import runpy
from pathlib import Path

import numpy as np

from quizapp.figures.mathematics.self_attention import simple_self_attention

EXERCISES = Path(__file__).parents[5] / "content" / "self-attention" / "exercises"
X = np.random.default_rng(7).normal(size=(5, 3))


def test_it_agrees_with_the_reference_of_the_exercise() -> None:
    reference = runpy.run_path(str(EXERCISES / "simple-self-attention" / "reference.py"))
    contexts, weights = reference["simple_self_attention"](X)
    attention = simple_self_attention(X)
    np.testing.assert_allclose(attention.weights, weights)
    np.testing.assert_allclose(attention.contexts, contexts)


def test_words_in_another_order_give_the_same_contexts_in_that_order() -> None:
    order = np.array([3, 0, 4, 1, 2])
    np.testing.assert_allclose(
        simple_self_attention(X[order]).contexts, simple_self_attention(X).contexts[order]
    )


def test_scores_are_symmetric_and_weights_need_not_be() -> None:
    attention = simple_self_attention(X)
    np.testing.assert_allclose(attention.scores, attention.scores.T)
    assert not np.allclose(attention.weights, attention.weights.T)
