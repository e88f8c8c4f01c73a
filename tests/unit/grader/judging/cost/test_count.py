"""What cannot be counted says why, before or while it runs."""

import pytest

from grader.domain.exercise import Argument
from grader.judging.cost import NotCounted, Problem, measure
from grader.sandbox import Sandbox

PROBLEM = Problem("f", (Argument(name="x", shape=("n",)),), ("n",), seed=3)
SOURCES = {
    "def f(x:": "the source cannot be read",
    "x = 0\0": "the source cannot be read",
    "def f(x):\n    return " + "+".join(["x"] * 9000): "nested too deeply",
    "def f(x):\n    return eval('x')": "line 2 uses eval",
    "def f(x):\n    return type(int)('T', (), {})": "line 2: .*write it as a class",
    "import numpy as np\ndef f(x):\n    return np.lib.stride_tricks.as_strided(x, (9,), (80,))": "beyond",
}


@pytest.mark.parametrize("source", SOURCES)
def test_it_says_why_it_is_not_counted(source: str, sandbox: Sandbox) -> None:
    with pytest.raises(NotCounted, match=SOURCES[source]):
        measure(PROBLEM, source, sandbox)
