"""Patches and their weights, against loops over pixels."""

import numpy as np
import pytest

from quizapp.figures.mathematics.patches import SHARPNESS, patch_weights, patchify

IMAGE = np.random.default_rng(8).uniform(size=(4, 6, 3))


def by_loops(row: int, column: int, p: int) -> list[float]:
    """The numbers of one patch."""
    return [
        float(IMAGE[row * p + y, column * p + x, channel])
        for y in range(p)
        for x in range(p)
        for channel in range(3)
    ]


def test_patches_come_row_by_row_with_the_channel_fastest() -> None:
    expected = [by_loops(row, column, 2) for row in range(2) for column in range(3)]
    np.testing.assert_array_equal(patchify(IMAGE, 2), expected)


def test_weights_are_softmax_of_the_mean_product() -> None:
    mean = IMAGE.reshape(-1, 3).mean(axis=0).tolist() * 4
    tokens = [
        [number - middle for number, middle in zip(by_loops(row, column, 2), mean, strict=True)]
        for row in range(2)
        for column in range(3)
    ]
    powers = [np.exp(SHARPNESS * np.mean(np.multiply(tokens[1], token))) for token in tokens]
    np.testing.assert_allclose(
        patch_weights(IMAGE, 2, with_positions=False)[1], np.array(powers) / sum(powers)
    )


@pytest.mark.parametrize("with_positions", [False, True])
def test_equal_patches_look_alike_unless_they_have_positions(with_positions: bool) -> None:
    tiled = np.tile(IMAGE[:2, :2], (2, 2, 1))
    weights = patch_weights(tiled, 2, with_positions)
    assert np.allclose(weights, weights[0]) is not with_positions
