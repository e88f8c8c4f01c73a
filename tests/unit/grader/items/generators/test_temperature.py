from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.items.generators.temperature import largest_weight, temperature_of, weights_at
from tests.unit.grader.items.generators.drawing_variants import draw, seeds


@given(seeds)
def test_at_the_key_the_largest_weight_is_as_asked(seed: int) -> None:
    variant = draw(seed, name="temperature", entries=3, percent={"low": 50, "high": 90})
    scores = np.array([float(text.strip("{}")) for text in variant.values["scores"].split(r",\ ")])
    exponentials = np.exp(scores / float(Fraction(variant.key["temperature"])))
    assert exponentials.max() / exponentials.sum() == pytest.approx(
        int(variant.values["percent"]) / 100, abs=0.001
    )


@given(seeds)
def test_the_inverse_temperature_is_another_answer(seed: int) -> None:
    variant = draw(seed, name="temperature", entries=3, percent={"low": 50, "high": 90})
    (wrong,) = variant.wrong.values()
    assert abs(float(wrong["temperature"]) / float(variant.key["temperature"]) - 1) > 0.2


@given(seeds)
def test_the_weights_at_a_temperature_are_a_softmax(seed: int) -> None:
    variant = draw(seed, name="temperature", entries=3, percent={"low": 50, "high": 90})
    weights = weights_at(float(Fraction(variant.key["temperature"])), variant)
    assert sum(weights) == pytest.approx(1)
    assert max(weights) == pytest.approx(int(variant.values["percent"]) / 100, abs=0.001)


def test_two_scores_have_a_temperature_in_closed_form() -> None:
    assert temperature_of([1.0, 0.0], 0.75) == pytest.approx(1 / np.log(3))


@given(st.floats(0.1, 10), st.floats(1.1, 5))
def test_the_largest_weight_falls_as_the_temperature_rises(at: float, factor: float) -> None:
    assert largest_weight([0.0, 1.0, 2.0], at) >= largest_weight([0.0, 1.0, 2.0], at * factor)
