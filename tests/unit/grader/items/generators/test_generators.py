"""Keys are checked against another way to compute them."""

import math
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from grader.domain.generator import Generator
from grader.domain.variant import Variant
from grader.items.generators import generate

adapter: TypeAdapter[Generator] = TypeAdapter(Generator)
seeds = st.integers(min_value=0, max_value=10**6)
SENTENCES = [{"source": ["ich", "kann"], "target": ["can", "I"], "aligned": [1, 0], "asked": 0}]
CROSSING = [{"source": ["heute", "kann", "ich"], "target": ["I", "can", "today"], "aligned": [2, 1, 0]}]


def draw(seed: int, **parameters: Any) -> Variant:
    return generate(adapter.validate_python(parameters), Random(seed))


def matrix(cells: dict[str, str], rows: int, columns: int) -> np.ndarray:
    return np.array([float(Fraction(text)) for text in cells.values()]).reshape(rows, columns)


def softmax(scores: np.ndarray) -> np.ndarray:
    exponentials = np.exp(scores)
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


@given(seeds)
def test_softmax_of_logs_is_softmax(seed: int) -> None:
    variant = draw(seed, name="softmax-of-logs", entries=3, of={"low": 1, "high": 9})
    numbers = [int(text.removeprefix(r"\ln\,")) for text in variant.values["scores"].split(r",\ ")]
    expected = softmax(np.array([math.log(number) for number in numbers]))
    assert np.allclose(matrix(dict(variant.key), 1, 3), expected)


@given(seeds)
def test_attention_of_bits_is_simple_self_attention(seed: int) -> None:
    variant = draw(seed, name="attention-of-bits", tokens=3, width=2)
    bits = np.array([[int(bit) for bit in row.split("&")] for row in variant.values["bits"].split(r"\\")])
    scores = math.log(2) * bits @ bits.T  # (3, 3)
    assert np.allclose(matrix(dict(variant.key), 3, 3), softmax(scores))
    assert np.allclose(matrix(dict(variant.wrong["SELF-AXIS0"]), 3, 3), softmax(scores.T).T)
    assert math.isclose(matrix(dict(variant.wrong["SELF-GLOBAL"]), 3, 3).sum(), 1)


ALL = [
    {"name": "softmax-of-logs", "entries": 3, "of": {"low": 1, "high": 9}},
    {"name": "attention-of-bits", "tokens": 3, "width": 2},
    {
        "name": "arithmetic",
        "draws": {"n": {"low": 2, "high": 5}, "d": [2, 4]},
        "key": {"area": "n * d"},
        "wrong": {"M-SUM": {"area": "n + d"}, "M-SQUARE": {"area": "n**2"}},
    },
    {"name": "temperature", "entries": 3, "percent": {"low": 50, "high": 90}},
    {"name": "shuffled-tokens", "tokens": {"low": 3, "high": 5}},
    {"name": "weight-rows", "entries": 3},
    {"name": "pair-scores", "tokens": 3, "width": 2},
    {"name": "context-vector", "positions": 3, "width": 2, "parts": 4},
    {"name": "mixed-rows", "tokens": 3, "width": 2},
    {"name": "bottleneck", "source": {"low": 2, "high": 4}, "target": {"low": 2, "high": 3}},
    {"name": "length-curves"},
    {"name": "faulty-mask", "tokens": 4},
    {"name": "causal-cells", "tokens": {"low": 3, "high": 8}},
    {"name": "alignment-grid", "sentences": SENTENCES},
    {"name": "alignment-crossing", "sentences": CROSSING},
]


@given(st.sampled_from(ALL), seeds)
def test_a_generator_draws_what_it_says_of_itself(parameters: dict[str, Any], seed: int) -> None:
    said = adapter.validate_python(parameters)
    variant = draw(seed, **parameters)
    assert set(variant.wrong) <= said.mistakes()
    assert not said.answers() or said.answers() == set(variant.key)


@given(st.sampled_from(ALL), seeds)
def test_no_misconception_leads_to_the_key(parameters: dict[str, Any], seed: int) -> None:
    variant = draw(seed, **parameters)
    assert not any(answers.items() == variant.key.items() for answers in variant.wrong.values())


@given(st.sampled_from(ALL), seeds)
def test_the_same_chance_draws_the_same(parameters: dict[str, Any], seed: int) -> None:
    assert draw(seed, **parameters) == draw(seed, **parameters)


def test_causal_cells_are_the_lower_triangle() -> None:
    variant = draw(1, name="causal-cells", tokens={"low": 4, "high": 4})
    expected = {f"r{row + 1}c{column + 1}" for row, column in zip(*np.tril_indices(4), strict=True)}
    assert set(variant.key) == expected
    assert variant.values["count"] == str(len(expected))


@given(seeds)
def test_the_aligned_word_weighs_most_in_its_row(seed: int) -> None:
    variant = draw(seed, name="alignment-grid", sentences=SENTENCES)
    assert list(variant.key) == ["r1c2"]
    assert [int(np.argmax(row)) for row in variant.weights] == [1, 0]


@pytest.mark.parametrize(
    "parameters",
    [
        {"name": "eval", "code": "1"},
        {"name": "softmax-of-logs", "entries": 3, "of": {"low": 0, "high": 9}},
        {"name": "softmax-of-logs", "entries": 5, "of": {"low": 1, "high": 3}},
        {"name": "attention-of-bits", "tokens": 5, "width": 2},
        {"name": "causal-cells", "tokens": {"low": 5, "high": 3}},
        {"name": "alignment-grid", "sentences": [SENTENCES[0] | {"aligned": [5, 0]}]},
        {"name": "alignment-grid", "sentences": [SENTENCES[0] | {"asked": 7}]},
        {"name": "alignment-crossing", "sentences": SENTENCES},
        {"name": "temperature", "entries": 3, "percent": {"low": 30, "high": 90}},
        {"name": "temperature", "entries": 3, "percent": {"low": 50, "high": 100}},
        {"name": "shuffled-tokens", "tokens": {"low": 2, "high": 4}},
        {"name": "context-vector", "positions": 4, "parts": 4},
        {"name": "mixed-rows", "tokens": 3, "parts": [3]},
        {"name": "arithmetic", "draws": {"n": [2]}, "key": {"x": "m"}},
        {"name": "arithmetic", "draws": {"n": [2]}, "values": {"m": "n^2"}},
        {"name": "arithmetic", "draws": {"n": []}},
        {"name": "arithmetic", "cases": [{"n": 2}, {"m": 2}], "key": {"x": "n"}},
    ],
)
def test_parameters_that_cannot_work_are_refused_on_loading(parameters: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        adapter.validate_python(parameters)
