"""Attention with weight matrices, against the exercises' references."""

import runpy
from pathlib import Path

import numpy as np

from quizapp.figures.mathematics.masks import causal
from quizapp.figures.mathematics.queries_keys_values import WeightMatrices, attend, drawn

EXERCISES = Path(__file__).parents[5] / "content" / "self-attention" / "exercises"
GENERATOR = np.random.default_rng(3)
X = GENERATOR.normal(size=(5, 4))
MATRICES = WeightMatrices(*GENERATOR.normal(size=(3, 4, 4)))
ALL = np.ones((5, 5), dtype=np.bool_)


def test_it_agrees_with_the_reference_of_self_attention() -> None:
    reference = runpy.run_path(str(EXERCISES / "self-attention" / "reference.py"))["self_attention"]
    outputs, weights = reference(X, MATRICES.queries, MATRICES.keys, MATRICES.values)
    attention = attend(X, MATRICES, ALL, divisor=2.0)
    np.testing.assert_allclose(attention.weights, weights)
    np.testing.assert_allclose(attention.contexts, outputs)


def test_under_a_causal_mask_it_agrees_with_the_reference_of_causal_attention() -> None:
    reference = runpy.run_path(str(EXERCISES / "causal-attention" / "reference.py"))["causal_attention"]
    attention = attend(X, MATRICES, causal(5), divisor=2.0)
    outputs, weights = reference(attention.queries, attention.keys, attention.values)
    np.testing.assert_allclose(attention.weights, weights)
    np.testing.assert_allclose(attention.contexts, outputs)


def test_equal_matrices_for_queries_and_keys_make_symmetric_scores() -> None:
    same = WeightMatrices(MATRICES.queries, MATRICES.queries, MATRICES.values)
    scores = attend(X, same, ALL, divisor=1.0).scores
    np.testing.assert_allclose(scores, scores.T)


def test_a_drawn_matrix_is_always_the_same_and_can_be_checked_by_hand() -> None:
    np.testing.assert_array_equal(drawn(16, 4), drawn(16, 4))
    np.testing.assert_allclose(drawn(16, 4), np.round(drawn(16, 4), 1))
    assert not np.array_equal(drawn(16, 4), drawn(17, 4))
