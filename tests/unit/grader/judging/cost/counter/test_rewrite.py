"""A rewritten program does what the plain one does: the same values, exceptions, lines and prints."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judging.cost import counter
from tests.unit.grader.judging.cost.counter.language import FAILURES, LANGUAGE
from tests.unit.grader.judging.cost.counter.outcomes import counting, outcome, plain


def assert_unchanged(source: str, *arguments: Any) -> None:
    source = "import numpy as np\n" + source
    assert outcome(counting(source)["f"], arguments) == outcome(plain(source)["f"], arguments)


@pytest.mark.parametrize("name", LANGUAGE)
def test_the_language_keeps_its_meaning(name: str) -> None:
    assert_unchanged(LANGUAGE[name])


@pytest.mark.parametrize("name", FAILURES)
def test_an_exception_is_the_same_on_the_same_line(name: str) -> None:
    assert_unchanged(FAILURES[name])


ATOMS = st.sampled_from(
    ["x", "y", "x.T", "2", "-1.5", "x[0]", "x[:, 1:]", "y[::-1]", "x.shape[0]", "x[x > 0]", "y[..., None]"]
)


def combined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """One operation on expressions; many fail, and must fail alike."""
    signs = st.sampled_from(["+", "-", "*", "/", "@", "//", "%", "**", "<", ">=", "==", "!=", "&"])
    names = "np.exp np.sum np.abs np.transpose len sorted np.linalg.norm np.tril np.max list"
    calls = st.sampled_from(names.split())
    return st.one_of(
        st.builds("({} {} {})".format, parts, signs, parts),
        st.builds("(-{})".format, parts),
        st.builds("{}({})".format, calls, parts),
        st.builds("np.where({} > 0, {}, 0)".format, parts, parts),
        st.builds("({} if np.sum({}) > 0 else {})".format, parts, parts, parts),
        st.builds("[{} + i for i in range(2)]".format, parts),
        st.builds("(lambda x: {})(y)".format, parts),
    )


@settings(max_examples=300, deadline=None)
@given(expression=st.recursive(ATOMS, combined, max_leaves=8), seed=st.integers(0, 99))
def test_any_expression_gives_the_same_bits_or_the_same_error(expression: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    assert_unchanged(
        f"def f(x, y):\n    return {expression}", rng.standard_normal((3, 3)), rng.standard_normal(3)
    )


def test_nodes_are_the_same_in_every_process() -> None:
    source = "import numpy as np\ndef f(a):\n    b = a + 1\n    return [np.exp(x) for x in b]\n"
    _, nodes = counter.rewrite(source)
    assert [tuple(node) for node in nodes] == [(3, "add"), (4, "call"), (4, "loop")]


def test_source_that_does_not_parse_is_refused() -> None:
    with pytest.raises(SyntaxError):
        counter.rewrite("def f(:")
