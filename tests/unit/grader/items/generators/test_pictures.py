"""Curves and heatmaps to choose by."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given

from grader.domain.generator import Mutant
from grader.domain.response import CHOICE
from grader.items.generators.faulty_mask import mutant_weights
from tests.unit.grader.items.generators.drawing_variants import draw, seeds


@given(seeds)
def test_each_letter_labels_the_curve_of_its_shape(seed: int) -> None:
    variant = draw(seed, name="length-curves")
    assert variant.chart is not None
    ends = {curve.label: curve.heights[-1] - curve.heights[0] for curve in variant.chart.curves}
    assert min(ends, key=lambda letter: ends[letter]) == variant.values["falling"]
    assert max(ends, key=lambda letter: ends[letter]) == variant.values["rising"]


@given(seeds)
def test_curves_are_shown_by_letter(seed: int) -> None:
    variant = draw(seed, name="length-curves")
    assert [variant.values[shape] for shape in variant.shown] == ["A", "B", "C", "D"]


@given(seeds)
def test_no_two_mutants_draw_the_same_heatmap(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 4)).tolist()
    drawn = [np.round(mutant_weights(mutant, scores), 2) for mutant in get_args(Mutant)]
    assert len({matrix.tobytes() for matrix in drawn}) == len(drawn)


@given(seeds)
def test_the_key_names_the_mutant_that_drew_the_heatmap(seed: int) -> None:
    variant = draw(seed, name="faulty-mask", tokens=4)
    assert variant.key[CHOICE] in get_args(Mutant)
    assert np.all(np.array(variant.weights) <= 1)


@pytest.mark.parametrize("mutant", sorted(set(get_args(Mutant)) - {"mask-after-softmax", "mask-axis-q"}))
def test_rows_sum_to_one_unless_the_mutant_loses_weight(mutant: Mutant) -> None:
    sums = np.sum(mutant_weights(mutant, [[0.1, 0.5], [1.0, -1.0]]), axis=1)
    assert np.allclose(sums, [0 if mutant == "mask-first-row-zero" else 1, 1])
