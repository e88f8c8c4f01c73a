"""Any function, outside any exercise."""

import pytest

from grader.domain.exercise import Argument
from grader.judging.cost import NotCounted, Problem, measure
from grader.sandbox import Sandbox

ATTENTION = """
import numpy as np

def attend(q, k, v, scale):
    weights = np.exp(scale * (q @ k.T))
    return weights @ v
"""
WINDOW = """
def mean(x, w):
    return [x[i * w : (i + 1) * w].sum(0) for i in range(len(x) // w)]
"""
MATRIX = tuple(Argument(name=name, shape=("n", "d")) for name in "qkv")
SCALE = Argument(name="scale", kind="float", default=0.5)


def problem(function: str, symbols: str, *arguments: Argument) -> Problem:
    return Problem(function, arguments, tuple(symbols), seed=3)


def test_a_function_is_measured_by_its_name_and_arguments(sandbox: Sandbox) -> None:
    found = measure(problem("attend", "nd", *MATRIX, SCALE), ATTENTION, sandbox)
    assert str(found.operations.polynomial) == "4·n²·d + 2·n²"
    assert found.operations.leading == ("n^2 d",)
    assert found.operations.exact
    assert str(found.peak_bytes.polynomial) == "16·n²"
    assert str(found.python_steps.polynomial) == "4"
    assert (found.uncounted, found.flags) == ((), {})


def test_its_lines_are_listed_with_their_source(sandbox: Sandbox) -> None:
    first, second = measure(problem("attend", "nd", *MATRIX, SCALE), ATTENTION, sandbox).lines
    assert (first.number, first.source) == (5, "    weights = np.exp(scale * (q @ k.T))")
    assert (first.runs.leading, first.operations.leading) == (("1",), ("n^2 d",))
    assert str(second.new_bytes.polynomial) == "8·n·d"


def test_an_integer_may_be_a_size(sandbox: Sandbox) -> None:
    window = Argument(name="w", kind="integer", size="w")
    found = measure(problem("mean", "nwd", Argument(name="x", shape=("n", "d")), window), WINDOW, sandbox)
    assert found.operations.leading == ("n d",)


def test_several_dominant_monomials_are_listed_apart(sandbox: Sandbox) -> None:
    source = "def f(q, k, v):\n    return (q @ k.T) @ v + q @ (k.T @ v)\n"
    assert measure(problem("f", "nd", *MATRIX), source, sandbox).operations.leading == ("n^2 d", "n d^2")


def test_a_function_that_is_not_there_is_not_counted(sandbox: Sandbox) -> None:
    with pytest.raises(NotCounted, match="'g'"):
        measure(problem("g", "nd", *MATRIX), ATTENTION, sandbox)


def test_a_cheap_program_tells_where_it_turns_dear_before_it_is_taken_too_far(sandbox: Sandbox) -> None:
    source = """
import numpy as np

def f(x):
    if len(x) > 255:
        np.ones((len(x), len(x))) @ np.ones((len(x), len(x)))
    return x.sum()
"""
    found = measure(problem("f", "n", Argument(name="x", shape=("n",))), source, sandbox)
    assert found.flags["operations"].startswith("from n = 256 on")
