"""The additive mechanism, against its formula written as loops and the exercise's reference."""

import math
import runpy
from dataclasses import replace
from pathlib import Path

import numpy as np

from quizapp.figures.mathematics.alignment import Scorer, additive_scores, align, matching_scorer

EXERCISES = Path(__file__).parents[5] / "content" / "self-attention" / "exercises"
GENERATOR = np.random.default_rng(11)
STATES = GENERATOR.normal(size=(2, 3))
ANNOTATIONS = GENERATOR.normal(size=(4, 3))
SCORER = Scorer(
    w=GENERATOR.normal(size=(5, 3)),
    u=GENERATOR.normal(size=(5, 3)),
    v=GENERATOR.normal(size=5),
    b=GENERATOR.normal(size=5),
)


def score_by_loops(i: int, j: int) -> float:
    total = 0.0
    for k in range(5):
        inner = float(SCORER.b[k])
        for d in range(3):
            inner += SCORER.w[k, d] * STATES[i, d] + SCORER.u[k, d] * ANNOTATIONS[j, d]
        total += SCORER.v[k] * math.tanh(inner)
    return total


def test_scores_are_those_of_the_formula() -> None:
    expected = [[score_by_loops(i, j) for j in range(4)] for i in range(2)]
    np.testing.assert_allclose(additive_scores(STATES, ANNOTATIONS, SCORER), expected)


def test_without_a_bias_it_agrees_with_the_reference_of_the_exercise() -> None:
    reference = runpy.run_path(str(EXERCISES / "decoder-context" / "reference.py"))["decoder_context"]
    alignment = align(STATES, ANNOTATIONS, replace(SCORER, b=np.zeros(5)))
    for i, state in enumerate(STATES):
        context, weights = reference(state, ANNOTATIONS, SCORER.w, SCORER.u, SCORER.v)
        np.testing.assert_allclose(alignment.weights[i], weights)
        np.testing.assert_allclose(alignment.contexts[i], context)


def test_each_step_has_weights_that_sum_to_one() -> None:
    np.testing.assert_allclose(align(STATES, ANNOTATIONS, SCORER).weights.sum(axis=1), 1.0)


def test_the_context_is_the_weighted_sum_of_the_annotations() -> None:
    alignment = align(STATES, ANNOTATIONS, SCORER)
    by_loops = [sum(alignment.weights[i, j] * ANNOTATIONS[j] for j in range(4)) for i in range(2)]
    np.testing.assert_allclose(alignment.contexts, by_loops)


def test_the_matching_scorer_prefers_the_annotation_equal_to_the_state() -> None:
    scores = additive_scores(ANNOTATIONS, ANNOTATIONS, matching_scorer(3))
    np.testing.assert_array_equal(scores.argmax(axis=1), np.arange(4))
