"""An image as tokens: Dosovitskiy and others 2020, arXiv 2010.11929, section 3.1; nothing is learned."""

from quizapp.figures.mathematics.positions import on_a_grid
from quizapp.figures.mathematics.softmax import FloatArray, softmax

SHARPNESS = 100.0
"""What scores are multiplied by, so that weights come out neither flat nor one-hot."""
POSITION_SIZE = 0.35
"""How large the position code, from −1 to 1, is beside pixels from 0 to 1."""


def patchify(image: FloatArray, p: int) -> FloatArray:
    """Squares of p · p pixels, row by row, each flattened: (H, W, C) -> (H W / p², p p C)."""
    height, width, channels = image.shape
    squares = image.reshape(height // p, p, width // p, p, channels).swapaxes(1, 2)  # (H/p, W/p, p, p, C)
    return squares.reshape(-1, p * p * channels)


def patch_weights(image: FloatArray, p: int, with_positions: bool) -> FloatArray:
    """Who looks where, by the mean product of the patches' numbers: (n, n), n = H W / p².

    The mean colour is taken off first, or every patch would look at the brightest. Pixels are not
    independent: their dot product grows with the width itself, so it is divided by that, not by its root.
    """
    tokens = patchify(image - image.mean(axis=(0, 1)), p)  # (n, p p C)
    if with_positions:
        rows, columns = image.shape[0] // p, image.shape[1] // p
        tokens = tokens + POSITION_SIZE * on_a_grid(rows, columns, tokens.shape[1])  # (n, p p C)
    scores = SHARPNESS * tokens @ tokens.T / tokens.shape[1]  # (n, n)
    return softmax(scores)
