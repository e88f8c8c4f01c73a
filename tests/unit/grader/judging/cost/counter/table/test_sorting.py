"""Sorting, searching, selecting: comparisons that are really made, counted by what is compared."""

import bisect
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from tests.unit.grader.judging.cost.counter.table.running import words
from tests.unit.grader.judging.cost.counter.table.tally import Tally, tallied, tallies
from tests.unit.grader.judging.cost.programs import load, run

SIZES = [50, 100, 400]
DONE_BY_NUMPY = words(
    """
    np.sort(x) np.argsort(x) np.sort(a,0) np.sort(a,axis=0) np.sort(a,axis=None) x.sort() x.argsort()
    a.sort(0) np.lexsort((x,x)) np.searchsorted(y,x) y.searchsorted(x) sorted(x) sorted(list(x))
    list(x).sort()
    """
)
SELECTIONS = words(
    """
    np.partition(x,20) np.argpartition(x,20) x.partition(20) x.argpartition(20) np.median(x)
    np.percentile(x,50) np.quantile(x,0.5) np.nanmedian(x)
    """
)
"""Of objects numpy sorts all: a quickselect of ours stands for what it does with numbers."""


def arguments(n: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(n)
    x, a = rng.permutation(n).astype(float), rng.permutation(3 * n).astype(float)
    return {"x": x, "y": np.arange(n / 4), "a": a.reshape(n, 3)}


def operations(expression: str, names: dict[str, Any]) -> int:
    function = load(f"def f({', '.join(names)}):\n    return {expression}\n")["f"]
    return run(function, *names.values()).operations


def quickselect(values: Sequence[Tally], place: int) -> Tally:
    """The one that would stand at ``place`` if they were sorted (Hoare 1961)."""
    pivot, rest = values[0], values[1:]
    smaller: list[Tally] = []
    larger: list[Tally] = []
    for value in rest:
        (smaller if value < pivot else larger).append(value)
    if place == len(smaller):
        return pivot
    return (
        quickselect(smaller, place) if place < len(smaller) else quickselect(larger, place - len(smaller) - 1)
    )


@pytest.mark.parametrize("expression", DONE_BY_NUMPY)
@pytest.mark.parametrize("n", SIZES)
def test_comparisons_of_a_sort_are_counted(expression: str, n: int) -> None:
    names = arguments(n)
    objects = {name: tallies(values) for name, values in names.items()}
    compared = tallied(lambda: eval(expression, {"np": np, **objects}))
    assert 0.45 < operations(expression, names) / compared < 2.2


@pytest.mark.parametrize("expression", SELECTIONS)
@pytest.mark.parametrize("n", SIZES)
def test_comparisons_of_a_selection_are_counted(expression: str, n: int) -> None:
    names = arguments(n)
    compared = sum(
        tallied(lambda values=values: quickselect(values, n // 2))  # type: ignore[misc]
        for values in (tallies(np.random.default_rng(seed).permutation(n)).tolist() for seed in range(20))
    )
    assert 0.45 < 20 * operations(expression, names) / compared < 2.2


@pytest.mark.parametrize("n", SIZES)
def test_comparisons_of_binning_are_counted(n: int) -> None:
    names = arguments(n)
    edges, values = tallies(names["y"]).tolist(), tallies(names["x"])
    compared = tallied(lambda: [bisect.bisect(edges, value) for value in values])
    assert 0.8 < operations("np.digitize(x, y)", names) / (compared + n / 4) < 1.3


@pytest.mark.parametrize("n", SIZES)
def test_comparisons_of_interpolation_are_counted(n: int) -> None:
    """A search for each point, then three operations; the slopes take three for each known point."""
    names = arguments(n)
    known, points = tallies(names["y"]).tolist(), tallies(names["x"])
    compared = tallied(lambda: [bisect.bisect(known, point) for point in points])
    done = compared + 3 * n + 3 * len(known)
    assert 0.8 < operations("np.interp(x, y, y)", names) / done < 1.3
