"""Functions that numpy writes in Python: the table against numpy's own lines, within a factor of two."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.unit.grader.judging.cost.counter.table.own_source import operations
from tests.unit.grader.judging.cost.programs import load, run

SIZES = [40, 80, 160]
Case = tuple[Any, Callable[[int, np.random.Generator], tuple[Any, ...]]]


def matrix(n: int, rng: np.random.Generator) -> np.ndarray:
    return rng.uniform(1, 2, (n, 4))


def vector(n: int, rng: np.random.Generator) -> np.ndarray:
    return np.sort(rng.uniform(1, 2, n))


def on(*makers: Any) -> Callable[[int, np.random.Generator], tuple[Any, ...]]:
    """Arguments: made for the size, or as they are."""
    return lambda n, rng: tuple(maker(n, rng) if callable(maker) else maker for maker in makers)


def sized(n: int, rng: np.random.Generator) -> int:
    return n


CASES: dict[str, Case] = {
    "average": (np.average, on(matrix)),
    "average with weights": (np.average, on(matrix, None, matrix)),
    "cov": (np.cov, on(matrix)),
    "corrcoef": (np.corrcoef, on(matrix)),
    "gradient": (np.gradient, on(matrix)),
    "gradient of a line": (np.gradient, on(vector)),
    "diff": (np.diff, on(vector)),
    "diff twice": (np.diff, on(vector, 2)),
    "trapezoid": (np.trapezoid, on(vector)),
    "trapezoid with x": (np.trapezoid, on(vector, vector)),
    "sinc": (np.sinc, on(vector)),
    "unwrap": (np.unwrap, on(vector)),
    "i0": (np.i0, on(vector)),
    "kaiser": (np.kaiser, on(sized, 3.0)),
    "blackman": (np.blackman, on(sized)),
    "hanning": (np.hanning, on(sized)),
    "hamming": (np.hamming, on(sized)),
    "bartlett": (np.bartlett, on(sized)),
    "angle": (np.angle, on(vector)),
    "isclose": (np.isclose, on(matrix, matrix)),
    "allclose": (np.allclose, on(matrix, matrix)),
    "array_equal": (np.array_equal, on(matrix, matrix)),
    "array_equiv": (np.array_equiv, on(matrix, matrix)),
    "nansum": (np.nansum, on(matrix)),
    "nanprod": (np.nanprod, on(matrix)),
    "nanmax": (np.nanmax, on(matrix)),
    "nanmin": (np.nanmin, on(matrix)),
    "nancumsum": (np.nancumsum, on(matrix)),
    "nancumprod": (np.nancumprod, on(matrix)),
    "nanmean": (np.nanmean, on(matrix)),
    "nanvar": (np.nanvar, on(matrix)),
    "nanstd": (np.nanstd, on(matrix)),
    "nanargmax": (np.nanargmax, on(matrix)),
    "nanargmin": (np.nanargmin, on(matrix)),
    "nanmedian": (np.nanmedian, on(matrix)),
    "nanpercentile": (np.nanpercentile, on(matrix, 50)),
    "nanquantile": (np.nanquantile, on(matrix, 0.5)),
    "median": (np.median, on(matrix)),
    "percentile": (np.percentile, on(matrix, 50)),
    "quantile": (np.quantile, on(matrix, 0.5)),
    "nan_to_num": (np.nan_to_num, on(matrix)),
    "isneginf": (np.isneginf, on(matrix)),
    "isposinf": (np.isposinf, on(matrix)),
    "isreal": (np.isreal, on(matrix)),
    "iscomplex": (np.iscomplex, on(matrix)),
    "ediff1d": (np.ediff1d, on(vector)),
    "select": (np.select, lambda n, rng: ([matrix(n, rng) > 1.5, matrix(n, rng) < 1], [matrix(n, rng)] * 2)),
    "piecewise": (np.piecewise, lambda n, rng: (x := vector(n, rng), [x < 1, x > 1.5], [1.0, 2.0])),
    "fromfunction": (np.fromfunction, lambda n, rng: (np.add, (n, n))),
    "cross": (np.cross, lambda n, rng: (rng.uniform(1, 2, (n, 3)), rng.uniform(1, 2, (n, 3)))),
    "kron": (np.kron, on(matrix, matrix)),
    "outer": (np.outer, on(vector, vector)),
    "tri": (np.tri, on(sized)),
    "tril": (np.tril, on(matrix)),
    "triu": (np.triu, on(matrix)),
    "tril_indices": (np.tril_indices, on(sized)),
    "triu_indices": (np.triu_indices, on(sized)),
    "tril_indices_from": (np.tril_indices_from, on(lambda n, rng: np.ones((n, n)))),
    "triu_indices_from": (np.triu_indices_from, on(lambda n, rng: np.ones((n, n)))),
    "mask_indices": (np.mask_indices, lambda n, rng: (n, np.triu)),
    "diag_indices": (np.diag_indices, on(sized)),
    "vander": (np.vander, on(vector)),
    "linspace": (np.linspace, on(0, 1, sized)),
    "logspace": (np.logspace, on(0, 1, sized)),
    "geomspace": (np.geomspace, on(1, 2, sized)),
    "meshgrid": (np.meshgrid, on(vector, vector)),
    "indices": (np.indices, lambda n, rng: ((n, n),)),
    "tile": (np.tile, on(matrix, 3)),
    "roll": (np.roll, on(matrix, 1)),
    "pad": (np.pad, on(matrix, 2)),
    "insert": (np.insert, on(vector, 1, 2.0)),
    "append": (np.append, on(vector, vector)),
    "delete": (np.delete, on(vector, 1)),
    "diagflat": (np.diagflat, on(vector)),
    "block": (np.block, lambda n, rng: ([[matrix(n, rng)] * 2] * 2,)),
    "trim_zeros": (np.trim_zeros, on(vector)),
    "argwhere": (np.argwhere, on(matrix)),
    "asarray_chkfinite": (np.asarray_chkfinite, on(matrix)),
    "histogram": (np.histogram, on(vector)),
    "histogram with edges": (np.histogram, on(vector, lambda n, rng: np.linspace(1, 2, n // 4))),
    "histogram_bin_edges": (np.histogram_bin_edges, on(vector)),
    "histogram2d": (np.histogram2d, on(vector, vector)),
    "histogramdd": (np.histogramdd, on(lambda n, rng: rng.uniform(1, 2, (20 * n, 2)))),
    "unique": (np.unique, on(vector)),
    "unique_all": (np.unique_all, on(vector)),
    "unique_counts": (np.unique_counts, on(vector)),
    "unique_inverse": (np.unique_inverse, on(vector)),
    "unique_values": (np.unique_values, on(vector)),
    "isin": (np.isin, on(vector, vector)),
    "union1d": (np.union1d, on(vector, vector)),
    "intersect1d": (np.intersect1d, on(vector, vector)),
    "setdiff1d": (np.setdiff1d, on(vector, vector)),
    "setxor1d": (np.setxor1d, on(vector, vector)),
    "sort_complex": (np.sort_complex, on(vector)),
    "polyval": (np.polyval, on(vector, vector)),
    "polyfit": (np.polyfit, on(vector, vector, 2)),
    "polyadd": (np.polyadd, on(vector, vector)),
    "polysub": (np.polysub, on(vector, lambda n, rng: 2 * vector(n, rng))),
    "polydiv": (np.polydiv, lambda n, rng: (vector(n, rng), vector(5, rng))),
    "polyint": (np.polyint, on(vector)),
    "polyder": (np.polyder, on(vector)),
    "poly": (np.poly, on(vector)),
    "roots": (np.roots, on(vector)),
    "ptp": (np.ptp, on(matrix)),
    "norm": (np.linalg.norm, on(matrix)),
    "norm along an axis": (np.linalg.norm, on(matrix, None, 0)),
    "norm of order 1": (np.linalg.norm, on(matrix, 1)),
    "norm of order 3": (np.linalg.norm, on(vector, 3)),
    "vector_norm": (np.linalg.vector_norm, on(vector)),
    "matrix_norm": (np.linalg.matrix_norm, on(matrix)),
    "fftshift": (np.fft.fftshift, on(vector)),
    "ifftshift": (np.fft.ifftshift, on(vector)),
    "fftfreq": (np.fft.fftfreq, on(sized)),
    "rfftfreq": (np.fft.rfftfreq, on(sized)),
}


@pytest.mark.parametrize("name", CASES)
def test_the_table_is_near_numpys_own_lines(name: str) -> None:
    function, make = CASES[name]
    call = load("def f(function, arguments):\n    return function(*arguments)\n")["f"]
    shares = []
    for n in SIZES:
        arguments = make(n, np.random.default_rng(n))
        spread = len(arguments)  # by the star
        charged = run(call, function, arguments).operations - spread
        shares.append(charged / operations(function, arguments))
    assert all(0.45 < share < 2.2 for share in shares), shares
