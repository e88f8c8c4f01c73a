"""A picture that nobody photographed: sky, sun, hill and a house, drawn by formulas."""

from functools import lru_cache

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray

SIDE = 48

SKY, SUN, HILL = (0.55, 0.75, 0.95), (1.0, 0.85, 0.3), (0.35, 0.6, 0.3)
WALL, ROOF, WINDOW = (0.93, 0.88, 0.78), (0.7, 0.25, 0.2), (0.25, 0.35, 0.5)


@lru_cache(maxsize=1)
def picture() -> FloatArray:
    """Red, green and blue from 0 to 1: (48, 48, 3)."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] + 0.5  # (48, 48) each
    image = np.empty((SIDE, SIDE, 3))
    image[:] = SKY
    image *= 1 - 0.25 * (1 - y / SIDE)[:, :, None]  # darker towards the top
    image[(x - 38) ** 2 + (y - 9) ** 2 < 30] = SUN
    image[y > 33 - 3 * np.sin(x / SIDE * np.pi * 1.5)] = HILL
    image[(x > 8) & (x < 26) & (y > 24) & (y < 40)] = WALL
    image[(y > 12) & (y < 25) & (np.abs(x - 17) < (y - 12) * 0.9)] = ROOF
    image[(np.abs(x - 13) < 2) & (np.abs(y - 30) < 2)] = WINDOW
    image[(np.abs(x - 21) < 2) & (np.abs(y - 30) < 2)] = WINDOW
    return image
