"""Which statements of a file a function needs."""

import ast

import pytest

from grader.cli.needed import needed


def kept(source: str, name: str = "f") -> str:
    """What is left, without the blank lines."""
    return "\n".join(line for line in needed(source, name).split("\n") if line)


@pytest.mark.parametrize(
    "used",
    [
        "import numpy as np\ndef f(x):\n    return np.exp(x)",
        "from numpy import exp\ndef f(x):\n    return exp(x)",
        "from numpy import *\ndef f(x):\n    return exp(x)",
        "from __future__ import annotations\ndef f(x):\n    return x",
        "A = 1\nB = A + 1\ndef f(x):\n    return x + B",
        "def g(x):\n    return x\ndef f(x):\n    return g(x)",
        "def g(x):\n    return f(x - 1)\ndef f(x):\n    return g(x) if x else 0",
        "class C:\n    pass\ndef f(x):\n    return C()",
        "TABLE = {}\nTABLE['x'] = 1\nTABLE['y'] += 2\ndef f(x):\n    return TABLE",
        "try:\n    import g\nexcept ImportError:\n    def g(x): pass\ndef f(x):\n    return g(x)",
        "import functools\n@functools.cache\ndef f(x):\n    return x",
        "f = lambda x: x",
        "for f in (abs, max):\n    pass",
        "X = 1\ndef f(x, y=X):\n    return y",
    ],
)
def test_what_a_function_uses_stays(used: str) -> None:
    assert kept(used) == used


@pytest.mark.parametrize(
    "idle",
    [
        '"""A docstring."""',
        "import sys",
        "main()",
        "Y = 1",
        "def g(x):\n    return eval(x)",
        "if __name__ == '__main__':\n    print(f(1))",
        "print(f(2))",
    ],
)
def test_what_it_does_not_use_is_left_out(idle: str) -> None:
    function = "def f(x):\n    return x"
    assert kept(f"{idle}\n{function}\n") == function
    assert kept(f"{function}\n{idle}\n") == function


def test_lines_keep_their_numbers() -> None:
    source = "import sys\n\n\ndef g():\n    pass\n\n\ndef f(x):\n    return x\n"
    (function,) = ast.parse(needed(source, "f")).body
    assert function.lineno == 8


def test_of_a_name_that_nothing_binds_nothing_is_left() -> None:
    assert kept("x = 1\n", "f") == ""
