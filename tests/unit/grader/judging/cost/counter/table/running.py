"""Expressions whose cost is known, run at three sizes."""

from collections.abc import Callable
from typing import Any

import numpy as np

from grader.judging.cost.runs import Run
from tests.unit.grader.judging.cost.programs import counted

Count = Callable[[int, int, int], int]
"""What an expression costs, from n, m and k."""

SIZES = [(2, 3, 4), (5, 2, 7), (8, 8, 3)]


def words(text: str) -> list[str]:
    """Expressions without blanks, or names."""
    return text.split()


def arguments(n: int, m: int, k: int) -> dict[str, Any]:
    """Fresh ones: an expression may change them."""
    rng = np.random.default_rng(1000 * n + 10 * m + k)
    a, b = rng.uniform(1, 2, (n, k)), rng.uniform(1, 2, (m, k))
    square = rng.uniform(0, 1, (k, k))
    return {
        "a": a,  # (n, k)
        "b": b,  # (m, k)
        "x": np.sort(rng.uniform(1, 2, n)),  # (n,)
        "y": rng.uniform(1, 2, k),  # (k,)
        "s": square @ square.T + k * np.eye(k),  # (k, k), positive definite
        "t": rng.uniform(1, 2, (n, 3)),  # (n, 3)
        "z": a + 1j,  # (n, k)
        "i": rng.integers(0, k, (n, 1)),  # (n, 1), columns of a
        "j": np.arange(n) % 2,  # (n,)
        "true": np.ones((n, k), dtype=bool),  # (n, k)
        "n": n,
        "m": m,
        "k": k,
        "rng": rng,
    }


def run(expression: str, n: int, m: int, k: int) -> Run:
    return counted(expression, **arguments(n, m, k))


def assert_costs(expression: str, count: Count) -> None:
    """At every size: so much, and nothing is charged by guess."""
    runs = [run(expression, *sizes) for sizes in SIZES]
    assert [found.operations for found in runs] == [count(*sizes) for sizes in SIZES]
    assert {name for found in runs for name in found.uncounted} == set()
