"""What four ways to attend cost, as the programs of `quizapp.figures.counted` do it in float64.

Operations are counted as in the exercises: 2·n·m·k for a product of matrices, one for each element that is
computed, read or compared. Bytes are those of all arrays alive at the peak, beyond q, k and v.
"""

from collections.abc import Callable
from dataclasses import dataclass

NUMBER = 8
"""Bytes of a float64."""


@dataclass(frozen=True)
class Sizes:
    """n words with d numbers each; a window or chunk of w words, never more than there are."""

    n: int
    d: int
    w: int

    @property
    def near(self) -> int:
        return min(self.w, self.n)


@dataclass(frozen=True)
class Cost:
    """One program's formulas."""

    name: str
    operations: Callable[[Sizes], int]
    peak_bytes: Callable[[Sizes], int]


def _full_operations(size: Sizes) -> int:
    n, d = size.n, size.d
    return 4 * n * n * d + 5 * n * n


def _full_bytes(size: Sizes) -> int:
    n, d = size.n, size.d
    return NUMBER * (n * n + n * d)


def _window_operations(size: Sizes) -> int:
    """The first w − 1 rows see fewer than w words."""
    n, d, w = size.n, size.d, size.near
    return 4 * n * w * d + 4 * n * w + 2 * n * d + 5 * n - 2 * w * w * d - 2 * w * w + 2 * w * d + 2 * w


def _window_bytes(size: Sizes) -> int:
    n, d, w = size.n, size.d, size.near
    return NUMBER * (n * d + max(4 * w, 2 * w + 2 * d))


def _chunked_operations(size: Sizes) -> int:
    """As full attention, and for each chunk the sums so far are rescaled; a last chunk may be smaller."""
    n, d = size.n, size.d
    chunks = -(-n // size.near)
    return 4 * n * n * d + 4 * n * n + chunks * (2 * n * d + 5 * n + 2) + 2 * n * d + 2 * n + 1


def _chunked_bytes(size: Sizes) -> int:
    """While a chunk is scored the scores of the one before still stand; or its share of the sum does."""
    n, d, w = size.n, size.d, size.near
    before = n * w if size.n > w else 0
    return NUMBER * (n * d + n * w + max(before, n * d) + 4 * n)


def _linear_operations(size: Sizes) -> int:
    n, d = size.n, size.d
    return 4 * n * d * d + 12 * n * d


def _linear_bytes(size: Sizes) -> int:
    """At the second feature map, which also holds n·d bytes of truth values, or at the very end."""
    n, d = size.n, size.d
    return max(33 * n * d, NUMBER * (4 * n * d + d * d + n))


COSTS = (
    Cost("full", _full_operations, _full_bytes),
    Cost("window", _window_operations, _window_bytes),
    Cost("chunked", _chunked_operations, _chunked_bytes),
    Cost("linear", _linear_operations, _linear_bytes),
)
FULL, WINDOW, CHUNKED, LINEAR = COSTS


def linear_pays_from(d: int, most: int) -> int | None:
    """The least n at which linear attention needs fewer operations than full, up to ``most``."""
    return next(
        (
            n
            for n in range(1, most + 1)
            if LINEAR.operations(Sizes(n, d, n)) < FULL.operations(Sizes(n, d, n))
        ),
        None,
    )
