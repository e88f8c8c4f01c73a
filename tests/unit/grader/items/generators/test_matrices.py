"""Matrices to fill in: keys and mistakes against numpy."""

from fractions import Fraction

import numpy as np
from hypothesis import given

from grader.domain.variant import Variant
from tests.unit.grader.items.generators.drawing_variants import draw, read_latex, seeds


def filled(variant: Variant, mistake: str | None = None) -> np.ndarray:
    entries = variant.key if mistake is None else variant.wrong[mistake]
    shape = len(variant.rows), len(variant.columns)
    return np.array([float(Fraction(entries[cell])) for cell in variant.cells]).reshape(shape)


@given(seeds)
def test_pair_scores_are_all_dot_products(seed: int) -> None:
    variant = draw(seed, name="pair-scores", tokens=3, width=2)
    x = read_latex(variant.values["X"])
    assert np.array_equal(filled(variant), x @ x.T)
    assert np.array_equal(filled(variant, "SELF-DISTANCE"), ((x[:, None] - x) ** 2).sum(axis=-1))
    assert np.array_equal(filled(variant, "SELF-NO-DIAG"), x @ x.T - np.diag((x * x).sum(axis=1)))


@given(seeds)
def test_a_context_vector_is_the_weighted_sum_of_the_states(seed: int) -> None:
    variant = draw(seed, name="context-vector", positions=3, width=2, parts=4)
    weights, states = read_latex(variant.values["weights"]), read_latex(variant.values["H"])
    assert np.isclose(weights.sum(), 1)
    assert np.allclose(filled(variant), weights @ states)
    assert np.allclose(filled(variant, "CTX-MEAN"), states.mean(axis=0))
    assert np.allclose(filled(variant, "CTX-LAST-STATE"), states[-1])
    assert np.allclose(filled(variant, "CTX-ARGMAX"), states[weights.argmax()])
    assert np.allclose(filled(variant, "CTX-DIV-T"), weights @ states / 3)


@given(seeds)
def test_mixed_rows_are_the_weights_times_the_rows(seed: int) -> None:
    variant = draw(seed, name="mixed-rows", tokens=3, width=2)
    a, x = read_latex(variant.values["A"]), read_latex(variant.values["X"])
    assert np.allclose(a.sum(axis=1), 1)
    assert np.allclose(filled(variant), a @ x)
    assert np.allclose(filled(variant, "SELF-A-TRANSPOSED"), a.T @ x)
    assert np.allclose(filled(variant, "SELF-IDENTITY"), x)
    assert np.allclose(filled(variant, "SELF-MEAN"), np.tile(x.mean(axis=0), (3, 1)))
