"""A rewritten program does what the plain one does: the same values, exceptions, lines and prints."""

import contextlib
import io
import sys
import traceback
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judging.cost import counter

SOURCE_NAMES = {"submission.py", "<plain>"}


def outcome(namespace: dict[str, Any], arguments: tuple[Any, ...]) -> tuple[str, str]:
    """What a call of ``f`` gives, as text: result or exception with its line, and what was printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), np.errstate(all="ignore"):
        try:
            ended = _bits(namespace["f"](*arguments))
        except Exception as error:
            frames = traceback.extract_tb(sys.exc_info()[2])
            lines = [frame.lineno for frame in frames if frame.filename in SOURCE_NAMES]
            ended = f"{type(error).__name__}: {error} on lines {lines}"
    return ended, printed.getvalue()


def _bits(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype} {value.shape} {value.tobytes().hex()}"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}{[_bits(part) for part in value]}"
    return f"{type(value).__name__} {value!r}"


def plain(source: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "submission"}
    exec(compile(source, "<plain>", "exec", dont_inherit=True), namespace)
    return namespace


def counting(source: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "submission"}
    counter.load(source, namespace)
    return namespace


def assert_unchanged(source: str, *arguments: Any) -> None:
    source = "import numpy as np\n" + source
    assert outcome(counting(source), arguments) == outcome(plain(source), arguments)


LANGUAGE = {
    "augmented item": "def f():\n    a = np.arange(6.0)\n    a[1:3] += 2\n    a[[0, 0]] *= 3\n    return a",
    "augmented list": "def f():\n    a = b = [1]\n    a += [2]\n    return a, b",
    "augmented attribute": "class A: pass\ndef f():\n    a = A()\n    a.x = 1\n    a.x += 2\n    [a][0].x **= 2\n    return a.x",
    "order of augmented assignment": (
        "def f():\n    a = {'k': 1}\n    def g():\n        a['k'] = 10\n        return 5\n    a['k'] += g()\n    return a['k']"
    ),
    "chained comparison": "def f():\n    return [1 < x <= 3 for x in range(5)]",
    "membership": "def f():\n    return 2 in (1, 2), 3 not in {3: 4}, 'a' in 'cat', 2.0 in np.arange(3)",
    "identity": "def f():\n    return None is None, f is not None",
    "starred": "def f():\n    a, *b = range(4)\n    return max(*b, a), np.zeros(3)[*[1]]",
    "several targets": "def f():\n    a = [0, 0]\n    x = a[0] = 4\n    a[1], y = 5, 6\n    return a, x, y",
    "loop into an item": "def f():\n    a = [0]\n    for a[0] in range(3): pass\n    return a",
    "deletion": "def f():\n    a = [1, 2, 3]\n    del a[0]\n    return a",
    "annotated": "def f(x: 'no name here' = 3) -> list[int]:\n    y: list[int] = [x]\n    y[0]: int = 4\n    return y",
    "nested comprehension": "def f():\n    return [[i * j for j in range(i) if j % 2 if j > 0] for i in range(6)]",
    "dict and set": "def f():\n    return sorted({i: i * i for i in range(3)}.items()), sorted({i % 2 for i in range(5)})",
    "generator": "def f():\n    def g():\n        for i in range(3):\n            yield i + 1\n    return sum(x * x for x in g())",
    "walrus": "def f():\n    return [(y := x + 1) for x in range(2)], y",
    "closure": "def f():\n    total = 0\n    def add(x):\n        nonlocal total\n        total += x\n    add(2), add(3)\n    return total",
    "recursion": "def f(n=6):\n    return 1 if n < 2 else n * f(n - 1)",
    "class": (
        "class Base:\n    def __init__(self): self.__x = 1\n    def get(self): return self.__x\n"
        "class Child(Base):\n    def __init__(self):\n        super().__init__()\n        self.__y = 2\n        self.__y += 1\n"
        "    def __matmul__(self, other): return self.get() + self.__y + other\n"
        "def f():\n    return Child() @ 4"
    ),
    "dataclass": (
        "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int = 2\n    y: list[int] = None\n"
        "def f():\n    return P().x, P(3)"
    ),
    "match": (
        "def f():\n    def g(x):\n        match x:\n            case 0 | -1: return 'none'\n"
        "            case [a, b] if a + b > 3: return a * b\n            case {'k': v}: return v + 1\n"
        "            case _: return x\n    return g(-1), g([2, 3]), g({'k': 1}), g([0, 0])"
    ),
    "try": "def f():\n    try:\n        return [][1]\n    except IndexError as error:\n        return str(error)\n    finally:\n        print('end')",
    "with": "def f():\n    with np.errstate(divide='ignore'):\n        return np.ones(2) / 0",
    "f-string": "def f():\n    x = 3\n    return f'{x + 1:>{x}} {x=} {[i * 2 for i in range(x)]}'",
    "lambda": "def f():\n    return (lambda a, b=2 + 1, *c, **d: a - b)(1), list(map(lambda x: x + 1, [1, 2]))",
    "decorator": (
        "import functools\n@functools.lru_cache(maxsize=None)\ndef g(n):\n    return n if n < 2 else g(n - 1) + g(n - 2)\n"
        "def f():\n    return g(20)"
    ),
    "while and else": "def f():\n    i = 0\n    while i < 4:\n        i += 1\n        if i == 3: continue\n    else:\n        i = -i\n    return i",
    "conditional": "def f():\n    return (1 if not [] else 2), (None or 3), (0 and 4)",
    "locals": "def f():\n    a = 1\n    return sorted(locals()), eval('a + 1')",
    "higher order": (
        "from functools import reduce, partial\ndef f():\n    g = partial(np.add, 1)\n"
        "    return reduce(np.maximum, [np.arange(3), np.ones(3)]), g(2), np.apply_along_axis(np.sum, 0, np.eye(3)), "
        "np.vectorize(lambda a: a + 1)(np.arange(3))"
    ),
    "sorted with a key": "def f():\n    return sorted([3, -1, 2], key=abs), max([1, -5], key=abs)",
    "out": "def f():\n    a = np.ones(3)\n    np.exp(a, out=a)\n    np.divide(a, 2, a)\n    return a",
    "masks": "def f():\n    a = np.arange(6.0).reshape(2, 3)\n    a[a > 2] = 0\n    a[a < 1] += 5\n    return a, a[a == 5], ~(a > 1)",
    "prints": "def f():\n    for i in range(2):\n        print(i, np.arange(i))",
    "async": "import asyncio\nasync def g():\n    return [x async for x in h()]\nasync def h():\n    yield 1\ndef f():\n    c = g()\n    c.close()\n    return 1",
}  # fmt: skip

FAILURES = {
    "index": "def f():\n    a = [1]\n    return a[3]",
    "shapes": "def f():\n    a = np.ones(2)\n    b = a + 1\n    return (a @\n            np.ones(3))",
    "in place": "def f():\n    a = np.arange(3)\n    a /= 2\n    return a",
    "type": "def f():\n    x = 1\n    x += 'a'",
    "unary": "def f():\n    return -'a'",
    "call of a number": "def f():\n    n = 3\n    return n()",
    "arity": "def g(a): return a\ndef f():\n    return g()",
    "name": "def f():\n    return no_such_name[0]",
    "unbound": "def f():\n    x += 1",
    "nested": "def g(x):\n    return 1 / x\ndef f():\n    return [g(i) for i in (1, 0)]",
    "read-only": "def f():\n    a = np.ones(2)\n    a.flags.writeable = False\n    a[0] = 3",
    "store": "def f():\n    a = np.ones(2)\n    a[5] = 3",
    "raise": "def f():\n    raise ValueError('no ' + 'way')",
    "keyword": "def f():\n    return np.sum([1], axes=0)",
}


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
    calls = st.sampled_from(
        [
            "np.exp",
            "np.sum",
            "np.abs",
            "np.transpose",
            "len",
            "sorted",
            "np.linalg.norm",
            "np.tril",
            "np.max",
            "list",
        ]
    )
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
