"""Who may look at whom: (n, n) tables of truth, row i for the word that asks."""

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


def causal(n: int) -> Mask:
    """Each position sees itself and what came before: (n, n)."""
    return np.tri(n, dtype=np.bool_)


def window(n: int, reach: int) -> Mask:
    """Each position sees those at most ``reach`` places away, on either side: (n, n)."""
    positions = np.arange(n)
    return np.abs(positions[:, None] - positions) <= reach  # (n, n)


def padding(n: int, length: int) -> Mask:
    """Nobody sees the positions from ``length`` on: (n, n)."""
    return np.broadcast_to(np.arange(n) < length, (n, n))
