"""Where a word stands, told by waves: Vaswani and others 2017, arXiv 1706.03762, section 3.5."""

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray

BASE = 10_000.0
GRID_BASE = 10.0
"""A grid is short: longer waves would tell its places apart by next to nothing."""


def sinusoidal(n: int, d: int, base: float = BASE) -> FloatArray:
    """Row p holds sin(p / base^(2i/d)) at 2i and the cosine of the same at 2i + 1: (n, d)."""
    columns = np.arange(d)
    frequencies = base ** (-(columns - columns % 2) / d)  # (d,)
    angles = np.arange(n)[:, None] * frequencies  # (n, d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))  # (n, d)


def on_a_grid(rows: int, columns: int, d: int) -> FloatArray:
    """Half of the numbers tell the row, half the column, row by row: (rows · columns, d); d is even."""
    down = sinusoidal(rows, d // 2, GRID_BASE)  # (rows, d/2)
    across = sinusoidal(columns, d // 2, GRID_BASE)  # (columns, d/2)
    return np.hstack([np.repeat(down, columns, axis=0), np.tile(across, (rows, 1))])
