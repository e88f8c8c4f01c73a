"""A rewritten program does what the plain one does: the same values, exceptions, lines and prints."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from grader.judging.cost import counter
from tests.unit.grader.judging.cost.counter.failures import FAILURES
from tests.unit.grader.judging.cost.counter.grammar import PROGRAMS
from tests.unit.grader.judging.cost.counter.language import LANGUAGE
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


@pytest.mark.filterwarnings("ignore")  # programs such as 2[x]
@settings(max_examples=400, deadline=None)
@given(source=PROGRAMS, seed=st.integers(0, 99))
def test_any_program_does_the_same(source: str, seed: int) -> None:
    arguments = [
        [rng.standard_normal((3, 3)), rng.standard_normal(3), [3, 1.5, 2], 1]
        for rng in (np.random.default_rng(seed), np.random.default_rng(seed))
    ]
    source = "import numpy as np\n" + source
    try:
        expected = outcome(plain(source)["f"], arguments[1])
    except SyntaxError:
        reject()  # such as := where a comprehension takes its values from
    assert outcome(counting(source)["f"], arguments[0]) == expected


def test_nodes_are_the_same_in_every_process() -> None:
    source = "import numpy as np\ndef f(a):\n    b = a + 1\n    return [np.exp(x) for x in b]\n"
    _, nodes = counter.rewrite(source)
    assert [tuple(node) for node in nodes] == [(3, "add"), (4, "call"), (4, "loop")]


def test_source_that_does_not_parse_is_refused() -> None:
    with pytest.raises(SyntaxError):
        counter.rewrite("def f(:")
