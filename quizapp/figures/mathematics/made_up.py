"""Embeddings nobody trained: a word's numbers come from its letters alone."""

from collections.abc import Sequence
from hashlib import sha256

import numpy as np

from quizapp.figures.mathematics.softmax import FloatArray

LARGEST = 1.5


def embed(words: Sequence[str], width: int) -> FloatArray:
    """(n,) words -> (n, width) numbers from -1.5 to 1.5, rounded so that one can check by hand.

    Upper and lower case are the same word. ``width`` is at most 32, the bytes of a digest.
    """
    digests = [sha256(word.lower().encode()).digest()[:width] for word in words]
    levels = np.array([list(digest) for digest in digests], dtype=np.float64)  # (n, width), 0 … 255
    return np.round(LARGEST * (levels / 127.5 - 1), 1)
