"""A right answer computed another way is within the bound; a lower precision is not."""

from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from grader.judging.cases import Inputs
from grader.judging.tolerance import Bound, bounds, difference, moved

Array = NDArray[np.floating]
SLACK = 64.0


def attend(q: Array, k: Array) -> Array:
    scores = q @ k.T
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True) @ k


def attend_otherwise(q: Array, k: Array) -> Array:
    """Sums in another order, and the scores from a loop."""
    order = np.random.default_rng(0).permutation(len(k))
    scores = np.stack([(q * key).sum(axis=-1) for key in k[order]], axis=-1)
    exps = np.exp(scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True))
    return np.einsum("nm,md->nd", exps, k[order])


def limit(q: Array, k: Array, dtype: type[np.floating]) -> float:
    elsewhere = moved({"q": q, "k": k}, 0, "case")
    again = attend(np.asarray(elsewhere["q"]), np.asarray(elsewhere["k"]))
    (found,) = bounds({"q": q, "k": k}, [attend(q, k)], [again])
    return found.allows(np.dtype(dtype), SLACK)


def worst(attempt: Callable[[Array, Array], Array], q: Array, k: Array) -> float:
    return float(difference(attempt(q, k), attend(q, k)).max())


inputs = st.tuples(
    st.integers(0, 2**32), st.integers(1, 12), st.integers(1, 60), st.integers(1, 80), st.floats(0.01, 30.0)
)
moderate = st.tuples(
    st.integers(0, 2**32), st.integers(1, 12), st.integers(1, 30), st.integers(1, 8), st.floats(0.01, 10.0)
)
"""Scores up to some 1000."""


def draw(seed: int, n: int, m: int, d: int, scale: float) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    return scale * rng.standard_normal((n, d)), scale * rng.standard_normal((m, d))


@given(inputs)
def test_another_way_to_compute_the_same_is_within_the_bound(drawn: tuple[int, int, int, int, float]) -> None:
    q, k = draw(*drawn)
    assert worst(attend_otherwise, q, k) <= limit(q, k, np.float64)


@given(moderate)
def test_float32_is_within_its_own_bound(drawn: tuple[int, int, int, int, float]) -> None:
    q, k = draw(*drawn)
    single = lambda q, k: attend(q.astype(np.float32), k.astype(np.float32))  # noqa: E731
    assert worst(single, q, k) <= limit(q, k, np.float32)


@given(st.integers(0, 2**32))
def test_float16_inside_a_float64_result_is_not(seed: int) -> None:
    q, k = draw(seed, 5, 7, 4, 1.0)
    half = lambda q, k: attend(q, k.astype(np.float16).astype(np.float64))  # noqa: E731
    assert worst(half, q, k) > limit(q, k, np.float64)


def test_the_reference_in_float32_loosens_the_bound() -> None:
    single = Bound(largest=1.0, condition=0.0, inner=0.0, eps=float(np.finfo(np.float32).eps))
    assert single.allows(np.dtype(np.float64), 1.0) == float(np.finfo(np.float32).eps)


def test_lower_precision_is_judged_as_float64() -> None:
    double = Bound(largest=1.0, condition=0.0, inner=0.0, eps=float(np.finfo(np.float64).eps))
    assert double.allows(np.dtype(np.float16), 1.0) == float(np.finfo(np.float64).eps)


@given(st.integers(0, 2**32))
def test_inputs_move_by_the_relative_step_and_integers_stay(seed: int) -> None:
    drawn = np.random.default_rng(seed).standard_normal((4, 3))
    given_inputs: Inputs = {"x": drawn, "lengths": np.arange(3), "window": 2}
    result = moved(given_inputs, seed, "case")
    assert np.allclose(np.abs(np.asarray(result["x"]) / drawn - 1), 2.0**-18, rtol=1e-6)
    assert result["lengths"] is given_inputs["lengths"]
    assert result["window"] == 2


def test_differences_know_infinity_and_nan() -> None:
    first = np.array([1.0, np.inf, np.inf, np.nan, np.nan, 2.0])
    second = np.array([1.5, np.inf, -np.inf, np.nan, 0.0, 2.0])
    assert difference(first, second).tolist() == [0.5, 0.0, np.inf, 0.0, np.inf, 0.0]


def test_a_difference_of_scalars_is_an_array() -> None:
    assert difference(np.array(1.0), np.array(3.0)).shape == ()
