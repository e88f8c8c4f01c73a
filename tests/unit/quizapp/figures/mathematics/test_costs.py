"""The formulas of cost, against the counter of the exercises and against Python's record of memory."""

import runpy
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from grader.domain.exercise import Argument
from grader.judging.cost import COUNTER, Problem, measure
from grader.sandbox import Sandbox
from quizapp.figures import counted
from quizapp.figures.mathematics.costs import COSTS, Cost, Sizes, linear_pays_from
from quizapp.figures.mathematics.softmax import softmax

PROGRAMS = Path(counted.__file__).parent
TAKES_WIDTH = ("window", "chunked")
BUFFERS = 150_000
"""Bytes that numpy itself may hold while it computes element by element."""


def program(name: str) -> Callable[..., np.ndarray]:
    return runpy.run_path(str(PROGRAMS / f"{name}.py"))["attend"]


def inputs(name: str, size: Sizes) -> tuple[object, ...]:
    q, k, v = np.random.default_rng(5).normal(size=(3, size.n, size.d))
    return (q, k, v, size.w) if name in TAKES_WIDTH else (q, k, v)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(counter=COUNTER) as started:
        yield started


@pytest.mark.parametrize("cost", COSTS, ids=lambda cost: cost.name)
def test_operations_are_those_that_the_counter_counts(cost: Cost, sandbox: Sandbox) -> None:
    arrays = [Argument(name=name, shape=("n", "d")) for name in "qkv"]
    width = [Argument(name="w", kind="integer", size="w")] if cost.name in TAKES_WIDTH else []
    symbols = ("n", "w", "d") if width else ("n", "d")
    problem = Problem(function="attend", arguments=(*arrays, *width), symbols=symbols, seed=0)
    found = measure(problem, (PROGRAMS / f"{cost.name}.py").read_text(), sandbox).operations
    assert found.exact
    for n, w, d in ((64, 16, 8), (512, 64, 32), (4096, 4096, 3)):
        sizes = {"n": n, "w": w, "d": d}
        counted_ = found.polynomial.at({symbol: sizes[symbol] for symbol in symbols})
        assert cost.operations(Sizes(n, d, w)) == counted_


@pytest.mark.parametrize("cost", COSTS, ids=lambda cost: cost.name)
@pytest.mark.parametrize("size", [Sizes(2048, 64, 64), Sizes(256, 1024, 32), Sizes(1024, 64, 1024)])
def test_bytes_are_those_that_python_saw_at_the_peak(cost: Cost, size: Sizes) -> None:
    attend, arguments = program(cost.name), inputs(cost.name, size)
    attend(*arguments)
    tracemalloc.start()
    try:
        attend(*arguments)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert cost.peak_bytes(size) == pytest.approx(peak, rel=0.02, abs=BUFFERS)


def test_full_and_chunked_attention_are_the_same_function() -> None:
    size = Sizes(10, 4, 3)
    q, k, v, _ = inputs("chunked", size)
    expected = softmax(q @ k.T) @ v
    np.testing.assert_allclose(program("full")(q, k, v), expected)
    np.testing.assert_allclose(program("chunked")(q, k, v, size.w), expected)


def test_a_window_of_all_words_is_causal_attention() -> None:
    q, k, v, _ = inputs("window", Sizes(7, 4, 7))
    scores = np.where(np.tri(7, dtype=bool), q @ k.T, -np.inf)
    np.testing.assert_allclose(program("window")(q, k, v, 7), softmax(scores) @ v)


def test_linear_attention_weighs_by_products_of_features() -> None:
    q, k, v = inputs("linear", Sizes(6, 4, 1))
    feature = [np.where(x > 0, x + 1, np.exp(x)) for x in (q, k)]
    weights = feature[0] @ feature[1].T
    np.testing.assert_allclose(program("linear")(q, k, v), weights @ v / weights.sum(axis=1, keepdims=True))


@pytest.mark.parametrize("d", [16, 64, 256])
def test_linear_attention_pays_from_about_n_equal_to_d(d: int) -> None:
    first = linear_pays_from(d, most=10 * d)
    assert first is not None
    assert d < first < 1.2 * d


def test_linear_attention_does_not_pay_for_short_sentences() -> None:
    assert linear_pays_from(4096, most=100) is None
